using Heartstopper.Wiki.Content.Checking;
using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Content.Storage;
using Heartstopper.Wiki.Content.Text;
using Microsoft.EntityFrameworkCore;

namespace Heartstopper.Wiki.Content.Writing;

/// <summary>A page that names another by an old address.</summary>
public sealed record OldLink(PageAddress Address, string Title);

/// <summary>A page whose links stayed as they were.</summary>
public sealed record NotRelinked(OldLink Page, string Why);

/// <summary>Finds the links and references that name a page by an old address, and gives them the new one.</summary>
public sealed class Relinking(WikiDatabase database, Door door)
{
    private const int Most = 1000;

    /// <returns>The pages in the order of their titles.</returns>
    public async Task<IReadOnlyList<OldLink>> FindAsync(PageAddress page, CancellationToken cancellationToken = default) =>
        [.. (await ReadAsync(page, cancellationToken)).Select(f => f.Link)];

    /// <summary>Saves each of the pages with the new address in the place of the old.</summary>
    /// <param name="bar">Says why the author may not change a page; null where they may.</param>
    /// <returns>How many were saved, and those that could not be.</returns>
    public async Task<(int Saved, IReadOnlyList<NotRelinked> Left)> RunAsync(PageAddress page, string author, Func<PageAddress, Task<string?>> bar, CancellationToken cancellationToken = default)
    {
        int saved = 0;
        var left = new List<NotRelinked>();
        foreach (var found in await ReadAsync(page, cancellationToken))
        {
            if (await bar(found.Link.Address) is { } why)
            {
                left.Add(new(found.Link, why));
                continue;
            }

            switch (await door.SaveAsync(new(found.Link.Address, found.Revision, found.After, author, $"Followed {page} to its new address"), cancellationToken))
            {
                case SaveOutcome.Refused refused:
                    left.Add(new(found.Link, refused.Problems.First(p => p.Severity is Severity.Error).Message));
                    break;
                case SaveOutcome.Conflict:
                    left.Add(new(found.Link, "somebody saved it at the same moment"));
                    break;
                default:
                    saved++;
                    break;
            }
        }

        return (saved, left);
    }

    private async Task<List<Found>> ReadAsync(PageAddress page, CancellationToken cancellationToken)
    {
        string path = page.ToString();
        await using var db = database.OpenUnfiltered();
        // Another page may have been written at an old address since: then it is meant.
        string[] old = [.. await (
            from l in db.Listings
            join r in db.Redirects on l.PageId equals r.PageId
            where l.Address == path && !db.Listings.Any(o => o.Address == r.From)
            orderby r.Id
            select r.From).ToListAsync(cancellationToken)];
        string[] slugs = [.. old.Where(o => page.Kind == "sources" && o.StartsWith("sources/", StringComparison.Ordinal)).Select(o => o["sources/".Length..])];
        var naming = db.Links.Where(l => !l.ByTitle && EF.Parameter(old).Contains(l.Target)).Select(l => l.PageId)
            .Union(db.Receipts.Where(r => EF.Parameter(slugs).Contains(r.Source)).Select(r => r.PageId));
        var pages = await (
            from l in db.Listings
            join p in db.Pages on l.PageId equals p.Id
            join r in db.Revisions on new { PageId = p.Id, Number = p.Revision } equals new { r.PageId, r.Number }
            where naming.Contains(l.PageId)
            orderby l.Folded, l.Address
            select new { l.Address, l.Title, r.Number, r.Text }).Take(Most).ToListAsync(cancellationToken);

        var found = new List<Found>();
        foreach (var p in pages)
        {
            var address = PageAddress.TryParse(p.Address, out var parsed) ? parsed : throw new InvalidOperationException($"The page {p.Address} has an address that this version does not know.");
            string after = old.Aggregate(p.Text, (text, name) => PageAddress.TryParse(name, out var was) && was.Kind == page.Kind ? OldNames.Replace(CheckedPage.Read(address, text), was, page) : text);
            // A song's or artist's printed name still makes the old address, and is not ours to change.
            if (after != p.Text)
                found.Add(new(new(address, p.Title), p.Number, after));
        }

        return found;
    }

    private sealed record Found(OldLink Link, int Revision, string After);
}
