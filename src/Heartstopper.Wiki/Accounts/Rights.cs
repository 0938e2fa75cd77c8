namespace Heartstopper.Wiki.Accounts;

/// <summary>Who may do one thing.</summary>
/// <param name="What">The thing, as the documentation says it.</param>
/// <param name="From">The lowest role that may.</param>
/// <param name="EvenBlocked">Whether a blocked account still may.</param>
/// <param name="EvenReadOnly">Whether it goes on while the wiki is read-only.</param>
public sealed record Right(Act Act, string What, Role From, bool EvenBlocked = false, bool EvenReadOnly = false);

/// <summary>What the table says to somebody who wants to do something.</summary>
public enum Verdict
{
    Granted,

    /// <summary>An account might; this is a reader without one.</summary>
    SignIn,

    /// <summary>The account's role may not.</summary>
    Forbidden,

    /// <summary>The role may, but the account is blocked.</summary>
    Blocked,
}

/// <summary>The one table of who may do what: pages, handlers and the documentation read it.</summary>
public static class Rights
{
    public static IReadOnlyList<Right> Table { get; } =
    [
        new(Act.Read, "Read, search, say how far one is, look behind one spoiler", Role.Reader, EvenBlocked: true, EvenReadOnly: true),
        new(Act.SignIn, "Make an account, sign in", Role.Reader, EvenBlocked: true),
        new(Act.SignOut, "Sign out", Role.Reader, EvenBlocked: true, EvenReadOnly: true),
        new(Act.Suggest, "Suggest a change", Role.Reader),
        new(Act.TendAccount, "Look after one’s own account: password, passkeys, download, leaving", Role.NewEditor, EvenBlocked: true),
        new(Act.Edit, "Change a page at once", Role.Editor),
        new(Act.Review, "Accept or decline suggestions", Role.Moderator),
        new(Act.Protect, "Protect a page from changes by lower roles", Role.Moderator),
        new(Act.Delete, "Delete a page", Role.Moderator),
        new(Act.Restore, "Restore a deleted page", Role.Moderator),
        new(Act.Rename, "Rename a page", Role.Moderator),
        new(Act.RevertAll, "Take back all that one account changed", Role.Moderator),
        new(Act.Block, "Block an account of a lower role for a time", Role.Moderator),
        new(Act.SeeAccounts, "See who has an account, and who is blocked", Role.Moderator, EvenReadOnly: true),
        new(Act.ReadLog, "Read the log of such acts", Role.Moderator, EvenReadOnly: true),
        new(Act.MakeLinks, "Make a one-time link: for a forgotten password of one’s own role or a lower one, or to invite", Role.Moderator),
        new(Act.ChangeRoles, "Change roles", Role.Admin),
    ];

    public static Right Of(Act act) => Table.Single(r => r.Act == act);

    public static Verdict Judge(Act act, Role role, bool isBlocked)
    {
        var right = Of(act);
        if (role < right.From)
            return role is Role.Reader ? Verdict.SignIn : Verdict.Forbidden;
        return isBlocked && !right.EvenBlocked ? Verdict.Blocked : Verdict.Granted;
    }
}
