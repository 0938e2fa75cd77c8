using Heartstopper.Wiki.Accounts;
using Heartstopper.Wiki.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Heartstopper.Wiki.Pages.Errors;

/// <summary>What a reader sees when the wiki itself failed; the log has the reason.</summary>
[IgnoreAntiforgeryToken]
[May(Act.Read)]
public sealed class FailedModel : PageModel
{
    public void OnGet() => Show();

    public void OnPost() => Show();

    private void Show() => new Head("Something broke", null, null, IsListed: false).In(ViewData);
}
