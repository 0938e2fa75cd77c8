using System.Globalization;
using System.Text;
using Heartstopper.Wiki.Content.Kinds;

namespace Heartstopper.Wiki.Content.Comparing;

/// <summary>What changed in a page as a patch against its seed file, which <c>git apply</c> takes at the root of a clone.</summary>
public static class TextPatch
{
    private const int Context = 3;

    /// <param name="before">Empty where there was no page.</param>
    /// <param name="after">Empty where the page is gone.</param>
    /// <returns>Empty where nothing changed.</returns>
    public static string Of(PageAddress address, string before, string after)
    {
        if (before == after)
            return "";

        string file = $"seed-data/{address}.md";
        var (old, @new) = (LineCutter.Cut(before), LineCutter.Cut(after));
        var patch = new StringBuilder($"diff --git a/{file} b/{file}\n");
        if (old.Count == 0)
            patch.Append("new file mode 100644\n");
        else if (@new.Count == 0)
            patch.Append("deleted file mode 100644\n");
        patch.Append(old.Count == 0 ? "--- /dev/null\n" : $"--- a/{file}\n").Append(@new.Count == 0 ? "+++ /dev/null\n" : $"+++ b/{file}\n");
        foreach (var hunk in Hunks(Differences.Between(old, @new, LineCutter.Instance)))
            AddHunk(patch, hunk, old, @new);
        return patch.ToString();
    }

    /// <summary>Differences that lie so near to each other that the lines around them would be shown twice stand in one hunk.</summary>
    private static IEnumerable<List<Difference>> Hunks(IReadOnlyList<Difference> differences)
    {
        for (int start = 0, end; start < differences.Count; start = end)
        {
            for (end = start + 1; end < differences.Count && differences[end].OldStart - differences[end - 1].OldEnd <= 2 * Context;)
                end++;
            yield return [.. differences.Skip(start).Take(end - start)];
        }
    }

    private static void AddHunk(StringBuilder patch, List<Difference> differences, IReadOnlyList<string> old, IReadOnlyList<string> @new)
    {
        int lead = Math.Min(Context, differences[0].OldStart);
        int rest = Math.Min(Context, old.Count - differences[^1].OldEnd);
        int at = differences[0].OldStart - lead;
        int end = differences[^1].OldEnd + rest;
        patch.Append(CultureInfo.InvariantCulture, $"@@ -{Range(at, end)} +{Range(differences[0].NewStart - lead, differences[^1].NewEnd + rest)} @@\n");
        foreach (var difference in differences)
        {
            AddLines(patch, ' ', old, at, difference.OldStart);
            AddLines(patch, '-', old, difference.OldStart, difference.OldEnd);
            AddLines(patch, '+', @new, difference.NewStart, difference.NewEnd);
            at = difference.OldEnd;
        }

        AddLines(patch, ' ', old, at, end);
    }

    /// <summary>The first line, counted from 1, and how many; where there are none, the line before.</summary>
    private static string Range(int start, int end) => string.Create(CultureInfo.InvariantCulture, $"{(end > start ? start + 1 : start)},{end - start}");

    private static void AddLines(StringBuilder patch, char sign, IReadOnlyList<string> lines, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            patch.Append(sign).Append(lines[i]);
            if (!lines[i].EndsWith('\n'))
                patch.Append("\n\\ No newline at end of file\n");
        }
    }
}
