using DiffPlex;

namespace Heartstopper.Wiki.Content.Comparing;

/// <summary>Finds where two texts differ, piece by piece, in a time that does not grow with the square of a page.</summary>
internal sealed class Differences
{
    // DiffPlex takes as long as the two lengths multiplied, where nothing is alike: this many steps are a few milliseconds.
    private const int MostAtOnce = 1_000_000;

    private readonly IReadOnlyList<string> before;
    private readonly IReadOnlyList<string> after;
    private readonly IChunker cutter;
    private readonly List<Difference> found = [];

    private Differences(IReadOnlyList<string> before, IReadOnlyList<string> after, IChunker cutter)
    {
        this.before = before;
        this.after = after;
        this.cutter = cutter;
    }

    /// <summary>The differences in order; between two of them the texts are alike.</summary>
    /// <param name="cutter">What cut the two texts, and would cut any run of their pieces in the same places.</param>
    public static IReadOnlyList<Difference> Between(IReadOnlyList<string> before, IReadOnlyList<string> after, IChunker cutter)
    {
        var differences = new Differences(before, after, cutter);
        if (differences.Narrowed(new(0, before.Count, 0, after.Count)) is { } whole)
            differences.Find(whole, differences.FindAroundLandmarks);
        return [.. differences.found.Slid(before, after)];
    }

    /// <summary>Without what is alike at its beginning and end; null when nothing is left.</summary>
    private Difference? Narrowed(Difference range)
    {
        int head = 0;
        while (head < Math.Min(range.OldCount, range.NewCount) && before[range.OldStart + head] == after[range.NewStart + head])
            head++;
        int tail = 0;
        while (tail < Math.Min(range.OldCount, range.NewCount) - head && before[range.OldEnd - 1 - tail] == after[range.NewEnd - 1 - tail])
            tail++;

        var rest = new Difference(range.OldStart + head, range.OldCount - head - tail, range.NewStart + head, range.NewCount - head - tail);
        return rest is { OldCount: 0, NewCount: 0 } ? null : rest;
    }

    private void Find(Difference range, Action<Difference> whenLarge)
    {
        if (range.OldCount == 0 || range.NewCount == 0)
            found.Add(range);
        else if ((long)range.OldCount * range.NewCount > MostAtOnce)
            whenLarge(range);
        else
            FindAll(range);
    }

    private void FindAll(Difference range)
    {
        string one = string.Concat(before.Skip(range.OldStart).Take(range.OldCount));
        string other = string.Concat(after.Skip(range.NewStart).Take(range.NewCount));
        found.AddRange(Differ.Instance.CreateDiffs(one, other, ignoreWhiteSpace: false, ignoreCase: false, cutter).DiffBlocks
            .Select(b => new Difference(range.OldStart + b.DeleteStartA, b.DeleteCountA, range.NewStart + b.InsertStartB, b.InsertCountB)));
    }

    /// <summary>Looks between the pieces that both texts have exactly once; a stretch without any that is still too long counts as wholly replaced.</summary>
    private void FindAroundLandmarks(Difference range)
    {
        var (old, @new) = (range.OldStart, range.NewStart);
        foreach (var (inOld, inNew) in Landmarks.Of(before, after, range).Append((range.OldEnd, range.NewEnd)))
        {
            if (Narrowed(new(old, inOld - old, @new, inNew - @new)) is { } gap)
                Find(gap, found.Add);
            (old, @new) = (inOld + 1, inNew + 1);
        }
    }
}
