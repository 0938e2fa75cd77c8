using Heartstopper.Wiki.Accounts;
using Heartstopper.Wiki.Pages.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Heartstopper.Wiki.Pages.Accounts;

[May(Act.SignOut)]
public sealed class SignOutModel(SignInManager<Account> signIn) : PageModel
{
    public void OnGet() => new Head("Sign out", null, null, IsListed: false).In(ViewData);

    public async Task<IActionResult> OnPostAsync()
    {
        await signIn.SignOutAsync();
        return LocalRedirect("/");
    }
}
