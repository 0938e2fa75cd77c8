using System.ComponentModel.DataAnnotations;
using Heartstopper.Wiki.Accounts;
using Heartstopper.Wiki.Pages.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Heartstopper.Wiki.Pages.Accounts;

[May(Act.TendAccount)]
public sealed class PasswordModel(Joining joining, SignInManager<Account> signIn, Caller caller) : PageModel
{
    [BindProperty]
    public Input Form { get; set; } = new();

    public string Name => caller.Account!.Name;

    /// <summary>Who signs in by passkey alone has none to show.</summary>
    public bool HasPassword => caller.Account!.PasswordHash is not null;

    public void OnGet() => Show();

    public async Task<IActionResult> OnPostAsync()
    {
        Show();
        if (!ModelState.IsValid)
            return this.Again();
        if (HasPassword)
        {
            var result = await signIn.CheckPasswordSignInAsync(caller.Account!, Form.Old ?? "", lockoutOnFailure: true);
            if (result.IsLockedOut)
                return this.Again("Too many wrong passwords. Wait ten minutes, then try again.");
            if (!result.Succeeded)
                return this.Again("This is not the password that you have.", "Form.Old");
        }

        await joining.ChangePasswordAsync(caller.Account!, Form.New);
        await signIn.SignInAsync(caller.Account!, isPersistent: false);
        return LocalRedirect("/account");
    }

    private void Show() => new Head("Change your password", null, null, IsListed: false).In(ViewData);

    public sealed class Input
    {
        [StringLength(Joining.MaxPassword, ErrorMessage = "No password is that long."), DataType(DataType.Password)]
        public string? Old { get; set; }

        [Required(ErrorMessage = "Choose a password."), DataType(DataType.Password)]
        [StringLength(Joining.MaxPassword, MinimumLength = Joining.MinPassword, ErrorMessage = "A password has {2} to {1} characters.")]
        public string New { get; set; } = "";
    }
}
