namespace Heartstopper.Wiki.Content.Merging;

/// <summary>What stands above a field or an item. Comments directly above belong to it; those above a blank line belong to nobody and outlive it.</summary>
internal static class Leads
{
    /// <summary>The comments that belong to what stands below.</summary>
    public static string Own(string lead)
    {
        string[] lines = lead.Split('\n')[..^1];
        return string.Concat(lines[(Array.FindLastIndex(lines, string.IsNullOrWhiteSpace) + 1)..].Select(line => line + "\n"));
    }

    /// <summary>The lines above a blank line that only this text has: whoever takes out what stands below doesn't mean them.</summary>
    public static string Outliving(string origin, string lead)
    {
        var known = Floating(origin).ToList();
        return string.Concat(Floating(lead).Where(line => !known.Remove(line)).Select(line => line + "\n"));
    }

    private static string[] Floating(string lead) => lead[..^Own(lead).Length].Split('\n')[..^1];

    /// <summary>Puts what outlives a part above the part that follows it.</summary>
    /// <param name="parts">In order; a part that is gone is null and leaves what outlives it.</param>
    /// <param name="isOpen">Whether what outlives the last part may stand at the end; if not, it stands above the last one that is left.</param>
    /// <param name="rest">What found no part to stand above.</param>
    public static List<T> Fold<T>(IEnumerable<(T? Part, string Outliving)> parts, Func<T, string, T> below, bool isOpen, out string rest) where T : class
    {
        var folded = new List<T>();
        rest = "";
        foreach (var (part, outliving) in parts)
        {
            rest += outliving;
            if (part is null)
                continue;

            folded.Add(rest.Length > 0 ? below(part, rest) : part);
            rest = "";
        }

        if (!isOpen && rest.Length > 0 && folded.Count > 0)
            (folded[^1], rest) = (below(folded[^1], rest), "");
        return folded;
    }
}
