using Heartstopper.Wiki.Content.Checking;
using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Content.Projecting;
using Heartstopper.Wiki.Content.Story;
using Heartstopper.Wiki.Content.Text;

namespace Heartstopper.Wiki.Content.Editing;

/// <summary>What a person sees of one page's text while they edit it.</summary>
/// <param name="section">The anchor of the heading whose section alone is edited; null for the whole page.</param>
public sealed class FormReader(CheckedPage page, Sight sight, string? section = null)
{
    private readonly PageReading reading = page.ToReading(0);

    public CheckedPage Page => page;

    internal Sight Sight => sight;

    internal IReadOnlyList<ProsePart> ProseParts { get; } = Editing.ProseParts.Of(page, sight, section);

    /// <summary>Whether anything of the page is kept from the person.</summary>
    public bool IsPartial => section is null
        && (ProseParts.Any(p => !p.IsOffered) || page.Kind.AllFields.Any(f => page.Text[f.Name] is not null && (!Shows(f) || (f.Type is FieldType.Items && ItemsOf(f).Count < page.Text[f.Name].AsItems().Count))));

    public PageForm Read()
    {
        var form = new PageForm();
        foreach (var field in section is null ? page.Kind.AllFields.Where(Shows) : [])
        {
            if (field.Type is FieldType.Items)
                form.Lists[field.Name] = [.. ItemsOf(field).Select((item, i) => new FormItem(i, Read(field, item.Item)))];
            else if (field.Type is not FieldType.Receipts)
                form.Values[field.Name] = Typed.From(Typed.SeenBy(sight, field, page.Text[field.Name]?.Value));
            if (HasReceipts(field))
                form.Values[PageForm.ReceiptsOf(field.Name)] = Typed.From(Typed.SeenBy(sight, ReceiptsField(field), ReceiptsOf(field)));
        }

        form.Prose.AddRange(ProseParts.Where(p => p.IsOffered).Select(p => Core(p.Text)));
        if (page.Text.Prose.AsSpan().IsWhiteSpace() && section is null)
            form.Prose.Add("");
        return form;
    }

    /// <summary>From when on a field, or one of the items shown, is there for readers; null where it always is.</summary>
    public string? PositionOf(Field field, int? shown = null) =>
        shown is null ? (field.IsStory ? reading.Story : reading.Hidden) : ItemsOf(field).ElementAtOrDefault(shown.Value).Item is { } item ? PositionOf(field, item) : null;

    /// <summary>What stands on a line of the text: a field's name, for a list also which of the items shown and which of its fields; null in the prose.</summary>
    public (string Field, int? Shown, string? Part)? PlaceOf(int line)
    {
        if (page.Text.Lines.Entries.FirstOrDefault(e => line > e.Owned.Start && line <= e.Owned.End) is not { } entry)
            return null;
        int index = entry.Items.FindIndex(i => line > i.Owned.Start && line <= i.Owned.End);
        if (index < 0)
            return (entry.Header.Key, null, entry.Fields.Find(f => f.Line + 1 == line)?.Key);
        int shown = page.Kind.Find(entry.Header.Key) is { } list ? ItemsOf(list).FindIndex(i => i.Index == index) : -1;
        return (entry.Header.Key, shown < 0 ? null : shown, entry.Items[index].Fields.Find(f => f.Line + 1 == line)?.Key);
    }

    /// <summary>Whether a line of the text lies in what the person sees; what they don't see has no problems that they are told of.</summary>
    public bool ShowsLine(int line)
    {
        if (sight.Visible.Everything)
            return true;
        if (line >= page.Text.ProseLine)
            return OfferedLines().ElementAtOrDefault(line - page.Text.ProseLine);
        if (page.Text.Lines.Entries.FirstOrDefault(e => line > e.Owned.Start && line <= e.Owned.End) is not { } entry || page.Kind.Find(entry.Header.Key) is not { } field)
            return true;
        int index = entry.Items.FindIndex(i => line > i.Owned.Start && line <= i.Owned.End);
        return Shows(field) && (index < 0 || (ItemsOf(field).FirstOrDefault(i => i.Index == index) is { Item: { } item }
            && (entry.Items[index].Fields.Find(f => f.Line + 1 == line) is not { } part || ShowsIn(field, item, part.Key))));
    }

    /// <summary>The text without what is withheld: to compare and to show, never to save.</summary>
    public string VisibleText()
    {
        var text = page.Text;
        if (sight.Visible.Everything || !text.IsAccepted)
            return text.ToString();

        foreach (var field in page.Kind.AllFields.Where(f => text[f.Name] is not null))
        {
            if (!Shows(field))
                text = text.Remove(field.Name);
            else if (field.Type is FieldType.Items)
                text = WithoutUnseen(text, field);
            else if (field.Type is FieldType.Receipts)
                text = text.Set(field.Name, Node.Map(page.Kind.AllFields.Where(Shows).Select(f => (f.Name, Value: Typed.SeenBy(sight, ReceiptsField(f), ReceiptsOf(f)))).Where(r => r.Value is not null).Select(r => (r.Name, r.Value!))));
            else
                text = Typed.SeenBy(sight, field, text[field.Name]!.Value) is { } seen ? text.Set(field.Name, seen) : text.Remove(field.Name);
        }

        return text.WithProse(string.Concat(ProseParts.Where(p => p.IsOffered).Select(p => p.Text))).ToString();
    }

