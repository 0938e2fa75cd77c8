using Heartstopper.Wiki.Accounts;
using Heartstopper.Wiki.Pages.Shared;
using Heartstopper.Wiki.Site;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Heartstopper.Wiki.Pages.Accounts;

[May(Act.TendAccount)]
public sealed class IndexModel(Caller caller, WikiSettings settings, UserManager<Account> users, SignInManager<Account> signIn) : PageModel
{
    public Account Account => caller.Account!;

    public bool IsBlocked => caller.IsBlocked;

    /// <summary>Whether they tend the wiki, too.</summary>
    public bool Tends => caller.May(Act.SeeAccounts);

    public bool TakesPasskeys => settings.TakesPasskeys;

    public void OnGet() => new Head("Your account", null, null, IsListed: false).In(ViewData);

    public async Task<IActionResult> OnPostSignOutEverywhereAsync()
    {
        Account.SignOutEverywhere();
        await users.UpdateAsync(Account);
        await signIn.SignOutAsync();
        return LocalRedirect("/");
    }
}
