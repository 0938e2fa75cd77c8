using System.Buffers;
using Heartstopper.Wiki.Content.Markup;

namespace Heartstopper.Wiki.Content.Formatting;

/// <summary>Takes from prose the blanks that Markdown does not read. Code, and whatever may be code, stays as it is.</summary>
internal sealed class ProseForm
{
    private static readonly SearchValues<char> Marks = SearchValues.Create(" \t>-+*.)0123456789");

    private readonly Fence fence = new();
    private readonly List<string> blanks = [];
    private readonly List<string> kept = [];

    /// <returns>Nothing where there is no prose; else a blank line, the prose, and one newline at its end.</returns>
    public static string Of(string prose)
    {
        string[] lines = prose.Split('\n');
        var form = new ProseForm();
        for (int i = 0; i < lines.Length; i++)
            form.Add(lines[i], i + 1, i + 1 == lines.Length || IsBlank(lines[i + 1]));
        return form.kept.Count == 0 ? "" : $"\n{string.Join('\n', form.kept)}\n";
    }

    private void Add(string line, int number, bool isBeforeBlank)
    {
        if (fence.OpenedOn == 0 && IsBlank(line))
        {
            blanks.Add(line);
            return;
        }

        KeepBlanks(line);
        kept.Add(fence.Holds(line, number) || MayBeCode(line) ? line : Trim(line, isBeforeBlank));
    }

    /// <summary>Keeps one blank line of several, except where their number may mean something: in a list, and in code that is indented.</summary>
    private void KeepBlanks(string next)
    {
        if (kept.Count > 0 && blanks.Count > 0)
            kept.AddRange(MayBeInside(next) ? blanks : [""]);
        blanks.Clear();
    }

    private static string Trim(string line, bool isBeforeBlank)
    {
        string trimmed = line.TrimEnd(' ', '\t');
        // Two spaces break the line, and a backslash does so once nothing stands behind it.
        bool hasMeaning = (!isBeforeBlank && line.EndsWith("  ", StringComparison.Ordinal)) || trimmed.EndsWith('\\');
        return hasMeaning ? line : trimmed;
    }

    /// <summary>Whether a line is indented as code is, by itself or behind the marks of a list or a quotation.</summary>
    private static bool MayBeCode(string line)
    {
        int words = line.AsSpan().IndexOfAnyExcept(Marks);
        var marks = words < 0 ? line : line.AsSpan(0, words);
        return marks.Contains('\t') || marks.Contains("    ", StringComparison.Ordinal);
    }

    private static bool MayBeInside(string line) =>
        line[0] is ' ' or '\t' || char.IsAsciiDigit(line[0]) || (line[0] is '-' or '+' or '*' && (line.Length == 1 || line[1] is ' ' or '\t'));

    private static bool IsBlank(string line) => line.AsSpan().Trim(" \t").IsEmpty;
}
