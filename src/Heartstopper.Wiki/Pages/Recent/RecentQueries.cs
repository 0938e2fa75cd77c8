using Heartstopper.Wiki.Content;
using Heartstopper.Wiki.Content.Storage;
using Heartstopper.Wiki.Content.Writing;
using Heartstopper.Wiki.Pages.Shared;
using Microsoft.EntityFrameworkCore;

namespace Heartstopper.Wiki.Pages.Recent;

/// <summary>A revision of some page.</summary>
public sealed record RecentChange(PageLink Page, string Kind, Saving Saving);

internal static class RecentQueries
{
    /// <summary>Revisions in the order of the index by moment, which holds all that these conditions look at.</summary>
    public static IQueryable<Revision> Matching(this WikiContext db, string? kind, string? author, Origin? origin, string? words)
    {
        // Deleted pages have no listing; whoever comes here has seen everything.
        IQueryable<Revision> revisions = db.Revisions;
        if (author is not null)
            revisions = revisions.Where(r => r.Author == author);
        if (origin is not null)
            revisions = revisions.Where(r => r.Origin == origin);
        if (kind is not null)
            revisions = revisions.Where(r => db.Pages.Any(p => p.Id == r.PageId && p.Kind == kind));
        foreach (string word in Fold.Words(words ?? "").Take(8))
            revisions = revisions.Where(r => db.Listings.Any(l => l.PageId == r.PageId && l.Folded.Contains(word)));
        return revisions;
    }

    public static async Task<IQueryable<Revision>> BehindAsync(this IQueryable<Revision> revisions, WikiContext db, RecentCursor cursor, CancellationToken cancellationToken)
    {
        var (moment, address, number) = (cursor.Moment, cursor.Address, cursor.Number);
        // Where the page is gone, all of that moment is left out rather than shown twice.
        int page = await db.Pages.Where(p => p.Address == address).Select(p => p.Id).SingleOrDefaultAsync(cancellationToken);
        return revisions.Where(r => r.Moment <= moment && (r.Moment < moment || r.PageId < page || (r.PageId == page && r.Number < number)));
    }

    /// <summary>The latest of them; their texts are weighed and not read.</summary>
    public static Task<List<RecentChange>> ReadAsync(this IQueryable<Revision> revisions, WikiContext db, int most, CancellationToken cancellationToken)
    {
        var latest = revisions
            .OrderByDescending(r => r.Moment).ThenByDescending(r => r.PageId).ThenByDescending(r => r.Number)
            .Select(r => new { r.PageId, r.Number, r.Moment, r.Author, r.Origin, r.Summary, Bytes = Weight.InBytes(r.Text) })
            .Take(most);
        return (
            from r in latest
            join page in db.Pages on r.PageId equals page.Id
            join found in db.Listings on r.PageId equals found.PageId into listings
            from listing in listings.DefaultIfEmpty()
            orderby r.Moment descending, r.PageId descending, r.Number descending
            select new RecentChange(
                new PageLink(page.Address, listing == null ? page.Address : listing.Title), page.Kind, new Saving(
                    r.Number, r.Moment, r.Author, r.Origin, r.Summary, r.Bytes,
                    db.Revisions.Where(b => b.PageId == r.PageId && b.Number == r.Number - 1).Select(b => (int?)Weight.InBytes(b.Text)).FirstOrDefault())))
            .ToListAsync(cancellationToken);
    }
}
