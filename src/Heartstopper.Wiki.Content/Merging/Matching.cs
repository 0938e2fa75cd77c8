namespace Heartstopper.Wiki.Content.Merging;

/// <summary>Finds which of the things of one text are those of another: by a key, or by their neighbours and what else they kept.</summary>
/// <param name="keys">From the surest to the least sure; among the things of one text, the last one differs.</param>
/// <param name="likeness">How much two things of different keys have in common; 0 when they can't be the same.</param>
internal sealed class Matching<T>(IReadOnlyList<Func<T, string>> keys, Func<T, T, int> likeness)
{
    // Among more than these without a key in common, no one could tell either.
    private const int MostInOneGap = 50;

    /// <summary>For each of the new things the index of the old one that it is; null where it is none.</summary>
    public int?[] Find(IReadOnlyList<T> old, IReadOnlyList<T> other)
    {
        var match = new int?[other.Count];
        var free = Enumerable.Range(0, old.Count).ToHashSet();
        foreach (var key in keys)
        {
            var byKey = free.Order().GroupBy(i => key(old[i])).ToDictionary(group => group.Key, group => new Queue<int>(group));
            for (int i = 0; i < other.Count; i++)
            {
                if (match[i] is null && byKey.TryGetValue(key(other[i]), out var queue) && queue.TryDequeue(out int found))
                {
                    match[i] = found;
                    free.Remove(found);
                }
            }
        }

        for (int start = 0; start < other.Count; start++)
        {
            if (match[start] is null)
                FillGap(old, other, match, free, ref start);
        }

        return match;
    }

    private void FillGap(IReadOnlyList<T> old, IReadOnlyList<T> other, int?[] match, HashSet<int> free, ref int start)
    {
        int end = start;
        while (end < other.Count && match[end] is null)
            end++;

        int before = start == 0 ? -1 : match[start - 1] ?? -1;
        int after = end == other.Count ? old.Count : match[end]!.Value;
        var gap = Enumerable.Range(before + 1, Math.Max(0, after - before - 1)).ToList();
        if (gap.All(free.Contains) && gap.Count <= MostInOneGap && end - start <= MostInOneGap)
        {
            var pairs = from i in Enumerable.Range(start, end - start)
                        from j in gap
                        let points = likeness(old[j], other[i])
                        where points > 0
                        orderby points descending, i, j
                        select (New: i, Old: j);
            foreach (var pair in pairs.Where(pair => match[pair.New] is null && free.Contains(pair.Old)))
            {
                match[pair.New] = pair.Old;
                free.Remove(pair.Old);
            }
        }

        start = end;
    }
}
