using System.ComponentModel.DataAnnotations;
using Heartstopper.Wiki.Accounts;
using Heartstopper.Wiki.Pages.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Heartstopper.Wiki.Pages.Accounts;

/// <summary>Where a one-time link leads: opening it uses nothing up, setting the password does.</summary>
[May(Act.SignIn)]
public sealed class NewPasswordModel(Joining joining, SignInManager<Account> signIn) : PageModel
{
    [BindProperty]
    public Input Form { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "token")]
    public string? Token { get; set; }

    /// <summary>Whose password it is; null where the link doesn't work.</summary>
    public string? Name { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await ShowAsync(cancellationToken);
        return Name is null ? Gone() : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await ShowAsync(cancellationToken) is not { } link)
            return Gone();
        if (!ModelState.IsValid)
            return this.Again();
        if (!await joining.SetPasswordAsync(link, Form.Password))
        {
            Name = null;
            return Gone();
        }

        await signIn.SignInAsync(link.Account!, isPersistent: false);
        return LocalRedirect("/account");
    }

    private PageResult Gone()
    {
        Response.StatusCode = StatusCodes.Status410Gone;
        return Page();
    }

    private async Task<OneTimeLink?> ShowAsync(CancellationToken cancellationToken)
    {
        new Head("Set a password", null, null, IsListed: false).In(ViewData);
        // An invitation sets nobody's password.
        var link = await joining.FindAsync(Token, cancellationToken) is { Account: not null } found ? found : null;
        Name = link?.Account!.Name;
        return link;
    }

    public sealed class Input
    {
        [Required(ErrorMessage = "Choose a password."), DataType(DataType.Password)]
        [StringLength(Joining.MaxPassword, MinimumLength = Joining.MinPassword, ErrorMessage = "A password has {2} to {1} characters.")]
        public string Password { get; set; } = "";
    }
}
