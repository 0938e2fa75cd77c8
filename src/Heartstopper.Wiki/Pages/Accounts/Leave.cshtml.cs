using Heartstopper.Wiki.Accounts;
using Heartstopper.Wiki.Pages.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Heartstopper.Wiki.Pages.Accounts;

[May(Act.TendAccount)]
public sealed class LeaveModel(Leaving leaving, RoleChanges roles, SignInManager<Account> signIn, Caller caller) : PageModel
{
    /// <summary>Whether the edits keep the name.</summary>
    [BindProperty]
    public bool? Keeps { get; set; }

    public void OnGet() => Show();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Show();
        if (Keeps is not { } keeps)
            return this.Again("Choose what becomes of your name.");
        if (await roles.IsLastAdminAsync(caller.Account!, cancellationToken))
            return this.Again("You are the only admin here. Make somebody else one before you go.");

        await leaving.LeaveAsync(caller.Account!, keeps, cancellationToken);
        await signIn.SignOutAsync();
        return LocalRedirect("/");
    }

    private void Show() => new Head("Delete your account", null, null, IsListed: false).In(ViewData);
}
