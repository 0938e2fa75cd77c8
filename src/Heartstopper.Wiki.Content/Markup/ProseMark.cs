namespace Heartstopper.Wiki.Content.Markup;

internal enum MarkKind
{
    Heading,
    Block,
    BlockEnd,
    UnknownBlock,
    Misplaced,
    Footnote,
}

/// <summary>A line that parts the prose, or tries to: a heading, or the first or last line of a block.</summary>
/// <param name="Kind">What it would do.</param>
/// <param name="Level">How many <c>#</c> a heading has.</param>
/// <param name="Text">A heading's words, a block's position, or the word that is unknown.</param>
/// <param name="Column">Where that text stands.</param>
internal sealed record ProseMark(MarkKind Kind, string Text = "", int Column = 1, int Level = 0)
{
    public static ProseMark? In(ReadOnlySpan<char> line) => Heading(line) ?? Block(line) ?? Footnote(line) ?? Misplaced(line);

    private static ProseMark? Heading(ReadOnlySpan<char> line)
    {
        var text = line.TrimStart(' ');
        var rest = text.TrimStart('#');
        var level = text.Length - rest.Length;
        if (line.Length - text.Length > 3 || level is 0 or > 6 || (!rest.IsEmpty && rest[0] is not (' ' or '\t')))
            return null;

        var words = rest.Trim();
        var open = words.TrimEnd('#');
        if (open.IsEmpty || open[^1] is ' ' or '\t')
            words = open.TrimEnd();

        return new ProseMark(MarkKind.Heading, words.ToString(), line.Length - rest.TrimStart().Length + 1, level);
    }

    private static ProseMark? Block(ReadOnlySpan<char> line)
    {
        var rest = line.TrimStart(':');
        var colons = line.Length - rest.Length;
        var text = rest.Trim();
        if (colons == 0 || (colons < 3 && !text.StartsWith("spoiler", StringComparison.OrdinalIgnoreCase)))
            return null;
        if (colons == 3 && text.IsEmpty)
            return new ProseMark(MarkKind.BlockEnd);

        var end = rest.IndexOfAny(' ', '\t');
        var word = end < 0 ? rest.TrimEnd() : rest[..end];
        if (colons != 3 || !word.SequenceEqual("spoiler"))
            return new ProseMark(MarkKind.UnknownBlock, line.TrimEnd().ToString());

        var code = rest[word.Length..].TrimStart();
        return new ProseMark(MarkKind.Block, code.TrimEnd().ToString(), line.Length - code.Length + 1);
    }

    private static ProseMark? Footnote(ReadOnlySpan<char> line)
    {
        var text = line.TrimStart(' ');
        return text.StartsWith("[^") && text.Contains("]:", StringComparison.Ordinal)
            ? new ProseMark(MarkKind.Footnote, Column: line.Length - text.Length + 1)
            : null;
    }

    // In a list or a quotation these lines would mean one thing here and another to the parser of Markdown,
    // and the words between them might show too early.
    private static ProseMark? Misplaced(ReadOnlySpan<char> line)
    {
        var text = line.TrimStart(" \t>-+*.)0123456789");
        return text.Length < line.Length && (text.StartsWith(":::") || Fence.Begins(text))
            ? new ProseMark(MarkKind.Misplaced, text[..3].ToString(), line.Length - text.Length + 1)
            : null;
    }
}
