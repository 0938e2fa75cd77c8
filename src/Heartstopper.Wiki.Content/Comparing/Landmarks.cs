namespace Heartstopper.Wiki.Content.Comparing;

/// <summary>Pieces that stand in two texts exactly once each: as many of them as come in the same order.</summary>
internal static class Landmarks
{
    public static IEnumerable<(int Old, int New)> Of(IReadOnlyList<string> before, IReadOnlyList<string> after, Difference range)
    {
        var inOld = Single(before, range.OldStart, range.OldEnd);
        var inNew = Single(after, range.NewStart, range.NewEnd);
        return InOrder([.. inNew
            .Where(n => n.Value >= 0 && inOld.GetValueOrDefault(n.Key, -1) >= 0)
            .Select(n => (inOld[n.Key], n.Value))
            .OrderBy(pair => pair.Value)]);
    }

    /// <summary>Where each piece stands; -1 for one that stands there more than once.</summary>
    private static Dictionary<string, int> Single(IReadOnlyList<string> pieces, int start, int end)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = start; i < end; i++)
        {
            if (!places.TryAdd(pieces[i], i))
                places[pieces[i]] = -1;
        }

        return places;
    }

    /// <summary>The longest run of pairs, sorted by their place in the new text, whose places in the old one rise too.</summary>
    private static Stack<(int Old, int New)> InOrder((int Old, int New)[] pairs)
    {
        // For each length, the pair that ends a run of that length and stands earliest in the old text.
        var ends = new List<int>();
        int[] previous = new int[pairs.Length];
        for (int i = 0; i < pairs.Length; i++)
        {
            int place = ends.BinarySearch(i, Comparer<int>.Create((a, b) => pairs[a].Old.CompareTo(pairs[b].Old)));
            int length = place < 0 ? ~place : place;
            previous[i] = length > 0 ? ends[length - 1] : -1;
            if (length == ends.Count)
                ends.Add(i);
            else
                ends[length] = i;
        }

        var run = new Stack<(int Old, int New)>();
        for (int i = ends.Count > 0 ? ends[^1] : -1; i >= 0; i = previous[i])
            run.Push(pairs[i]);
        return run;
    }
}
