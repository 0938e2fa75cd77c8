using Heartstopper.Wiki.Content.Text;

namespace Heartstopper.Wiki.Content.Merging;

/// <summary>Merges lists of plain texts on one line.</summary>
internal static class ListMerge
{
    /// <summary>The merged list; null where the two sides don't fit, or one of them is no list.</summary>
    public static ListNode? Merge(Node? origin, Node mine, Node theirs)
    {
        // Without a list to begin from, nobody knows which texts are additions.
        if ((origin, mine, theirs) is not (ListNode old, ListNode my, ListNode their))
            return null;

        var merged = new List<string>();
        foreach (var chunk in LineMerge.Of([.. old.Texts], [.. my.Texts], [.. their.Texts]))
        {
            if (chunk.Merged is null && chunk.Base.Count > 0)
                return null;

            merged.AddRange(chunk.Merged ?? Joined(chunk.Mine, chunk.Theirs));
        }

        return merged.Distinct().Count() == merged.Count ? Node.List(merged) : null;
    }

    /// <summary>Where order says nothing: what both kept, and what either added.</summary>
    public static IReadOnlyList<string> MergeNames(IReadOnlyList<string> origin, IReadOnlyList<string> mine, IReadOnlyList<string> theirs) =>
        [.. origin.Where(t => mine.Contains(t) && theirs.Contains(t)), .. Joined([.. mine.Except(origin)], [.. theirs.Except(origin)])];

    /// <summary>Mine, and what theirs has beside it.</summary>
    public static ListNode? Both(Node mine, Node theirs) =>
        (mine, theirs) is (ListNode my, ListNode their) ? Node.List(my.Texts.Union(their.Texts)) : null;

    private static IEnumerable<string> Joined(IReadOnlyList<string> mine, IReadOnlyList<string> theirs) =>
        string.CompareOrdinal(string.Join('\n', mine), string.Join('\n', theirs)) < 0 ? mine.Union(theirs) : theirs.Union(mine);
}
