using System.ComponentModel.DataAnnotations;
using Heartstopper.Wiki.Accounts;
using Heartstopper.Wiki.Pages.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Heartstopper.Wiki.Pages.Accounts;

[May(Act.SignIn)]
public sealed class SignUpModel(Joining joining, SignInManager<Account> signIn, FormTrap trap, Pace pace, Caller caller) : PageModel
{
    [BindProperty]
    public Input Form { get; set; } = new();

    /// <summary>The page to go back to.</summary>
    [BindProperty(SupportsGet = true, Name = "return")]
    public string? Return { get; set; }

    /// <summary>What an invitation's link carries.</summary>
    [BindProperty(SupportsGet = true, Name = "token")]
    public string? Token { get; set; }

    public bool IsOpen { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await ShowAsync(cancellationToken);
        return Return is null || ReturnAddresses.IsSafe(Return) ? Page() : BadRequest();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var invitation = await ShowAsync(cancellationToken);
        if (Return is not null && !ReturnAddresses.IsSafe(Return))
            return BadRequest();
        if (!IsOpen || !ModelState.IsValid)
            return this.Again();
        if (trap.Refusal() is { } tooFast)
            return this.Again(tooFast);
        if (!pace.Lets(Doing.SignUp, caller.Origin))
            return this.TooOften("Many accounts were made from where you are. Try again in ten minutes.");
        if (!AccountName.TryParse(Form.Name, out var name))
            return this.Again("This can’t be a name here: see above what can, and choose one that doesn’t sound like the wiki itself.", "Form.Name");
        if (await joining.JoinAsync(name, Form.Password, invitation, cancellationToken) is not { } account)
            return this.Again("This name is taken. Choose another.", "Form.Name");

        await signIn.SignInAsync(account, isPersistent: false);
        return LocalRedirect(Return ?? "/account");
    }

    private async Task<OneTimeLink?> ShowAsync(CancellationToken cancellationToken)
    {
        new Head("Make an account", null, null, IsListed: false).In(ViewData);
        // A link that sets a password invites nobody.
        var invitation = await joining.FindAsync(Token, cancellationToken) is { Account: null } link ? link : null;
        IsOpen = invitation is not null || !joining.TakesInvitation;
        return invitation;
    }

    public sealed class Input
    {
        [Required(ErrorMessage = "Choose a name."), StringLength(200, ErrorMessage = "This is too long for a name.")]
        public string Name { get; set; } = "";

        [Required(ErrorMessage = "Choose a password."), DataType(DataType.Password)]
        [StringLength(Joining.MaxPassword, MinimumLength = Joining.MinPassword, ErrorMessage = "A password has {2} to {1} characters.")]
        public string Password { get; set; } = "";
    }
}
