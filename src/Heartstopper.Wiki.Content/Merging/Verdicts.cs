namespace Heartstopper.Wiki.Content.Merging;

/// <summary>Settles conflicts as somebody chose, and keeps those that are open.</summary>
internal sealed class Verdicts(IReadOnlyDictionary<string, Resolution> choices)
{
    private readonly List<Conflict> open = [];
    private readonly Occurrences places = new();

    public IReadOnlyList<Conflict> Open => open;

    /// <summary>How many conflicts there were so far, settled ones too.</summary>
    public int Met { get; private set; }

    /// <param name="written">Reads a text written anew; null where it can't be read, which leaves the conflict open.</param>
    /// <returns>What the choice makes of the place; what the base has there while it is open.</returns>
    public T Settle<T>(Conflict conflict, T origin, T mine, T theirs, Func<string, Settled<T>?> written, Func<T>? both = null)
    {
        conflict = conflict with { Place = places.Next(conflict.Place), AllowsBoth = both is not null };
        Met++;
        switch (choices.GetValueOrDefault(conflict.Place))
        {
            case Resolution.TakesMine:
                return mine;
            case Resolution.TakesTheirs:
                return theirs;
            case Resolution.TakesBoth when both is not null:
                return both();
            case Resolution.WritesAnew anew when written(anew.Text) is { } settled:
                return settled.Value;
        }

        open.Add(conflict);
        return origin;
    }

    /// <summary>Forgets the open conflicts after the first so many: a larger one takes their place.</summary>
    public void Withdraw(int kept) => open.RemoveRange(kept, open.Count - kept);
}

/// <summary>What a text written anew was read as.</summary>
internal sealed record Settled<T>(T Value);
