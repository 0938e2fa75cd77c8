namespace Heartstopper.Wiki.Content.Comparing;

/// <summary>
/// Moves what only came or only went to where a person would say that it begins: the same letters can often be seen as added a little earlier or
/// later, and an item that begins with its dash reads better than one that begins with the last line of its neighbour.
/// </summary>
internal static class Sliding
{
    public static IEnumerable<Difference> Slid(this IReadOnlyList<Difference> differences, IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var last = new Difference(0, 0, 0, 0);
        for (int i = 0; i < differences.Count; i++)
        {
            var next = i + 1 < differences.Count ? differences[i + 1] : new(before.Count + 1, 0, after.Count + 1, 0);
            last = differences[i] switch
            {
                { OldCount: 0 } added => Moved(added, Best(after, added.NewStart, added.NewCount, i == 0 ? 0 : last.NewEnd + 1, next.NewStart - 1)),
                { NewCount: 0 } removed => Moved(removed, Best(before, removed.OldStart, removed.OldCount, i == 0 ? 0 : last.OldEnd + 1, next.OldStart - 1)),
                var replaced => replaced,
            };
            yield return last;
        }
    }

    private static Difference Moved(Difference difference, int by) => difference with { OldStart = difference.OldStart + by, NewStart = difference.NewStart + by };

    /// <summary>How far the run of pieces is best moved, within the bounds that its neighbours leave.</summary>
    private static int Best(IReadOnlyList<string> pieces, int start, int count, int first, int end)
    {
        int up = 0;
        while (start + up > first && pieces[start + up - 1] == pieces[start + up + count - 1])
            up--;
        int best = up;
        for (int by = up; ; by++)
        {
            if (Fitness(pieces, start + by) > Fitness(pieces, start + best) || (by == 0 && Fitness(pieces, start) == Fitness(pieces, start + best)))
                best = by;
            if (start + by + count >= end || pieces[start + by] != pieces[start + by + count])
                return best;
        }
    }

    private static int Fitness(IReadOnlyList<string> pieces, int start) =>
        pieces[start].AsSpan().TrimStart(' ').StartsWith("- ") ? 3
        : start == 0 || pieces[start - 1] == "\n" ? 2
        : string.IsNullOrWhiteSpace(pieces[start - 1]) ? 1
        : 0;
}
