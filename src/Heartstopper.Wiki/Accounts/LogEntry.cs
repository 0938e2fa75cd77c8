namespace Heartstopper.Wiki.Accounts;

/// <summary>An act of somebody who tends the wiki. Accounts are kept as keys, so that who leaves can take the name along; nothing in the log ever changes.</summary>
public sealed class LogEntry(DateTimeOffset moment, int? actorId, string act, string? page, int? accountId, string note)
{
    public const int MaxAct = 40;
    public const int MaxNote = 500;

    public long Id { get; private set; }

    public DateTimeOffset Moment { get; private set; } = moment;

    /// <summary>Who did it; null for who sat at the server.</summary>
    public int? ActorId { get; private set; } = actorId;

    /// <summary>What was done, as a verb of the past: <c>renamed</c>, <c>blocked</c>.</summary>
    public string Act { get; private set; } = act;

    /// <summary>The address of the page that it was done to.</summary>
    public string? Page { get; private set; } = page;

    /// <summary>The account that it was done to.</summary>
    public int? AccountId { get; private set; } = accountId;

    public string Note { get; private set; } = note;
}
