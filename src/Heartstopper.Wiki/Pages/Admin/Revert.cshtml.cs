using Heartstopper.Wiki.Accounts;
using Heartstopper.Wiki.Content;
using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Content.Storage;
using Heartstopper.Wiki.Content.Writing;
using Heartstopper.Wiki.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Heartstopper.Wiki.Pages.Admin;

/// <summary>Takes back all that one account changed.</summary>
[May(Act.RevertAll)]
public sealed class RevertModel(WikiContext db, AccountsContext accounts, AuthorUndo undo, Protections protections, Logbook log, Caller caller) : PageModel
{
    [BindProperty]
    public Input Form { get; set; } = new();

    public Account Account { get; private set; } = null!;

    /// <summary>What changed tells what is there for later.</summary>
    public bool IsShown => db.Visible.Everything;

    public AuthorUndoReport? Report { get; private set; }

    public async Task<IActionResult> OnGetAsync(string name, CancellationToken cancellationToken) =>
        await FindAsync(name, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string name, CancellationToken cancellationToken)
    {
        if (!await FindAsync(name, cancellationToken))
            return NotFound();
        if (!IsShown)
            return StatusCode(StatusCodes.Status403Forbidden);
        if (!ModelState.IsValid || Form.Until <= Form.From)
            return this.Again("A span of time has a beginning and, after that, an end; either may be left empty.");
        PageAddress? page = PageAddress.TryParse(Form.Page, out var parsed) ? parsed : null;
        if (Form.Page is not null && page is null)
            return this.Again("There is no page of that address.");

        Report = await undo.RunAsync(new(Account.Name, page, Utc(Form.From), Utc(Form.Until)), caller.Account!.Name, changed => protections.WhyNotAsync(changed, cancellationToken), cancellationToken);
        if (Report.Done.Count > 0)
            await log.WriteAsync("took back the changes of", Account, $"{(page is null ? "" : $"On {page}. ")}Pages taken back: {Report.Done.Count}; left as they are: {Report.Left.Count}", cancellationToken);
        return Page();
    }

    private static DateTimeOffset? Utc(DateTime? typed) => typed is { } moment ? new(moment, TimeSpan.Zero) : null;

    private async Task<bool> FindAsync(string name, CancellationToken cancellationToken)
    {
        string folded = Fold.Key(name);
        if (await accounts.Users.SingleOrDefaultAsync(a => a.NormalizedUserName == folded, cancellationToken) is not { } account)
            return false;

        Account = account;
        new Head($"Take back what {account.Name} changed", null, null, IsListed: false).In(ViewData);
        return true;
    }

    /// <summary>What is to be taken back; times are UTC.</summary>
    public sealed class Input
    {
        public string? Page { get; set; }

        public DateTime? From { get; set; }

        public DateTime? Until { get; set; }
    }
}
