using Heartstopper.Wiki.Content.Comparing;
using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Content.Storage;
using Heartstopper.Wiki.Content.Writing;
using Heartstopper.Wiki.Pages.Shared;
using Microsoft.EntityFrameworkCore;

namespace Heartstopper.Wiki.Pages.History;

/// <summary>A page that has a past.</summary>
/// <param name="Latest">The number of its current revision; all from 1 to it are there.</param>
public sealed record Past(PageAddress Address, int PageId, string Title, int Latest, bool IsDeleted);

/// <summary>A revision with its whole text.</summary>
public sealed record SavedText(Saving Saving, string Text)
{
    /// <summary>Whether the page went with it.</summary>
    public bool IsDeletion => Text == Revision.Gone;
}

internal static class PastQueries
{
    /// <summary>How far back a walk goes: as many revisions and as many letters as are read in the time of one slow page.</summary>
    private const int MostSteps = 1000;
    private const int MostLetters = 16_000_000;

    /// <summary>Null where the reader finds no page; a deleted one is found by who has seen everything.</summary>
    public static Task<Past?> FindPastAsync(this WikiContext db, PageAddress address, CancellationToken cancellationToken)
    {
        string path = address.ToString();
        return (
            from page in db.Pages
            join found in db.Listings on page.Id equals found.PageId into listings
            from listing in listings.DefaultIfEmpty()
            where page.Address == path && (listing != null || db.Visible.Everything)
            select new Past(address, page.Id, listing == null ? path : listing.Title, page.Revision, listing == null)).SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>The revisions before a number, newest first.</summary>
    public static Task<List<Saving>> ReadSavingsAsync(this WikiContext db, Past past, int before, int most, CancellationToken cancellationToken) => (
        from r in db.Revisions
        where r.PageId == past.PageId && r.Number < before
        orderby r.Number descending
        select new Saving(
            r.Number, r.Moment, r.Author, r.Origin, r.Summary, Weight.InBytes(r.Text),
            db.Revisions.Where(b => b.PageId == r.PageId && b.Number == r.Number - 1).Select(b => (int?)Weight.InBytes(b.Text)).FirstOrDefault()))
        .Take(most).ToListAsync(cancellationToken);

    /// <summary>Those of the revisions that there are, by their numbers.</summary>
    public static async Task<IReadOnlyDictionary<int, SavedText>> ReadTextsAsync(this WikiContext db, Past past, int[] numbers, CancellationToken cancellationToken) => await (
        from r in db.Revisions
        where r.PageId == past.PageId && EF.Parameter(numbers).Contains(r.Number)
        select new SavedText(
            new(r.Number, r.Moment, r.Author, r.Origin, r.Summary, Weight.InBytes(r.Text),
                db.Revisions.Where(b => b.PageId == r.PageId && b.Number == r.Number - 1).Select(b => (int?)Weight.InBytes(b.Text)).FirstOrDefault()),
            r.Text)).ToDictionaryAsync(t => t.Saving.Number, cancellationToken);

    /// <summary>The current text, line by line, with the revision that brought each: one query that is read no further than needed.</summary>
    public static async Task<IReadOnlyList<BlamedRun>> ReadBlameAsync(this WikiContext db, Past past, CancellationToken cancellationToken)
    {
        Blame? blame = null;
        int letters = 0;
        var savings = new Dictionary<int, Saving>();
        var revisions = (
            from r in db.Revisions
            // A page that was gone for a while keeps who wrote it.
            where r.PageId == past.PageId && r.Text != Revision.Gone
            orderby r.Number descending
            select new { r.Number, r.Moment, r.Author, r.Origin, r.Summary, r.Text }).Take(MostSteps).AsAsyncEnumerable();
        await foreach (var r in revisions.WithCancellation(cancellationToken))
        {
            savings[r.Number] = new(r.Number, r.Moment, r.Author, r.Origin, r.Summary, 0, null);
            if (blame is null)
                blame = new(r.Number, r.Text);
            else
                blame.Meet(r.Number, r.Text);
            letters += r.Text.Length;
            if (blame.IsComplete || letters > MostLetters)
                break;
        }

        return BlamedRun.Of(blame?.Lines() ?? [], savings);
    }
}
