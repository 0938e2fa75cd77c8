namespace Heartstopper.Wiki.Content.Text;

/// <summary>Lines that belong together, as indexes into the table's lines; the end is not included.</summary>
internal readonly record struct LineRange(int Start, int End)
{
    public int Count => End - Start;
}

/// <summary>One line <c>key: value</c>, with the comment lines directly above it.</summary>
internal sealed record FieldLines(string Key, int Line, int Column, ValueSpan Value, LineRange Owned)
{
    /// <summary>The column of the colon behind the key that begins at <paramref name="start"/>; null when none does.</summary>
    public static int? ColonAfterKey(string line, int start)
    {
        var end = start;
        while (end < line.Length && (char.IsAsciiLetterOrDigit(line[end]) || line[end] == '_' || (line[end] == '-' && end > start)))
            end++;
        return end > start && end < line.Length && line[end] == ':' ? end : null;
    }
}

/// <summary>One item of a list: its fields, where its dash stands, and its lines with the comments directly above.</summary>
internal sealed record ItemLines(int CommentStart, int DashColumn, List<FieldLines> Fields)
{
    public int FieldColumn => Fields[0].Column;

    public LineRange Owned => new(CommentStart, Fields[^1].Owned.End);
}

/// <summary>A field of the page: its own line, and the lines of its mapping or of its items.</summary>
internal sealed record EntryLines(FieldLines Header, List<FieldLines> Fields, List<ItemLines> Items)
{
    public LineRange Owned => new(Header.Owned.Start, Math.Max(Header.Owned.End, Below.End));

    /// <summary>The lines under the key's own line, up to the last that says something.</summary>
    public LineRange Below => new(
        Header.Line + 1,
        Items.Count > 0 ? Items[^1].Owned.End : Fields.Count > 0 ? Fields[^1].Owned.End : Header.Line + 1);
}

/// <summary>
/// The front matter line by line, both <c>---</c> included, and which entry or item owns which.
/// A blank line, and a comment that no line follows directly, belong to nobody and stay where they are.
/// </summary>
internal sealed record LineTable(IReadOnlyList<string> Lines, IReadOnlyList<EntryLines> Entries)
{
    public EntryLines? this[string key] => Entries.FirstOrDefault(entry => entry.Header.Key == key);
}
