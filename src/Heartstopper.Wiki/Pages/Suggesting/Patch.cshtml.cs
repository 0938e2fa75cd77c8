using Heartstopper.Wiki.Accounts;
using Heartstopper.Wiki.Content.Comparing;
using Heartstopper.Wiki.Content.Editing;
using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Content.Storage;
using Heartstopper.Wiki.Content.Suggesting;
using Heartstopper.Wiki.Content.Writing;
using Heartstopper.Wiki.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Heartstopper.Wiki.Pages.Suggesting;

/// <summary>A suggestion as a patch against the seed files, which holds lines of the page that not everybody may see.</summary>
[May(Act.Read)]
public sealed class PatchModel(WikiContext db, Desk desk, Reviewing reviewing) : PageModel
{
    public Suggestion Suggestion { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string key, CancellationToken cancellationToken)
    {
        if (await reviewing.FindAsync(key, cancellationToken) is not { } suggestion || !PageAddress.TryParse(suggestion.Address, out var address)
            || await desk.OpenAsync(address, suggestion.Began, db.Visible, cancellationToken) is not { } page)
            return NotFound();

        Suggestion = suggestion;
        new Head("The suggestion as a patch", null, null, Section: address.Kind, IsListed: false).In(ViewData);
        return db.Visible.Everything
            ? PatchResult.Of(address, "suggestion", TextPatch.Of(address, page.Began is null ? Revision.Gone : page.Base, suggestion.Text))
            : Page();
    }
}
