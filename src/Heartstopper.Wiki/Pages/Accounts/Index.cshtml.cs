using Heartstopper.Wiki.Accounts;
using Heartstopper.Wiki.Pages.Shared;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Heartstopper.Wiki.Pages.Accounts;

[May(Act.TendAccount)]
public sealed class IndexModel(Caller caller) : PageModel
{
    public Account Account => caller.Account!;

    public void OnGet() => new Head("Your account", null, null, IsListed: false).In(ViewData);
}
