using System.Buffers.Text;
using Heartstopper.Wiki.Accounts;
using Heartstopper.Wiki.Pages.Shared;
using Heartstopper.Wiki.Site;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Heartstopper.Wiki.Pages.Accounts;

/// <summary>A passkey as its owner sees it.</summary>
public sealed record OwnPasskey(string Id, string Name, DateTimeOffset Added);

/// <summary>The passkeys of an account: to add one, or to remove one that is lost.</summary>
[May(Act.TendAccount)]
public sealed class PasskeysModel(UserManager<Account> users, SignInManager<Account> signIn, Caller caller, WikiSettings settings) : PageModel
{
    public const int MaxName = 60;
    public const int Most = 20;

    [BindProperty]
    public string? Name { get; set; }

    /// <summary>What the browser answered to the options, as JSON.</summary>
    [BindProperty]
    public string? Credential { get; set; }

    public IReadOnlyList<OwnPasskey> Passkeys { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        await ShowAsync();
        return settings.TakesPasskeys ? Page() : NotFound();
    }

    /// <summary>What the browser needs to make a passkey.</summary>
    public async Task<IActionResult> OnPostOptionsAsync() => !settings.TakesPasskeys
        ? NotFound()
        : Content(await signIn.MakePasskeyCreationOptionsAsync(new() { Id = await users.GetUserIdAsync(caller.Account!), Name = caller.Account!.Name, DisplayName = caller.Account!.Name }), "application/json");

    public async Task<IActionResult> OnPostAddAsync()
    {
        await ShowAsync();
        if (!settings.TakesPasskeys)
            return NotFound();
        if (string.IsNullOrWhiteSpace(Name) || Name.Length > MaxName)
            return this.Again($"Give it a name of {MaxName} letters at most.");
        if (Passkeys.Count >= Most)
            return this.Again($"You have {Most} passkeys. Remove one that you don’t use any more.");
        if (string.IsNullOrEmpty(Credential) || await signIn.PerformPasskeyAttestationAsync(Credential) is not { Succeeded: true } made)
            return this.Again("The passkey was not added: its answer came too late, or was none of ours. Try once more.");

        made.Passkey.Name = Name.Trim();
        await users.AddOrUpdatePasskeyAsync(caller.Account!, made.Passkey);
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostRemoveAsync(string? id)
    {
        await ShowAsync();
        if (!Passkeys.Any(p => p.Id == id))
            return this.Again("There is no such passkey: it was removed already.");
        if (Passkeys.Count == 1 && caller.Account!.PasswordHash is null)
            return this.Again("This is the only way in to your account. Set a password first.");

        await users.RemovePasskeyAsync(caller.Account!, Base64Url.DecodeFromChars(id));
        return RedirectToPage();
    }

    private async Task ShowAsync()
    {
        new Head("Your passkeys", null, null, IsListed: false).In(ViewData);
        Passkeys = [.. (await users.GetPasskeysAsync(caller.Account!)).OrderBy(p => p.CreatedAt).Select(p => new OwnPasskey(Base64Url.EncodeToString(p.CredentialId), p.Name ?? "A passkey", p.CreatedAt))];
    }
}
