namespace Heartstopper.Wiki.Content.Merging;

/// <summary>Merges the order of named things: what neither side moved stands firm, what one side moved or added stands where that side has it.</summary>
internal sealed class SequenceMerge
{
    private readonly HashSet<string> origin;
    private readonly Func<string, bool> isKept;
    private readonly Dictionary<string, int> anchors = [];

    private SequenceMerge(IReadOnlyList<string> origin, Side mine, Side theirs, Func<string, bool> isKept)
    {
        this.origin = [.. origin];
        this.isKept = isKept;
        foreach (string id in origin.Where(id => isKept(id) && mine.Staying.Contains(id) && theirs.Staying.Contains(id)))
            anchors.Add(id, anchors.Count);
    }

    /// <summary>The ids of all that is kept, in one order.</summary>
    public static List<string> Order(IReadOnlyList<string> origin, IReadOnlyList<string> mine, IReadOnlyList<string> theirs, Func<string, bool> isKept)
    {
        var (one, other) = (Side.Of(origin, mine), Side.Of(origin, theirs));
        var merge = new SequenceMerge(origin, one, other, isKept);
        var (places, otherPlaces) = (merge.Places(one, other), merge.Places(other, one));

        // Both may have put it somewhere: the earlier place counts.
        foreach (string id in places.Keys.Intersect(otherPlaces.Keys).ToList())
        {
            if (places[id] != otherPlaces[id])
                (places[id] < otherPlaces[id] ? otherPlaces : places).Remove(id);
        }

        return merge.Assemble(Gaps(one, places), Gaps(other, otherPlaces));
    }

    /// <summary>For what a side decides the place of: behind how many of the firm ones it puts it.</summary>
    private Dictionary<string, int> Places(Side side, Side other)
    {
        var places = new Dictionary<string, int>();
        int gap = 0;
        foreach (string id in side.Order)
        {
            if (anchors.TryGetValue(id, out int rank))
                gap = rank + 1;
            else if (isKept(id) && (!origin.Contains(id) || !side.Staying.Contains(id) || !other.Members.Contains(id)))
                places.Add(id, gap);
        }

        return places;
    }

    private static ILookup<int, string> Gaps(Side side, Dictionary<string, int> places) =>
        side.Order.Where(places.ContainsKey).ToLookup(id => places[id]);

    private List<string> Assemble(ILookup<int, string> mine, ILookup<int, string> theirs)
    {
        var order = Interleave([.. mine[0]], [.. theirs[0]]);
        foreach (var (id, rank) in anchors.OrderBy(anchor => anchor.Value))
        {
            order.Add(id);
            order.AddRange(Interleave([.. mine[rank + 1]], [.. theirs[rank + 1]]));
        }

        return order;
    }

    private static List<string> Interleave(List<string> one, List<string> other)
    {
        // Which of the two comes first must not depend on whose it is.
        if (string.CompareOrdinal(string.Join('\n', one), string.Join('\n', other)) > 0)
            (one, other) = (other, one);

        var shared = Staying(one, other);
        var firsts = one.ToHashSet();
        var order = new List<string>();
        int at = 0;
        foreach (string id in one)
        {
            if (shared.Contains(id))
            {
                int meeting = other.IndexOf(id, at);
                order.AddRange(other[at..meeting].Where(x => !firsts.Contains(x)));
                at = meeting + 1;
            }

            order.Add(id);
        }

        order.AddRange(other[at..].Where(x => !firsts.Contains(x)));
        return order;
    }

    /// <summary>The most that the two have in common and in the same order: all others moved.</summary>
    public static HashSet<string> Staying(IReadOnlyList<string> old, IReadOnlyList<string> other)
    {
        var rank = other.Index().ToDictionary(x => x.Item, x => x.Index);
        string[] common = [.. old.Where(rank.ContainsKey)];
        return [.. LongestRise([.. common.Select(id => rank[id])]).Select(i => common[i])];
    }

    /// <summary>The indexes of a longest rising subsequence.</summary>
    private static List<int> LongestRise(int[] numbers)
    {
        var (lowest, ends, before) = (new List<int>(), new List<int>(), new int[numbers.Length]);
        for (int i = 0; i < numbers.Length; i++)
        {
            int length = lowest.BinarySearch(numbers[i]) is var found && found < 0 ? ~found : found;
            before[i] = length > 0 ? ends[length - 1] : -1;
            if (length == lowest.Count)
            {
                lowest.Add(numbers[i]);
                ends.Add(i);
            }
            else
            {
                (lowest[length], ends[length]) = (numbers[i], i);
            }
        }

        var rise = new List<int>();
        for (int i = ends.Count > 0 ? ends[^1] : -1; i >= 0; i = before[i])
            rise.Add(i);
        return rise;
    }

    private sealed record Side(IReadOnlyList<string> Order, HashSet<string> Members, HashSet<string> Staying)
    {
        public static Side Of(IReadOnlyList<string> origin, IReadOnlyList<string> order) =>
            new(order, [.. order], SequenceMerge.Staying(origin, order));
    }
}
