using Heartstopper.Wiki.Accounts;
using Heartstopper.Wiki.Content;
using Heartstopper.Wiki.Pages.Shared;
using Heartstopper.Wiki.Site;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Heartstopper.Wiki.Pages.Admin;

/// <summary>One account, and what can be done about it.</summary>
[May(Act.SeeAccounts)]
public sealed class AccountModel(AccountsContext db, RoleChanges roles, Logbook log, Caller caller, WikiSettings settings, TimeProvider clock) : PageModel
{
    [BindProperty]
    public Input Form { get; set; } = new();

    public Account Account { get; private set; } = null!;

    public bool IsBlocked => Account.IsBlockedAt(clock.GetUtcNow());

    /// <summary>A link for a new password that was just made.</summary>
    public string? Link { get; private set; }

    public bool May(Act act) => caller.May(act) && caller.MayTo(act, Account);

    public async Task<IActionResult> OnGetAsync(string name, CancellationToken cancellationToken) =>
        await FindAsync(name, cancellationToken) ? Page() : NotFound();

    [May(Act.Block)]
    public Task<IActionResult> OnPostBlockAsync(string name, CancellationToken cancellationToken) => DoAsync(name, Act.Block, async () =>
    {
        if (Term.Ending.SingleOrDefault(t => t.Days == Form.Days) is not { } term)
            return "Choose for how long.";
        if (string.IsNullOrWhiteSpace(Form.Reason) || Form.Reason.Length > Account.MaxReason)
            return $"Say why, in {Account.MaxReason} letters at most.";

        Account.Block(term.After(clock.GetUtcNow())!.Value, Form.Reason.Trim());
        await log.WriteAsync("blocked", Account, $"Blocked {term.Words}: {Account.BlockedFor}", cancellationToken);
        return null;
    }, cancellationToken);

    [May(Act.Block)]
    public Task<IActionResult> OnPostUnblockAsync(string name, CancellationToken cancellationToken) => DoAsync(name, Act.Block, async () =>
    {
        if (!IsBlocked)
            return "This account is not blocked.";

        Account.Unblock();
        await log.WriteAsync("unblocked", Account, "", cancellationToken);
        return null;
    }, cancellationToken);

    [May(Act.MakeLinks)]
    public async Task<IActionResult> OnPostLinkAsync(string name, CancellationToken cancellationToken)
    {
        var done = await DoAsync(name, Act.MakeLinks, async () =>
        {
            var (link, address) = OneTimeLink.Make(Account, clock.GetUtcNow());
            db.Add(link);
            await log.WriteAsync("made a one-time link for", Account, "", cancellationToken);
            Link = settings.Link(HttpContext, address);
            return null;
        }, cancellationToken);
        if (Link is null)
            return done;

        // Known now and never again, so it is shown here and not behind a redirect.
        Response.Headers.CacheControl = "no-store";
        return Page();
    }

    [May(Act.ChangeRoles)]
    public Task<IActionResult> OnPostRoleAsync(string name, CancellationToken cancellationToken) => DoAsync(name, Act.ChangeRoles, async () =>
        Roles.Parse(Form.Role) is not { } role ? "There is no such role."
        : await roles.ChangeAsync(Account, role, cancellationToken) ? null
        : "This is the only admin. Make somebody else one first.", cancellationToken);

    /// <param name="act">Does it, and says what is in the way.</param>
    private async Task<IActionResult> DoAsync(string name, Act right, Func<Task<string?>> act, CancellationToken cancellationToken)
    {
        if (!await FindAsync(name, cancellationToken))
            return NotFound();
        if (!caller.MayTo(right, Account))
            return StatusCode(StatusCodes.Status403Forbidden);
        return await act() is { } refusal ? this.Again(refusal) : Redirect(AccountAddresses.Of(Account.Name));
    }

    private async Task<bool> FindAsync(string name, CancellationToken cancellationToken)
    {
        string folded = Fold.Key(name);
        if (await db.Users.SingleOrDefaultAsync(a => a.NormalizedUserName == folded, cancellationToken) is not { } account)
            return false;

        Account = account;
        new Head(account.Name, null, null, IsListed: false).In(ViewData);
        return true;
    }

    public sealed class Input
    {
        public int? Days { get; set; }

        public string? Reason { get; set; }

        public string? Role { get; set; }
    }
}
