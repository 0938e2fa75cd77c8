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
        var from = db.Links.Where(l => (!l.ByTitle && l.Target == path) || (l.ByTitle && names.Contains(l.Target))).Select(l => l.PageId);
        return db.Listings
            .Where(l => l.PageId != past.PageId && from.Contains(l.PageId))
            .OrderBy(l => l.SortKey).ThenBy(l => l.Folded).ThenBy(l => l.Address)
            .Take(Most)
            .Select(l => new PageLink(l.Address, l.Title))
            .ToListAsync(cancellationToken);
    }
}
