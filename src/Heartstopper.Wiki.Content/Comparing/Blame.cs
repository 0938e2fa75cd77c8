namespace Heartstopper.Wiki.Content.Comparing;

/// <summary>A line of a text and the number of the revision that brought it.</summary>
/// <param name="OrEarlier">Whether it may be older still, because the walk back ended there.</param>
public sealed record BlamedLine(string Text, int Revision, bool OrEarlier);

/// <summary>Finds who wrote which line by walking back from a text through the older ones, until every line is known or nobody looks further.</summary>
public sealed class Blame
{
    private const int Unknown = -1;

    private readonly IReadOnlyList<string> lines;
    private readonly int[] broughtBy;
    private IReadOnlyList<string> last;
    private int lastRevision;

    // For each line of the text met last, the line of the newest text that it has become; Unknown where it was dropped on the way.
    private int[] became;

    public Blame(int revision, string text)
    {
        lines = last = LineCutter.Cut(text);
        lastRevision = revision;
        broughtBy = new int[lines.Count];
        Array.Fill(broughtBy, Unknown);
        became = [.. Enumerable.Range(0, lines.Count)];
    }

    /// <summary>Whether every line has been found, so that older texts tell nothing more.</summary>
    public bool IsComplete => !broughtBy.Contains(Unknown);

    /// <summary>Goes one step back: what the revision met last has and this one lacks, the former brought.</summary>
    public void Meet(int revision, string text)
    {
        var older = LineCutter.Cut(text);
        int[] origin = new int[older.Count];
        Array.Fill(origin, Unknown);
        var (inOlder, inLast) = (0, 0);
        foreach (var difference in Differences.Between(older, last, LineCutter.Instance).Append(new(older.Count, 0, last.Count, 0)))
        {
            while (inOlder < difference.OldStart)
                origin[inOlder++] = became[inLast++];
            for (; inLast < difference.NewEnd; inLast++)
            {
                if (became[inLast] != Unknown)
                    broughtBy[became[inLast]] = lastRevision;
            }

            inOlder = difference.OldEnd;
        }

        (last, lastRevision, became) = (older, revision, origin);
    }

    /// <summary>The lines of the newest text in order; joined they are the text.</summary>
    public IReadOnlyList<BlamedLine> Lines() =>
        [.. lines.Select((text, i) => broughtBy[i] == Unknown ? new BlamedLine(text, lastRevision, lastRevision > 1) : new(text, broughtBy[i], false))];
}
