namespace Heartstopper.Wiki.Content.Text;

/// <summary>Reads the lines of the front matter into a table, and refuses each line that has no place in it.</summary>
internal sealed class LineReader(IReadOnlyList<string> lines, ProblemList problems)
{
    private readonly List<EntryLines> entries = [];
    private readonly Dictionary<string, int> keys = [];
    private EntryLines? entry;
    private HashSet<string> innerKeys = [];
    private SkippedLines skipped = SkippedLines.None;
    private int index;
    private int commentStart;

    private string Line => lines[index];

    public LineTable Read()
    {
        for (index = 1, commentStart = 1; index < lines.Count - 1; index++)
        {
            var column = Line.AsSpan().IndexOfAnyExcept(' ');
            if (Line.Contains('\t', StringComparison.Ordinal))
                Refuse("tab", Line.IndexOf('\t', StringComparison.Ordinal), "Tabs are not used in front matter; write spaces.");
            if (column >= 0 && Line[column] == '#')
                continue;

            if (column >= 0 && !Line.Contains('\t', StringComparison.Ordinal))
                ReadLine(column);
            commentStart = index + 1;
        }

        return new LineTable(lines, entries);
    }

    private void ReadLine(int column)
    {
        var isItem = Line[column] == '-' && (column + 1 == Line.Length || Line[column + 1] == ' ');
        if (skipped.Has(column, isItem))
            return;

        skipped = SkippedLines.None;
        if (column == 0 && !isItem)
            ReadTop();
        else if (entry is null)
            Refuse(isItem ? "list-without-field" : "indentation", column, "The first line of the front matter is a field at the line's start: key: value.");
        else if (!entry.Header.Value.IsEmpty)
            Lose("multi-line-value", column, $"The value of {entry.Header.Key} stands on its own line, and goes on here: write all of it on one line.");
        else if (isItem)
            ReadItem(column);
        else if (entry.Items.Count > 0)
            ReadInner(column, entry.Items[^1].Fields);
        else
            ReadInner(column, entry.Fields);
    }

    private void ReadTop()
    {
        (entry, innerKeys) = (null, []);
        if (Line.StartsWith("---", StringComparison.Ordinal) || Line.StartsWith("...", StringComparison.Ordinal))
            Refuse("document-marker", 0, "A page has one front matter; a closing line is --- and nothing else.");
        else if (ReadField(0) is { } header && !IsDoubled(header))
        {
            entry = new EntryLines(header, [], []);
            entries.Add(entry);
            return;
        }

        skipped = SkippedLines.UnderField(0);
    }

    private bool IsDoubled(FieldLines header)
    {
        if (keys.TryAdd(header.Key, header.Line))
            return false;

        Refuse("doubled-key", header.Column, $"{header.Key} stands in line {keys[header.Key] + 1} already; keep one of the two.");
        return true;
    }

    private void ReadItem(int dash)
    {
        var start = Line.AsSpan(dash + 1).IndexOfAnyExcept(' ') + dash + 1;
        if (entry!.Fields.Count > 0 || (entry.Items.Count > 0 && dash > entry.Items[0].DashColumn))
            Lose("too-deep", dash, "A list of items cannot stand inside an item or a mapping; write a list of texts on one line: key: [a, b].");
        else if (entry.Items.Count > 0 && dash < entry.Items[0].DashColumn)
            Lose("indentation", dash, $"The items of {entry.Header.Key} begin in column {entry.Items[0].DashColumn + 1}; write this one there, too.");
        else if (start == dash || Line[start] == '#')
            Lose("lone-dash", dash, "Write the item's first field behind its dash: - key: value.");
        else if (Line[start] == '-' && (start + 1 == Line.Length || Line[start + 1] == ' '))
            Lose("too-deep", start, "A list cannot stand inside a list; an item is fields: - key: value.");
        else if (IsText(start))
            Lose("block-list", dash, $"A list of texts is written on one line: {entry.Header.Key}: [a, b].");
        else
            AddItem(dash, start);
    }

    private bool IsText(int start) =>
        FieldLines.ColonAfterKey(Line, start) is null && Indicators.WhyNoField(Line, start).Code is "not-a-field" or "quoted-key";

    private void AddItem(int dash, int start)
    {
        if (ReadField(start) is not { } first)
        {
            skipped = SkippedLines.UnderDash(dash);
            return;
        }

        innerKeys = [first.Key];
        entry!.Items.Add(new ItemLines(commentStart, dash, [first with { Owned = new LineRange(index, index + 1) }]));
    }

    private void ReadInner(int column, List<FieldLines> fields)
    {
        if (fields.Count > 0 && column > fields[0].Column && fields[^1].Value.IsEmpty)
            Lose("too-deep", column, "A mapping cannot stand inside an item or a mapping; write texts, or a list on one line.");
        else if (fields.Count > 0 && column > fields[0].Column)
            Lose("multi-line-value", column, $"The value of {fields[^1].Key} goes on here: write all of it on one line.");
        else if (fields.Count > 0 && column < fields[0].Column)
            Lose("indentation", column, $"The fields beside this one begin in column {fields[0].Column + 1}; write it there, too.");
        else if (ReadField(column) is not { } field)
            skipped = SkippedLines.UnderField(column);
        else if (innerKeys.Add(field.Key))
            fields.Add(field);
        else
            Refuse("doubled-key", column, $"{field.Key} stands here already; keep one of the two.");
    }

    private FieldLines? ReadField(int column)
    {
        if (FieldLines.ColonAfterKey(Line, column) is { } colon && (colon + 1 == Line.Length || Line[colon + 1] == ' '))
            return new ValueScanner(Line, index + 1, problems).Scan(colon + 1) is { } value
                ? new FieldLines(Line[column..colon], index, column, value, new LineRange(commentStart, index + 1))
                : null;

        var (code, message) = Indicators.WhyNoField(Line, column);
        if (code == "not-a-field" && column > 0)
            (code, message) = ("multi-line-value", "Write a value on its key's own line, and a field as key: value.");
        Refuse(code, column, message);
        return null;
    }

    private void Refuse(string code, int column, string message) => problems.Add(code, index + 1, column + 1, message);

    // What follows inside the same field would only repeat the problem.
    private void Lose(string code, int column, string message)
    {
        Refuse(code, column, message);
        skipped = entry switch
        {
            { Items: [.., var item] } => new SkippedLines(item.FieldColumn + 1, item.DashColumn + 1),
            { Fields: [var field, ..] } => SkippedLines.UnderField(field.Column),
            _ => SkippedLines.UnderField(0),
        };
    }
}
