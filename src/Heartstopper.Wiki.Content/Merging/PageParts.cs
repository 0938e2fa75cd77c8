using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Content.Text;

namespace Heartstopper.Wiki.Content.Merging;

/// <summary>A page's text in parts that together are all of its bytes.</summary>
internal sealed class PageParts
{
    private readonly PageText text;
    private readonly PageKind kind;
    private int line = 1;

    private PageParts(PageKind kind, PageText text)
    {
        (this.kind, this.text) = (kind, text);
        Entries = [.. text.Lines.Entries.Zip(text.Fields, ReadEntry)];
        Tail = LeadUpTo(text.Lines.Lines.Count - 1);
    }

    public IReadOnlyList<FieldPart> Entries { get; }

    /// <summary>Comments and blank lines below the last field.</summary>
    public string Tail { get; }

    public string Prose => text.Prose;

    /// <summary>Whether a line feed follows the closing <c>---</c>.</summary>
    public bool IsClosedByNewline => text.ToString()[^(Prose.Length + 1)] == '\n';

    /// <exception cref="ArgumentException">The text was refused: it has no parts.</exception>
    public static PageParts Of(PageKind kind, PageText text) =>
        text.IsAccepted ? new(kind, text) : throw new ArgumentException("A refused text has no parts.", nameof(text));

    /// <summary>The fields of lines of front matter; null where they can't be read.</summary>
    public static IReadOnlyList<FieldPart>? Read(PageKind kind, string lines) =>
        PageText.Parse($"---\n{lines.TrimEnd('\n')}\n---\n") is { IsAccepted: true } page ? Of(kind, page).Entries : null;

    private FieldPart ReadEntry(EntryLines entry, FieldText field)
    {
        var header = ReadField(entry.Header, field);
        return field.Value switch
        {
            MapNode map => header with { Indent = new string(' ', entry.Fields[0].Column), Fields = [.. entry.Fields.Zip(map.Fields, ReadField)] },
            ItemsNode items => header with { Items = ReadItems(kind.Find(field.Key), entry.Items, items.Items) },
            _ => header,
        };
    }

    private List<ItemPart> ReadItems(Field? list, List<ItemLines> lines, IReadOnlyList<MapNode> items)
    {
        var names = new Occurrences();
        var parts = new List<ItemPart>();
        foreach (var (item, map) in lines.Zip(items))
        {
            var fields = item.Fields.Zip(map.Fields, ReadField).ToList();
            string lead = fields[0].Lead;
            fields[0] = fields[0] with { Lead = "" };
            string key = list?.Type is FieldType.Items ? ItemKey.Of(list, map) : "";
            parts.Add(new ItemPart(names.Next(key), lead, text.Lines.Lines[item.Fields[0].Line][..item.FieldColumn], fields));
        }

        return parts;
    }

    private FieldPart ReadField(FieldLines field, FieldText value)
    {
        string lead = LeadUpTo(field.Line);
        string all = text.Lines.Lines[field.Line];
        line = field.Line + 1;
        return new FieldPart(field.Key, all[field.Column..field.Value.Start], all[field.Value.Start..field.Value.End], all[field.Value.End..], value.Value) { Lead = lead };
    }

    private string LeadUpTo(int end) => string.Concat(text.Lines.Lines.Take(end).Skip(line).Select(above => above + "\n"));
}
