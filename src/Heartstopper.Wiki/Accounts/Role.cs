namespace Heartstopper.Wiki.Accounts;

/// <summary>What somebody is to the wiki, in rising order.</summary>
public enum Role
{
    /// <summary>Whoever has no account.</summary>
    Reader,
    NewEditor,
    Editor,
    Moderator,
    Admin,
}

/// <summary>Roles in words, and as they are typed.</summary>
internal static class Roles
{
    /// <summary>Those that an account can have.</summary>
    public static IReadOnlyList<Role> OfAccounts { get; } = [.. Enum.GetValues<Role>().Where(r => r is not Role.Reader)];

    public static string Words(this Role role) => role is Role.NewEditor ? "New editor" : role.ToString();

    public static string Typed(this Role role) => role is Role.NewEditor ? "new-editor" : role.ToString().ToLowerInvariant();

    public static Role? Parse(string? typed) => OfAccounts.Cast<Role?>().FirstOrDefault(r => r!.Value.Typed() == typed);
}
