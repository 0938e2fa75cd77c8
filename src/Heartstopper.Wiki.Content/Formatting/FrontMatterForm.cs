using Heartstopper.Wiki.Content.Text;

namespace Heartstopper.Wiki.Content.Formatting;

/// <summary>Writes the lines of a front matter evenly. Order, words, quotes, comments and blank lines between groups are the writer's.</summary>
internal static class FrontMatterForm
{
    private const string Inside = "  ";
    private const string Dash = "  - ";
    private const string InItem = "    ";

    public static IReadOnlyList<string> Of(LineTable table)
    {
        string[] lines = [.. table.Lines.Select(line => line.TrimEnd(' '))];
        foreach (var entry in table.Entries)
        {
            Put(lines, entry.Header, entry.Header.Owned.Start, "", "");
            foreach (var field in entry.Fields)
                Put(lines, field, field.Owned.Start, Inside, Inside);
            foreach (var item in entry.Items)
            {
                Put(lines, item.Fields[0], item.CommentStart, Dash, Inside);
                foreach (var field in item.Fields.Skip(1))
                    Put(lines, field, field.Owned.Start, InItem, InItem);
            }
        }

        return WithoutNeedlessBlanks(lines);
    }

    /// <summary>Writes a field's line, and moves the comments above it to where it begins.</summary>
    private static void Put(string[] lines, FieldLines field, int commentStart, string indent, string commentIndent)
    {
        for (int i = commentStart; i < field.Line; i++)
            lines[i] = commentIndent + lines[i].TrimStart(' ');

        string line = lines[field.Line];
        string value = Value(line, field.Value);
        lines[field.Line] = $"{indent}{field.Key}:{(value.Length > 0 ? " " : "")}{value}{line[field.Value.End..]}";
    }

    private static string Value(string line, ValueSpan value) => value switch
    {
        { Items: { } items } => $"[{string.Join(", ", items.Select(item => line[item.Start..item.End]))}]",
        _ => line[value.Start..value.End],
    };

    /// <summary>Leaves one blank line where several stood, and none beside the lines that open and close.</summary>
    private static List<string> WithoutNeedlessBlanks(string[] lines)
    {
        var kept = new List<string>();
        for (int i = 0; i < lines.Length; i++)
        {
            bool isNeedless = lines[i].Length == 0 && (kept.Count == 1 || lines[i + 1].Length == 0 || i + 2 == lines.Length);
            if (!isNeedless)
                kept.Add(lines[i]);
        }

        return kept;
    }
}
