using Heartstopper.Wiki.Content.Storage;
using Heartstopper.Wiki.Pages.History;
using Heartstopper.Wiki.Pages.Shared;
using Microsoft.EntityFrameworkCore;

namespace Heartstopper.Wiki.Pages.Keeping;

internal static class ReferringQueries
{
    private const int Most = 200;

    /// <summary>Pages that would lead nowhere without this one: by a link of their prose, or by a fact.</summary>
    public static Task<List<PageLink>> ReadReferringAsync(this WikiContext db, Past past, CancellationToken cancellationToken)
    {
        string path = past.Address.ToString();
        var names = db.PageNames.Where(n => n.PageId == past.PageId).Select(n => n.Folded);
        string? source = past.Address.Kind == "sources" ? past.Address.Slug : null;
        var from = db.Links.Where(l => (!l.ByTitle && l.Target == path) || (l.ByTitle && names.Contains(l.Target))).Select(l => l.PageId)
            .Union(db.Receipts.Where(r => source != null && r.Source == source).Select(r => r.PageId));
        return db.Listings
            .Where(l => l.PageId != past.PageId && from.Contains(l.PageId))
            .OrderBy(l => l.SortKey).ThenBy(l => l.Folded).ThenBy(l => l.Address)
            .Take(Most)
            .Select(l => new PageLink(l.Address, l.Title))
            .ToListAsync(cancellationToken);
    }

    /// <summary>Of an artist: the written songs that lie under an old name of theirs.</summary>
    public static async Task<List<PageLink>> ReadSongsLeftAsync(this WikiContext db, Past past, CancellationToken cancellationToken)
    {
        if (past.Address.Kind != "artists")
            return [];
        var old = await db.Redirects.Where(r => r.PageId == past.PageId && !db.Listings.Any(l => l.Address == r.From)).Select(r => r.From).ToListAsync(cancellationToken);
        string[] folders = [.. old.Where(o => o.StartsWith("artists/", StringComparison.Ordinal)).Select(o => $"songs/{o["artists/".Length..]}/%")];
        return await db.Listings
            .Where(l => l.Kind == "songs" && EF.Parameter(folders).Any(f => EF.Functions.Like(l.Address, f)))
            .OrderBy(l => l.Folded).ThenBy(l => l.Address)
            .Take(Most)
            .Select(l => new PageLink(l.Address, l.Title))
            .ToListAsync(cancellationToken);
    }
}