    internal bool Shows(Field field) => field.Name switch
    {
        "sources" => sight.Sees(reading.Story),
        _ when field.IsStory && field.Type is not FieldType.Items => sight.Sees(reading.Story),
        _ => sight.Sees(reading.Hidden),
    };

    /// <summary>The items shown, with their places in the whole list.</summary>
    internal List<(int Index, MapNode Item)> ItemsOf(Field list) =>
        [.. page.Text[list.Name].AsItems().Select((item, i) => (i, item)).Where(x => sight.Sees(PositionOf(list, x.item)) && IsMet(list.Name == "disputed" ? DisputeProjection.StandingOf(reading, x.item).Required : Requirement.Of(list, x.item)))];

    /// <summary>The fields of an item that the person sees, whether they have a value or not; behind each fact stand its own sources.</summary>
    internal IEnumerable<Field> FieldsOfItem(Field list, MapNode? item) => AllFieldsOf(list).Where(f => item is null || ShowsIn(list, item, f.Name));

    /// <summary>The fields of one of the items shown; of a new item, when it is none of them.</summary>
    public IEnumerable<Field> FieldsOf(Field list, int? shown = null) => FieldsOfItem(list, shown is { } index ? ItemsOf(list).ElementAtOrDefault(index).Item : null);

    internal Node? ReceiptsOf(Field field) => page.Text["receipts"].AsMap()?[field.Name]?.Value;

    internal static Field ReceiptsField(Field field) => Field.References(field.Name, "sources");

    internal static bool HasReceipts(Field field) => field.IsFact && field.Type is not FieldType.Receipts && field.Name is not ("disputed" or "changes");

    /// <summary>A stretch of prose without the blank lines around it.</summary>
    internal static string Core(string prose) => prose.Trim('\n');

    private PageText WithoutUnseen(PageText text, Field list)
    {
        var shown = ItemsOf(list);
        foreach (var (index, item) in shown)
        {
            foreach (var part in item.Fields)
            {
                var field = AllFieldsOf(list).FirstOrDefault(f => f.Name == part.Key);
                var seen = field is null || !ShowsIn(list, item, part.Key) ? null : Typed.SeenBy(sight, field, part.Value);
                text = seen is null ? text.RemoveInItem(list.Name, index, part.Key) : text.SetInItem(list.Name, index, part.Key, seen);
            }
        }

        return Enumerable.Range(0, page.Text[list.Name].AsItems().Count).Except(shown.Select(s => s.Index)).OrderDescending()
            .Aggregate(text, (left, index) => left.RemoveItem(list.Name, index));
    }

    private static IEnumerable<Field> AllFieldsOf(Field list)
    {
        foreach (var field in CommonFields.OfItem(list))
        {
            yield return field;
            if (HasReceipts(list) && field.IsFact && list.Items.Contains(field))
                yield return Field.References(field.Name + "_sources", "sources").NotAFact();
        }
    }

    private bool IsMet(Requirement required) => sight.MayName(required.One) && sight.MayName(required.Other) && sight.MayName(required.Third);

    private Dictionary<string, string> Read(Field list, MapNode item) =>
        FieldsOfItem(list, item).ToDictionary(f => f.Name, f => Typed.From(Typed.SeenBy(sight, f, item[f.Name]?.Value)), StringComparer.Ordinal);

    private string? PositionOf(Field list, MapNode item) => list.Name switch
    {
        "disputed" => DisputeProjection.StandingOf(reading, item).Position,
        "changes" => Position.Latest(page.Kind.Find(item["field"].AsText() ?? "")?.IsStory == true ? reading.Story : reading.Hidden, reading.PublicAt(item), item["from"].AsText()),
        _ => reading.ItemAt(list, item),
    };

    private bool ShowsIn(Field list, MapNode item, string name)
    {
        string field = name.EndsWith("_sources", StringComparison.Ordinal) ? name[..^"_sources".Length] : name;
        // That two were something to each other tells that they no longer are.
        if (field == "until")
            return sight.Sees(Position.Latest(PositionOf(list, item), item["until"].AsText()));
        return list.Items.FirstOrDefault(f => f.Name == field) is not { IsStory: true } || sight.Sees(reading.StoryAt(item, item["episode"].AsText()));
    }

    private IEnumerable<bool> OfferedLines() => ProseParts.SelectMany(p => Enumerable.Repeat(p.IsOffered, p.Text.Count(c => c == '\n') + (p.Text.EndsWith('\n') ? 0 : 1)));
}
