using Heartstopper.Wiki.Content.Checking;
using Heartstopper.Wiki.Content.Projecting;

namespace Heartstopper.Wiki.Content.Editing;

/// <summary>Facts that an edit brings in with no source.</summary>
public static class NewFacts
{
    /// <returns>Their names for people, in the order of the page.</returns>
    public static IReadOnlyList<string> WithoutSource(CheckedPage before, CheckedPage after)
    {
        if (!after.IsReadable)
            return [];
        var known = Unsourced(before).Select(c => c.About).ToHashSet(StringComparer.Ordinal);
        return [.. Unsourced(after).Where(c => !known.Contains(c.About)).Select(c => c.Label)];
    }

    private static IEnumerable<Claim> Unsourced(CheckedPage page) =>
        page.IsReadable ? Projection.Of(page.ToReading(0)).Rows.OfType<Claim>().Where(c => c.Receipts == 0) : [];
}
