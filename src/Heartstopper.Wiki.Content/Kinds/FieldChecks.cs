using Heartstopper.Wiki.Content.Text;

namespace Heartstopper.Wiki.Content.Kinds;

/// <summary>Checks the front matter of one page against its kind's description: everything that the text alone can tell.</summary>
public static class FieldChecks
{
    public static void Check(PageKind kind, PageText text, ICollection<Problem> problems)
    {
        CheckMapping(kind.AllFields, text.Fields, 1, 1, problems);
        if (text["title"] is { } title && title.AsText() is { Length: > CommonFields.MaxTitle })
            problems.Add(new("too-long", title.Value.Line, title.Value.Column, $"a title has at most {CommonFields.MaxTitle} letters"));
        foreach (var receipt in text["receipts"].AsMap()?.Fields ?? [])
            CheckReceipt(kind, receipt, problems);
        foreach (var change in text["changes"].AsItems())
            CheckChange(kind, change, problems);
        foreach (var dispute in text["disputed"].AsItems().Where(d => d["about"].AsText() is null && d["topic"].AsText() is null))
            problems.Add(new("missing-field", dispute.Line, dispute.Column, "a dispute says what it is about: write about (a field or item of this page), topic (words of yours), or both"));
    }

    private static void CheckMapping(IReadOnlyList<Field> fields, IReadOnlyList<FieldText> given, int line, int column, ICollection<Problem> problems)
    {
        foreach (var entry in given)
        {
            if (fields.FirstOrDefault(f => f.Name == entry.Key) is { } field)
                CheckValue(field, entry, problems);
            else if (SourcesOf(fields, entry.Key) is { } sources)
                CheckValue(sources, entry, problems);
            else
                problems.Add(new("unknown-field", entry.Line, entry.Column, $"there is no field \"{entry.Key}\" here{Offer(entry.Key, fields)}"));
        }

        foreach (var missing in fields.Where(f => f.IsRequired && given.All(g => g.Key != f.Name)))
            problems.Add(new("missing-field", line, column, $"\"{missing.Name}\" is missing: write {missing.Name}: {ValueChecks.Example(missing)}"));
    }

    private static string Offer(string key, IReadOnlyList<Field> fields)
    {
        var names = fields.Select(f => f.Name).ToList();
        var known = names.Concat(names.Select(n => n + "_sources").Where(n => SourcesOf(fields, n) is not null));
        return Nearest.Hint(key, known) is { Length: > 0 } hint ? hint : $": the fields are {string.Join(", ", names)}";
    }

    /// <summary>In an item, <c>scene_sources</c> stands for the receipts of its field <c>scene</c>.</summary>
    private static Field? SourcesOf(IReadOnlyList<Field> fields, string key) =>
        key.EndsWith("_sources", StringComparison.Ordinal) && fields.Any(f => f.Name == key[..^"_sources".Length]) && fields.Any(f => f.Name == "sources")
            ? Field.References(key, "sources").NotAFact()
            : null;

    private static void CheckValue(Field field, FieldText entry, ICollection<Problem> problems)
    {
        switch (field.Type)
        {
            case FieldType.Items when entry.Value is ItemsNode items:
                CheckItems(field, items, problems);
                return;
            case FieldType.Receipts when entry.Value is MapNode:
                return;
            case var _ when field.HoldsSeveral && entry.Value is ListNode list:
                foreach (var element in list.Items)
                    ValueChecks.Check(field, element, problems);
                foreach (var twice in list.Items.GroupBy(i => i.Text).Where(g => g.Count() > 1).Select(g => g.ElementAt(1)))
                    problems.Add(new("doubled-value", twice.Line, twice.Column, $"\"{twice.Text}\" stands here twice: leave one"));
                return;
            case var type when field.HoldsSeveral || type is FieldType.Items or FieldType.Receipts:
                ValueChecks.WrongShape(field, entry.Value, problems);
                return;
            default:
                if (entry.Value is ScalarNode scalar)
                    ValueChecks.Check(field, scalar, problems);
                else
                    ValueChecks.WrongShape(field, entry.Value, problems);
                return;
        }
    }

    private static void CheckItems(Field list, ItemsNode items, ICollection<Problem> problems)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var fields = CommonFields.OfItem(list);
        foreach (var item in items.Items)
        {
            CheckMapping(fields, item.Fields, item.Line, item.Column, problems);
            string key = ItemKey.Of(list, item);
            if (seen.TryGetValue(key, out int first))
                problems.Add(new("doubled-item", item.Line, item.Column, $"\"{key}\" stands in {list.Name} already, in line {first}: remove one, or tell them apart{TellApart(list)}"));
            else
                seen.Add(key, item.Line);
        }
    }

    private static string TellApart(Field list) => list.Key.Contains("use") ? " with version or use: 2" : $" by {string.Join(", ", list.Key)}";

    private static void CheckReceipt(PageKind kind, FieldText receipt, ICollection<Problem> problems)
    {
        if (kind.Find(receipt.Key) is not { IsFact: true })
            problems.Add(new("unknown-field", receipt.Line, receipt.Column, $"receipts name a field of this page, and \"{receipt.Key}\" is none{Nearest.Hint(receipt.Key, kind.Fields.Select(f => f.Name))}"));
        CheckValue(Field.References(receipt.Key, "sources"), receipt, problems);
    }

    private static void CheckChange(PageKind kind, MapNode change, ICollection<Problem> problems)
    {
        if (change["field"].AsText() is not { } name)
            return;
        var plain = kind.Fields.Where(f => f.Type is not (FieldType.Items or FieldType.Names)).ToList();
        if (plain.FirstOrDefault(f => f.Name == name) is not { } field)
            problems.Add(new("unknown-field", change.Line, change.Column, $"a change names a plain field of this page, and \"{name}\" is none{Nearest.Hint(name, plain.Select(f => f.Name))}"));
        else if (change["value"]?.Value is ScalarNode value)
            ValueChecks.Check(field, value, problems);
    }
}
