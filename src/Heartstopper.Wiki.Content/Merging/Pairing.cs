using System.Globalization;

namespace Heartstopper.Wiki.Content.Merging;

/// <summary>What a matching of two texts tells about order.</summary>
internal static class Pairing
{
    /// <summary>The indexes of the new things that kept their order; the other matched ones moved.</summary>
    public static HashSet<int> Staying(int?[] match, int oldCount)
    {
        string[] old = [.. Enumerable.Range(0, oldCount).Select(Id)];
        var staying = SequenceMerge.Staying(old, [.. match.OfType<int>().Select(Id)]);
        return [.. match.Index().Where(pair => pair.Item is { } index && staying.Contains(Id(index))).Select(pair => pair.Index)];
    }

    private static string Id(int index) => index.ToString(CultureInfo.InvariantCulture);
}
