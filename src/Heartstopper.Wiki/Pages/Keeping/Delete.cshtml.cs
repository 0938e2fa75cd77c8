using Heartstopper.Wiki.Accounts;
using Heartstopper.Wiki.Content.Storage;
using Heartstopper.Wiki.Content.Writing;
using Heartstopper.Wiki.Pages.History;
using Heartstopper.Wiki.Pages.Shared;
using Heartstopper.Wiki.Site;
using Microsoft.AspNetCore.Mvc;

namespace Heartstopper.Wiki.Pages.Keeping;

/// <summary>Takes a page away, or brings it back.</summary>
[May(Act.Delete)]
public sealed class DeleteModel(WikiContext db, Door door, Protections protections, Logbook log, Caller caller) : PastModel(db)
{
    [BindProperty]
    public string? Reason { get; set; }

    public int Latest { get; private set; }

    /// <summary>Pages with links or facts that lead here.</summary>
    public IReadOnlyList<PageLink> Referring { get; private set; } = [];

    protected override string Verb => "delete";

    protected override string Words => "delete";

    /// <param name="began">The revision that whoever deletes the page has seen.</param>
    public Task<IActionResult> OnPostAsync(int began, CancellationToken cancellationToken) => CarryOutAsync(
        isRestoring: false,
        async past => await door.DeleteAsync(past.Address, began, caller.Account!.Name, Reason!, cancellationToken) ? null : "The page was changed since you opened this. Look at it again first.",
        cancellationToken);

    [May(Act.Restore)]
    public Task<IActionResult> OnPostRestoreAsync(CancellationToken cancellationToken) => CarryOutAsync(
        isRestoring: true,
        async past => await door.RestoreAsync(past.Address, caller.Account!.Name, Reason!, cancellationToken) switch
        {
            SaveOutcome.Saved => null,
            SaveOutcome.Refused refused => $"The text can’t come back as it is: {refused.Problems[0].Message}. Begin the page anew from its old text.",
            _ => "The page was changed since you opened this. Look at it again first.",
        },
        cancellationToken);

    protected override async Task<IActionResult> ReadAsync(Past past, CancellationToken cancellationToken)
    {
        Latest = past.Latest;
        Referring = await Db.ReadReferringAsync(past, cancellationToken);
        return Page();
    }

    private async Task<IActionResult> CarryOutAsync(bool isRestoring, Func<Past, Task<string?>> act, CancellationToken cancellationToken)
    {
        if (WikiRoutes.PageOf(Request, Verb) is not { } address || await Db.FindPastAsync(address, cancellationToken) is not { } past || past.IsDeleted != isRestoring)
            return NotFound();
        if (!IsShown || await protections.BarringAsync(address, cancellationToken) is not null)
            return StatusCode(StatusCodes.Status403Forbidden);

        string? refusal = string.IsNullOrWhiteSpace(Reason) || Reason.Length > LogEntry.MaxNote ? $"Say why, in {LogEntry.MaxNote} letters at most." : await act(past);
        if (refusal is not null)
        {
            await OnGetAsync(cancellationToken);
            return this.Again(refusal);
        }

        await log.WriteAsync(isRestoring ? "restored" : "deleted", address.ToString(), Reason!, cancellationToken);
        return Redirect(isRestoring ? $"/{address}" : $"/{address}/history");
    }
}
