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
    public static ListNode MergeNames(Node? origin, Node? mine, Node? theirs)
    {
        string[] old = Texts(origin), my = Texts(mine), their = Texts(theirs);
        return Node.List(old.Where(t => my.Contains(t) && their.Contains(t)).Concat(Joined([.. my.Except(old)], [.. their.Except(old)])));

        static string[] Texts(Node? node) => node is ListNode list ? [.. list.Texts] : [];
    }

    /// <summary>Mine, and what theirs has beside it.</summary>
    public static ListNode? Both(Node mine, Node theirs) =>
        (mine, theirs) is (ListNode my, ListNode their) ? Node.List(my.Texts.Union(their.Texts)) : null;

    private static IEnumerable<string> Joined(IReadOnlyList<string> mine, IReadOnlyList<string> theirs) =>
        string.CompareOrdinal(string.Join('\n', mine), string.Join('\n', theirs)) < 0 ? mine.Union(theirs) : theirs.Union(mine);
}
