using Heartstopper.Wiki.Accounts;
using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Content.Storage;
using Heartstopper.Wiki.Pages.History;
using Heartstopper.Wiki.Pages.Recent;
using Heartstopper.Wiki.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Heartstopper.Wiki.Pages.Accounts;

/// <summary>The pages that an account watches, and what was changed on them lately.</summary>
[May(Act.TendAccount)]
public sealed class WatchingModel(WikiContext db, AccountsContext accounts, Caller caller) : PageModel
{
    private const int MostPages = 1000;
    private const int MostChanges = 100;

    /// <summary>What changed tells what is there for later.</summary>
    public bool IsShown => db.Visible.Everything;

    public IReadOnlyList<PageLink> Pages { get; private set; } = [];

    public IReadOnlyList<RecentChange> Changes { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        new Head("Pages you watch", null, null, IsListed: false).In(ViewData);
        if (!IsShown)
            return;

        int[] watched = await Own().OrderBy(w => w.PageId).Select(w => w.PageId).Take(MostPages).ToArrayAsync(cancellationToken);
        Pages = await db.Listings.Where(l => watched.Contains(l.PageId)).OrderBy(l => l.Folded).ThenBy(l => l.Address).Select(l => new PageLink(l.Address, l.Title)).ToListAsync(cancellationToken);
        Changes = await db.Revisions.Where(r => watched.Contains(r.PageId)).ReadAsync(db, MostChanges, cancellationToken);
    }

    public Task<IActionResult> OnPostAddAsync(string? page, CancellationToken cancellationToken) => ChangeAsync(page, isWatching: true, cancellationToken);

    public Task<IActionResult> OnPostRemoveAsync(string? page, CancellationToken cancellationToken) => ChangeAsync(page, isWatching: false, cancellationToken);

    private IQueryable<Watch> Own()
    {
        int account = caller.Account!.Id;
        return accounts.Watches.Where(w => w.AccountId == account);
    }

    private async Task<IActionResult> ChangeAsync(string? page, bool isWatching, CancellationToken cancellationToken)
    {
        if (!IsShown)
            return StatusCode(StatusCodes.Status403Forbidden);
        if (!PageAddress.TryParse(page, out var address) || await db.FindPastAsync(address, cancellationToken) is not { } past)
            return NotFound();

        bool wasWatching = await Own().AnyAsync(w => w.PageId == past.PageId, cancellationToken);
        if (isWatching && !wasWatching)
        {
            if (await Own().CountAsync(cancellationToken) >= MostPages)
                return BadRequest();
            accounts.Add(new Watch(caller.Account!.Id, past.PageId));
        }
        else if (!isWatching && wasWatching)
        {
            accounts.Remove(await Own().SingleAsync(w => w.PageId == past.PageId, cancellationToken));
        }

        await accounts.SaveChangesAsync(cancellationToken);
        return Redirect($"/{address}/history");
    }
}
