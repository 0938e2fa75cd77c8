using Heartstopper.Wiki.Site;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Heartstopper.Wiki.Accounts;

/// <summary>How new accounts come to be, and how a one-time link is used up.</summary>
public sealed class Joining(AccountsContext db, UserManager<Account> users, WikiSettings settings, TimeProvider clock)
{
    public const int MinPassword = 10;
    public const int MaxPassword = 200;

    /// <summary>Makes an account for somebody new.</summary>
    /// <returns>Null where the name has been taken meanwhile, or the invitation used.</returns>
    public async Task<Account?> JoinAsync(AccountName name, string password, OneTimeLink? invitation, CancellationToken cancellationToken)
    {
        if (!await db.IsFreeAsync(name, cancellationToken))
            return null;

        var account = new Account(name, Role.NewEditor, clock.GetUtcNow());
        if (invitation is not null)
            db.Remove(invitation);
        try
        {
            // One save: the account is there and the invitation is gone, or neither.
            var made = await users.CreateAsync(account, password);
            return made.Succeeded ? account : null;
        }
        catch (DbUpdateException)
        {
            return null;
        }
    }

    /// <summary>Sets a password by a one-time link, and signs the account out wherever it was signed in.</summary>
    /// <returns>Whether the link still worked.</returns>
    public async Task<bool> SetPasswordAsync(OneTimeLink link, string password)
    {
        db.Remove(link);
        link.Account!.LockoutEnd = null;
        return await ChangePasswordAsync(link.Account, password);
    }

    /// <summary>Sets a password, and signs the account out wherever it was signed in.</summary>
    /// <returns>Whether nobody else changed the account meanwhile.</returns>
    public async Task<bool> ChangePasswordAsync(Account account, string password)
    {
        account.PasswordHash = users.PasswordHasher.HashPassword(account, password);
        account.SignOutEverywhere();
        return (await users.UpdateAsync(account)).Succeeded;
    }

    /// <summary>The link that a token belongs to, while it works.</summary>
    public async Task<OneTimeLink?> FindAsync(string? token, CancellationToken cancellationToken)
    {
        if (token is null)
            return null;
        string hash = OneTimeLink.HashOf(token);
        var now = clock.GetUtcNow();
        return await db.Links.Include(l => l.Account).SingleOrDefaultAsync(l => l.Hash == hash && l.Until > now, cancellationToken);
    }

    /// <summary>Whether making an account takes an invitation.</summary>
    public bool TakesInvitation => settings.SignUp is SignUp.Invitation;
}
