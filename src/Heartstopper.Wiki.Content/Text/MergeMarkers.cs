namespace Heartstopper.Wiki.Content.Text;

/// <summary>Finds where git left a merge to a person: both versions, between three lines of marks.</summary>
internal static class MergeMarkers
{
    /// <returns>Whether there were any. Then nothing else is worth saying about the text.</returns>
    public static bool Find(string text, ProblemList problems)
    {
        if (!text.Contains("<<<<<<<", StringComparison.Ordinal))
            return false;

        // Alone, the last two mean something in Markdown; all three in this order mean one thing only.
        var (line, opened, parted) = (0, 0, false);
        foreach (var range in text.AsSpan().Split('\n'))
        {
            line++;
            var marks = text.AsSpan()[range].TrimEnd('\r');
            if (IsMark(marks, "<<<<<<<"))
                (opened, parted) = (line, false);
            else if (opened > 0 && marks.SequenceEqual("======="))
                parted = true;
            else if (parted && IsMark(marks, ">>>>>>>"))
            {
                problems.Add("merge-markers", opened, 1, $"Git could not merge here and left both versions, up to line {line}; keep what is right, and delete the lines of <<<<<<<, ======= and >>>>>>>.");
                (opened, parted) = (0, false);
            }
        }

        return !problems.IsEmpty;
    }

    private static bool IsMark(ReadOnlySpan<char> line, string marks) =>
        line.StartsWith(marks) && (line.Length == marks.Length || line[marks.Length] == ' ');
}
