using Heartstopper.Wiki.Content.Comparing;
using Heartstopper.Wiki.Pages.Shared;

namespace Heartstopper.Wiki.Pages.History;

/// <summary>Lines in a row that came with one revision.</summary>
/// <param name="First">The number of its first line, from 1.</param>
public sealed record BlamedRun(Saving Saving, bool OrEarlier, int First, IReadOnlyList<string> Lines)
{
    public static IReadOnlyList<BlamedRun> Of(IReadOnlyList<BlamedLine> lines, IReadOnlyDictionary<int, Saving> savings)
    {
        var runs = new List<BlamedRun>();
        for (int start = 0, end; start < lines.Count; start = end)
        {
            for (end = start; end < lines.Count && lines[end].Revision == lines[start].Revision;)
                end++;
            runs.Add(new(savings[lines[start].Revision], lines[start].OrEarlier, start + 1, [.. lines.Skip(start).Take(end - start).Select(l => l.Text)]));
        }

        return runs;
    }
}
