using Microsoft.AspNetCore.Identity;

namespace Heartstopper.Wiki.Accounts;

/// <summary>An account: a name, what it is trusted with, and how its owner proves who they are.</summary>
public sealed class Account : IdentityUser<int>
{
    /// <summary>How many accepted suggestions make an editor of a new editor.</summary>
    public const int AcceptedToBecomeEditor = 5;

    public const int MaxReason = 300;

    public Account(AccountName name, Role role, DateTimeOffset joined)
    {
        UserName = name.Text;
        NormalizedUserName = name.Folded;
        Role = role;
        Joined = joined;
        LockoutEnabled = true;
        SignOutEverywhere();
    }

    private Account()
    {
    }

    public string Name => UserName!;

    public Role Role { get; private set; }

    public DateTimeOffset Joined { get; private set; }

    /// <summary>How many of its suggestions were accepted.</summary>
    public int AcceptedSuggestions { get; private set; }

    public DateTimeOffset? BlockedUntil { get; private set; }

    public string? BlockedFor { get; private set; }

    /// <summary>Up to when its owner has seen the recent changes; null before they said so once.</summary>
    public DateTimeOffset? SeenUntil { get; private set; }

    public bool IsBlockedAt(DateTimeOffset moment) => BlockedUntil > moment;

    /// <summary>Counts a suggestion that was accepted.</summary>
    /// <returns>Whether it made an editor of a new editor.</returns>
    public bool Accepted()
    {
        AcceptedSuggestions++;
        return Role is Role.NewEditor && AcceptedSuggestions >= AcceptedToBecomeEditor && Become(Role.Editor);
    }

    /// <returns>Whether that was news.</returns>
    public bool Become(Role role)
    {
        if (Role == role)
            return false;
        Role = role;
        return true;
    }

    public void Block(DateTimeOffset until, string reason) => (BlockedUntil, BlockedFor) = (until, reason);

    public void Unblock() => (BlockedUntil, BlockedFor) = (null, null);

    public void SawUntil(DateTimeOffset moment) => SeenUntil = moment;

    /// <summary>Makes every cookie of this account worthless.</summary>
    public void SignOutEverywhere() => SecurityStamp = Guid.NewGuid().ToString("N");
}
