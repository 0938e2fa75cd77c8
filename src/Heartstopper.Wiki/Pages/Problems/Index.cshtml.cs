using Heartstopper.Wiki.Accounts;
using Heartstopper.Wiki.Content.Projecting;
using Heartstopper.Wiki.Content.Storage;
using Heartstopper.Wiki.Content.Writing;
using Heartstopper.Wiki.Pages.Editing;
using Heartstopper.Wiki.Pages.Shared;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Heartstopper.Wiki.Pages.Problems;

/// <summary>Something small to do: what is missing, and where the form for it opens.</summary>
public sealed record Gap(string Words, string Address);

/// <summary>What one page is missing.</summary>
public sealed record PageGaps(PageLink Page, IReadOnlyList<Gap> Missing);

/// <summary>A page and a file that wait for somebody to decide between them.</summary>
public sealed record PageConflict(PageLink Page, string Import, DateTimeOffset Since);

public sealed class IndexModel(WikiContext db, Caller caller) : PageModel
{
    private const int Most = 1000;

    /// <summary>Gaps tell by their mere number what a reader shouldn't know.</summary>
    public bool IsShown => db.Visible.Everything;

    public bool MaySettle => caller.May(Act.Edit);

    public IReadOnlyList<PageConflict> Waiting { get; private set; } = [];

    public int UnsourcedCount { get; private set; }

    public IReadOnlyList<PageGaps> Unsourced { get; private set; } = [];

    public IReadOnlyList<PageGaps> Unplaced { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        new Head("Problems", "Facts without a source, and story without a position.", "problems", IsListed: false).In(ViewData);
        if (!IsShown)
            return;

        Waiting = await (
            from arrival in db.Arrivals
            join page in db.Pages on arrival.PageId equals page.Id
            join listing in db.Listings on page.Id equals listing.PageId into listings
            from listing in listings.DefaultIfEmpty()
            where arrival.State == ArrivalState.Waiting
            orderby page.Address
            select new PageConflict(new(page.Address, listing!.Title ?? page.Address), arrival.Import, arrival.Moment)).Take(Most).ToListAsync(cancellationToken);
        UnsourcedCount = await db.Claims.CountAsync(c => c.Receipts == 0, cancellationToken);
        var claims = await (
            from claim in db.Claims
            join page in db.Listings on claim.PageId equals page.PageId
            where claim.Receipts == 0
            orderby page.Kind, page.Folded, claim.Id
            select new { page.Address, page.Title, claim.About, claim.Label, claim.Target }).Take(Most).ToListAsync(cancellationToken);
        var titles = await db.TitlesAsync(claims.Select(c => c.Target), cancellationToken);
        Unsourced = [.. claims.GroupBy(c => new PageLink(c.Address, c.Title)).Select(g => new PageGaps(
            g.Key,
            [.. g.Select(c => new Gap(c.Target is not null && titles.TryGetValue(c.Target, out string? title) ? $"{c.Label}, {title}" : c.Label, EditAddresses.ForSource(c.Address, c.About)))]))];

        var story = await (
            from row in db.StoryUnplaced()
            join page in db.Listings on row.PageId equals page.PageId
            orderby page.Kind, page.Folded
            select new { page.Address, page.Title, row.Words, row.IsProse }).Take(Most).ToListAsync(cancellationToken);
        Unplaced = [.. story.GroupBy(s => new PageLink(s.Address, s.Title)).Select(g => new PageGaps(g.Key, [.. g.Select(s => new Gap(s.Words, s.IsProse ? EditAddresses.ForProse(s.Address) : $"/{s.Address}/edit"))]))];
    }
}
