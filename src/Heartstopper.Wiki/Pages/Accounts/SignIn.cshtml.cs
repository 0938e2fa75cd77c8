using System.ComponentModel.DataAnnotations;
using Heartstopper.Wiki.Accounts;
using Heartstopper.Wiki.Pages.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Heartstopper.Wiki.Pages.Accounts;

[May(Act.SignIn)]
public sealed class SignInModel(SignInManager<Account> signIn) : PageModel
{
    [BindProperty]
    public Input Form { get; set; } = new();

    /// <summary>The page to go back to.</summary>
    [BindProperty(SupportsGet = true, Name = "return")]
    public string? Return { get; set; }

    public string SignUpAddress => "/account/sign-up" + (Return is null ? "" : QueryString.Create("return", Return));

    public IActionResult OnGet()
    {
        Show();
        return Return is null || ReturnAddresses.IsSafe(Return) ? Page() : BadRequest();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        Show();
        if (Return is not null && !ReturnAddresses.IsSafe(Return))
            return BadRequest();
        if (!ModelState.IsValid)
            return this.Again();

        var result = await signIn.PasswordSignInAsync(Form.Name, Form.Password, Form.Stay, lockoutOnFailure: true);
        return result switch
        {
            { Succeeded: true } => LocalRedirect(Return ?? "/"),
            { IsLockedOut: true } => this.Again("Too many wrong passwords. Wait ten minutes, then try again."),
            _ => this.Again("There is no account with this name and this password."),
        };
    }

    private void Show() => new Head("Sign in", null, null, IsListed: false).In(ViewData);

    public sealed class Input
    {
        [Required(ErrorMessage = "Type your name."), StringLength(200, ErrorMessage = "No name is that long.")]
        public string Name { get; set; } = "";

        [Required(ErrorMessage = "Type your password."), StringLength(Joining.MaxPassword, ErrorMessage = "No password is that long."), DataType(DataType.Password)]
        public string Password { get; set; } = "";

        public bool Stay { get; set; }
    }
}
