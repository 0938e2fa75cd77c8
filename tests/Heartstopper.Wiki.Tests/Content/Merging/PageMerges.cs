using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Content.Merging;

namespace Heartstopper.Wiki.Tests.Content.Merging;

/// <summary>Merges of pages, short enough for an example.</summary>
internal static class PageMerges
{
    public static PageKind Episodes { get; } = PageKinds.Find("episodes")!;

    public static MergedPage Merge(string? origin, string mine, string theirs, params (string Place, Resolution Choice)[] choices) =>
        PageMerge.Merge(Episodes, origin, mine, theirs, choices.ToDictionary(c => c.Place, c => c.Choice));

    /// <summary>Two sides that each change some words of a text.</summary>
    public static MergedPage Merge(string origin, (string From, string To) mine, (string From, string To) theirs) =>
        Merge(origin, Change(origin, mine), Change(origin, theirs));

    public static string Change(string text, params (string From, string To)[] changes)
    {
        foreach (var (from, to) in changes)
        {
            Assert.Contains(from, text, StringComparison.Ordinal);
            text = text.Replace(from, to, StringComparison.Ordinal);
        }

        return text;
    }

    public static void Becomes(string expected, MergedPage merged)
    {
        Assert.Empty(merged.Conflicts);
        Assert.Equal(expected, merged.Text);
    }
}
