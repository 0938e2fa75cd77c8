namespace Heartstopper.Wiki.Content.Merging;

/// <summary>Merges what stands between and behind the values: comments, blank lines, spaces. Nothing in it conflicts; where both sides wrote, both stay.</summary>
internal static class CommentMerge
{
    /// <summary>What the side that changed it has; null where both did, and not alike.</summary>
    public static T? Pick<T>(T? origin, T mine, T theirs) where T : class =>
        Equals(mine, theirs) || Equals(theirs, origin) ? mine : Equals(mine, origin) ? theirs : null;

    /// <summary>As <see cref="Pick"/>, for what says nothing: of two changes any one will do, as long as it is always the same.</summary>
    public static string PickAny(string? origin, string mine, string theirs) =>
        Pick(origin, mine, theirs) ?? (string.CompareOrdinal(mine, theirs) < 0 ? mine : theirs);

    /// <summary>Whole lines.</summary>
    public static string Lines(string? origin, string mine, string theirs)
    {
        if (Pick(origin, mine, theirs) is { } picked)
            return picked;

        var chunks = LineMerge.Of((origin ?? "").Split('\n'), mine.Split('\n'), theirs.Split('\n'));
        return string.Join('\n', chunks.SelectMany(chunk => chunk.Merged ?? Both(chunk.Mine, chunk.Theirs)));
    }

    /// <summary>What follows a value on its line.</summary>
    public static string EndOfLine(string? origin, string mine, string theirs)
    {
        if (Pick(origin, mine, theirs) is { } picked)
            return picked;
        if (mine.Contains('#', StringComparison.Ordinal) && theirs.Contains('#', StringComparison.Ordinal) && mine.Trim() != theirs.Trim())
            return string.CompareOrdinal(mine, theirs) < 0 ? $"{mine} {theirs.TrimStart()}" : $"{theirs} {mine.TrimStart()}";

        return mine.Contains('#', StringComparison.Ordinal) == theirs.Contains('#', StringComparison.Ordinal)
            ? PickAny(origin, mine, theirs)
            : mine.Contains('#', StringComparison.Ordinal) ? mine : theirs;
    }

    /// <summary>Whether two texts are the same but for blank lines.</summary>
    public static bool IsSame(string one, string other) => one == other || Written(one).SequenceEqual(Written(other));

    private static IEnumerable<string> Written(string text) => text.Split('\n').Where(line => !string.IsNullOrWhiteSpace(line));

    private static IEnumerable<string> Both(IReadOnlyList<string> mine, IReadOnlyList<string> theirs)
    {
        var (one, other) = string.CompareOrdinal(string.Join('\n', mine), string.Join('\n', theirs)) < 0 ? (mine, theirs) : (theirs, mine);
        return one.Concat(other.Where(line => !one.Contains(line)));
    }
}
