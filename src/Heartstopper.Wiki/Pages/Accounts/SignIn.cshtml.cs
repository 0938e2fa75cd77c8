using System.ComponentModel.DataAnnotations;
using Heartstopper.Wiki.Accounts;
using Heartstopper.Wiki.Pages.Shared;
using Heartstopper.Wiki.Site;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Heartstopper.Wiki.Pages.Accounts;

[May(Act.SignIn)]
public sealed class SignInModel(SignInManager<Account> signIn, WikiSettings settings, Pace pace, Caller caller) : PageModel
{
    [BindProperty]
    public Input Form { get; set; } = new();

    /// <summary>The page to go back to.</summary>
    [BindProperty(SupportsGet = true, Name = "return")]
    public string? Return { get; set; }

    public bool TakesPasskeys => settings.TakesPasskeys;

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

        if (!pace.Lets(Doing.SignIn, caller.Origin))
            return this.TooOften("Many tries to sign in came from where you are. Wait five minutes, then try again.");

        var result = await signIn.PasswordSignInAsync(Form.Name, Form.Password, Form.Stay, lockoutOnFailure: true);
        return result switch
        {
            { Succeeded: true } => LocalRedirect(Return ?? "/"),
            { IsLockedOut: true } => this.Again("Too many wrong passwords. Wait ten minutes, then try again."),
            _ => this.Again("There is no account with this name and this password."),
        };
    }

    /// <summary>What the browser needs to ask for a passkey.</summary>
    public async Task<IActionResult> OnPostPasskeyOptionsAsync() =>
        TakesPasskeys ? Content(await signIn.MakePasskeyRequestOptionsAsync(null), "application/json") : NotFound();

    /// <param name="credential">What the browser answered to the options, as JSON.</param>
    public async Task<IActionResult> OnPostPasskeyAsync(string? credential)
    {
        Show();
        ModelState.Clear();
        if (!TakesPasskeys)
            return NotFound();
        if (Return is not null && !ReturnAddresses.IsSafe(Return))
            return BadRequest();

        return !string.IsNullOrEmpty(credential) && await signIn.PasskeySignInAsync(credential) is { Succeeded: true }
            ? LocalRedirect(Return ?? "/")
            : this.Again("This passkey opens no account here. Try another, or name and password.");
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
