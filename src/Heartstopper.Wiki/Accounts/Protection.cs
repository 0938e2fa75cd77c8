namespace Heartstopper.Wiki.Accounts;

/// <summary>That a page is changed for a while only by those of some role, and why. It stands beside the page and not in its text.</summary>
public sealed class Protection(int pageId, Role from, DateTimeOffset? until, string reason, int actorId)
{
    public const int MaxReason = 300;

    public int PageId { get; private set; } = pageId;

    /// <summary>The lowest role that may change the page.</summary>
    public Role From { get; private set; } = from;

    /// <summary>When it ends by itself; null where somebody has to lift it.</summary>
    public DateTimeOffset? Until { get; private set; } = until;

    public string Reason { get; private set; } = reason;

    public int ActorId { get; private set; } = actorId;

    public void Change(Role from, DateTimeOffset? until, string reason, int actorId) => (From, Until, Reason, ActorId) = (from, until, reason, actorId);
}

/// <summary>A protection that holds, as it is told.</summary>
/// <param name="By">Who protects the page.</param>
public sealed record ProtectedPage(Role From, DateTimeOffset? Until, string By, string Reason);
