using Heartstopper.Wiki.Content.Storage;
using Heartstopper.Wiki.Pages.Shared;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Heartstopper.Wiki.Pages.Wanted;

/// <summary>A page that others link to and that nobody has written.</summary>
public sealed record WantedPage(string Target, IReadOnlyList<PageLink> From);

public sealed class IndexModel(WikiContext db) : PageModel
{
    private const int Most = 500;

    /// <summary>What is wanted tells what others say of it, later in the story too.</summary>
    public bool IsShown => db.Visible.Everything;

    public IReadOnlyList<WantedPage> Pages { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        new Head("Wanted pages", "Pages that others link to and that nobody has written yet.", "wanted", IsListed: false).In(ViewData);
        if (!IsShown)
            return;

        // A title that two pages bear leads nowhere, but what is wanted there is an address, not a page.
        var links = db.Links.Where(l => l.ByTitle
            ? !db.PageNames.Any(n => n.Folded == l.Target) && !db.Mentions.Any(m => m.Folded == l.Target)
            : !db.Listings.Any(p => p.Address == l.Target) && !db.Mentions.Any(m => m.Address == l.Target) && !db.Redirects.Any(r => r.From == l.Target));
        var rows = await (
            from link in links
            join page in db.Listings on link.PageId equals page.PageId
            orderby link.Target, page.SortKey, page.Folded
            select new { link.Target, link.Words, page.Address, page.Title }).Take(Most).ToListAsync(cancellationToken);
        Pages = [.. rows
            .GroupBy(r => r.Target)
            .Select(g => new WantedPage(g.First().Words, [.. g.Select(r => new PageLink(r.Address, r.Title)).Distinct()]))
            .OrderByDescending(w => w.From.Count).ThenBy(w => w.Target, StringComparer.Ordinal)];
    }
}
