using System.Buffers;

namespace Heartstopper.Wiki.Content.Markup;

/// <summary>A passage beyond what is read: Markdig takes a time that grows with the square of the marks in one paragraph. Lines count from the passage's first.</summary>
internal sealed record Overrun(string Code, int LineOffset, string Message)
{
    private const int MaxLength = 30_000;
    private const int MaxMarks = 1_000;

    private static readonly SearchValues<char> Marks = SearchValues.Create("[*_<`");
    private static readonly SearchValues<char> ContainerSigns = SearchValues.Create(" \t>-+*.)0123456789");

    public static Overrun Nested(int lineOffset = 0) => new(
        "nested-too-deep", lineOffset, "Lists, quotations, brackets or emphasis are nested too deeply here; write it flatter.");

    public static Overrun? In(string markdown)
    {
        if (markdown.Length > MaxLength)
            return new Overrun("passage-too-long", 0, $"A passage holds at most {MaxLength} signs; part it with headings.");

        return InLines(markdown);
    }

    private static Overrun? InLines(ReadOnlySpan<char> markdown)
    {
        var (marks, offset) = (0, 0);
        foreach (var range in markdown.Split('\n'))
        {
            var line = markdown[range];
            if (Containers(line) > HouseMarkdown.MaxDepth)
                return Nested(offset);
            if (BeginsParagraph(line))
                marks = 0;
            marks += Count(line);
            if (marks > MaxMarks)
                return new Overrun(
                    "too-much-markup", offset, $"One paragraph holds at most {MaxMarks} of [ * _ < `; part it with blank lines.");
            offset++;
        }

        return null;
    }

    private static bool BeginsParagraph(ReadOnlySpan<char> line)
    {
        var text = line.TrimStart(' ');
        return text.Trim(" \t\r").IsEmpty || (line.Length - text.Length < 4 && (text.StartsWith("- ") || text.StartsWith("* ")));
    }

    // The parser finds this out too, but takes a tenth of a second to say so.
    private static int Containers(ReadOnlySpan<char> line)
    {
        var end = line.IndexOfAnyExcept(ContainerSigns);
        var signs = line[..(end < 0 ? line.Length : end)];
        return signs.Count('>') + signs.Count("- ") + signs.Count("+ ") + signs.Count("* ") + signs.Count(". ") + signs.Count(") ");
    }

    private static int Count(ReadOnlySpan<char> line)
    {
        var count = 0;
        for (var at = line.IndexOfAny(Marks); at >= 0; at = line.IndexOfAny(Marks))
        {
            count++;
            line = line[(at + 1)..];
        }

        return count;
    }
}
