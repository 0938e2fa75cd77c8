using Heartstopper.Wiki.Accounts;
using Heartstopper.Wiki.Content.Storage;
using Heartstopper.Wiki.Pages.History;
using Heartstopper.Wiki.Pages.Shared;
using Heartstopper.Wiki.Site;
using Microsoft.AspNetCore.Mvc;

namespace Heartstopper.Wiki.Pages.Keeping;

/// <summary>Keeps a page for a while for those of a higher role.</summary>
[May(Act.Protect)]
public sealed class ProtectModel(WikiContext db, Protections protections) : PastModel(db)
{
    [BindProperty]
    public Input Form { get; set; } = new();

    public ProtectedPage? Held { get; private set; }

    /// <summary>Whether somebody above the reader protects it.</summary>
    public bool IsBarred => Held is { } found && protections.Bars(found);

    public IReadOnlyList<Role> Choices => protections.Choices;

    protected override string Verb => "protect";

    protected override string Words => "protect";

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => CarryOutAsync(async past =>
    {
        if (!ModelState.IsValid || Term.All.SingleOrDefault(t => t.Days == Form.Days) is not { } term)
            return "Choose for how long.";
        if (Roles.Parse(Form.From) is not { } from || !Choices.Contains(from))
            return "Choose who may still change it.";
        if (string.IsNullOrWhiteSpace(Form.Reason) || Form.Reason.Length > Protection.MaxReason)
            return $"Say why, in {Protection.MaxReason} letters at most.";

        await protections.ProtectAsync(past.PageId, past.Address, from, term, Form.Reason.Trim(), cancellationToken);
        return null;
    }, cancellationToken);

    public Task<IActionResult> OnPostLiftAsync(CancellationToken cancellationToken) => CarryOutAsync(async past =>
    {
        if (Held is null)
            return "This page is not protected.";

        await protections.LiftAsync(past.PageId, past.Address, cancellationToken);
        return null;
    }, cancellationToken);

    protected override async Task<IActionResult> ReadAsync(Past past, CancellationToken cancellationToken)
    {
        Held = await protections.FindAsync(past.Address, cancellationToken);
        return Page();
    }

    /// <param name="act">Does it, and says what is in the way.</param>
    private async Task<IActionResult> CarryOutAsync(Func<Past, Task<string?>> act, CancellationToken cancellationToken)
    {
        if (WikiRoutes.PageOf(Request, Verb) is not { } address || await Db.FindPastAsync(address, cancellationToken) is not { } past)
            return NotFound();
        await OnGetAsync(cancellationToken);
        if (!IsShown || IsBarred)
            return StatusCode(StatusCodes.Status403Forbidden);
        return await act(past) is { } refusal ? this.Again(refusal) : Redirect($"/{address}/history");
    }

    public sealed class Input
    {
        /// <summary>The lowest role that may still change the page.</summary>
        public string? From { get; set; }

        /// <summary>None: until somebody lifts it.</summary>
        public int? Days { get; set; }

        public string? Reason { get; set; }
    }
}
