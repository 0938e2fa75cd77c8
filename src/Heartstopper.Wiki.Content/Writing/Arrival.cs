namespace Heartstopper.Wiki.Content.Writing;

/// <summary>What became of a text that a file brought.</summary>
public enum ArrivalState
{
    /// <summary>It came in, alone or merged; from then on the next import compared with it.</summary>
    In,

    /// <summary>It does not fit what the page says, and waits for somebody to decide.</summary>
    Waiting,

    /// <summary>It waited, and somebody decided in the browser; from then on the next import compared with it.</summary>
    Settled,

    /// <summary>It waited until a newer file came.</summary>
    Replaced,

    /// <summary>What it did was taken back, with its import.</summary>
    TakenBack,
}

/// <summary>A file's text as an import brought it to its page. Of one page, one at most waits.</summary>
/// <param name="import">The name of the import that it came with.</param>
/// <param name="revision">The revision that was written for it; null where none was.</param>
/// <param name="text">The file's text; null where it is that revision's.</param>
public sealed class Arrival(int pageId, string import, DateTimeOffset moment, int? revision, string? text, ArrivalState state)
{
    public long Id { get; private set; }

    public int PageId { get; private set; } = pageId;

    public string Import { get; private set; } = import;

    public DateTimeOffset Moment { get; private set; } = moment;

    public int? Revision { get; private set; } = revision;

    public string? Text { get; private set; } = text;

    public ArrivalState State { get; private set; } = state;

    public void TakeBack() => State = ArrivalState.TakenBack;

    /// <summary>It waits no longer.</summary>
    /// <param name="isSettled">Whether somebody decided about it; otherwise a newer file took its place.</param>
    /// <returns>Whether it had waited.</returns>
    public bool Close(bool isSettled)
    {
        if (State is not ArrivalState.Waiting)
            return false;
        State = isSettled ? ArrivalState.Settled : ArrivalState.Replaced;
        return true;
    }
}
