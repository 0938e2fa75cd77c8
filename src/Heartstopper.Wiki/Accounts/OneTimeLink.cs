using System.Security.Cryptography;
using System.Text;

namespace Heartstopper.Wiki.Accounts;

/// <summary>An address that works once and not for long: to set the password of an account, or to make one where that takes an invitation.</summary>
public sealed class OneTimeLink
{
    private const int TokenBytes = 32;
    private static readonly TimeSpan Works = TimeSpan.FromHours(24);

    private OneTimeLink(string hash, Account? account, DateTimeOffset until)
    {
        Hash = hash;
        Account = account;
        Until = until;
    }

    private OneTimeLink()
    {
    }

    public int Id { get; private set; }

    /// <summary>The token itself is known to whoever was given the link, and to nobody else.</summary>
    public string Hash { get; private set; } = null!;

    public int? AccountId { get; private set; }

    /// <summary>Whose password it sets; null where it invites.</summary>
    public Account? Account { get; private set; }

    public DateTimeOffset Until { get; private set; }

    /// <summary>A new link, and where it leads: an address below the wiki's own.</summary>
    public static (OneTimeLink Link, string Address) Make(Account? account, DateTimeOffset now)
    {
        string token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes));
        string page = account is null ? "account/sign-up" : "account/new-password";
        return (new(HashOf(token), account, now + Works), $"{page}?token={token}");
    }

    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
