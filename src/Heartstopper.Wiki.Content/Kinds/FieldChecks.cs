using System.Text.RegularExpressions;
using Heartstopper.Wiki.Content.Story;
using Heartstopper.Wiki.Content.Text;

namespace Heartstopper.Wiki.Content.Kinds;

/// <summary>Checks the front matter of one page against its kind's description: everything that the text alone can tell.</summary>
public static partial class FieldChecks
{
    private const int MaxText = 2000;

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
                problems.Add(new("unknown-field", entry.Line, entry.Column, $"there is no field \"{entry.Key}\" here{Nearest.Hint(entry.Key, fields.Select(f => f.Name))}"));
        }

        foreach (var missing in fields.Where(f => f.IsRequired && given.All(g => g.Key != f.Name)))
            problems.Add(new("missing-field", line, column, $"\"{missing.Name}\" is missing: write {missing.Name}: {Example(missing)}"));
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
            case FieldType.Names or FieldType.References or FieldType.Pages or FieldType.Addresses or FieldType.Instalments when entry.Value is ListNode list:
                foreach (var element in list.Items)
                    CheckScalar(field, element, problems);
                foreach (var twice in list.Items.GroupBy(i => i.Text).Where(g => g.Count() > 1).Select(g => g.ElementAt(1)))
                    problems.Add(new("doubled-value", twice.Line, twice.Column, $"\"{twice.Text}\" stands here twice: leave one"));
                return;
            case FieldType.Items or FieldType.Receipts or FieldType.Names or FieldType.References or FieldType.Pages or FieldType.Addresses or FieldType.Instalments:
                WrongShape(field, entry.Value, problems);
                return;
            default:
                if (entry.Value is ScalarNode scalar)
                    CheckScalar(field, scalar, problems);
                else
                    WrongShape(field, entry.Value, problems);
                return;
        }
    }

    private static void CheckItems(Field list, ItemsNode items, ICollection<Problem> problems)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        List<Field> fields = [.. list.Items, .. CommonFields.OnItems.Where(f => list.Items.All(i => i.Name != f.Name))];
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

    private static void CheckScalar(Field field, ScalarNode value, ICollection<Problem> problems)
    {
        string text = value.Text;
        if (text.Length == 0)
            problems.Add(new("empty-value", value.Line, value.Column, $"\"{field.Name}\" has no value: write one, or remove the line"));
        else if (text.Length > MaxText)
            problems.Add(new("too-long", value.Line, value.Column, $"at most {MaxText} letters fit here: longer text belongs into the prose"));
        else if (Complaint(field, text) is { } complaint)
            problems.Add(new(complaint.Code, value.Line, value.Column, complaint.Message));
    }

    private static (string Code, string Message)? Complaint(Field field, string text) => field.Type switch
    {
        FieldType.Date when !PartialDate.TryParse(text, out _) => ("not-a-date", $"\"{text}\" is no date: write a day as 2022-03-16, a month as 2021-04 or a year as 2014"),
        FieldType.Number when !(text.Length <= 4 && text.All(char.IsAsciiDigit)) => ("not-a-number", $"\"{text}\" is no whole number from 0 to 9999"),
        FieldType.Year when !(text.Length == 4 && PartialDate.TryParse(text, out _)) => ("not-a-year", $"\"{text}\" is no year: write it as 2022"),
        FieldType.Choice when !field.Choices.Contains(text) => ("not-a-choice", $"\"{text}\" is none of {string.Join(", ", field.Choices)}{Nearest.Hint(text, field.Choices)}"),
        FieldType.YesNo when text is not ("yes" or "no") => ("not-yes-or-no", $"\"{text}\" is neither yes nor no"),
        FieldType.Position when !IsPosition(text) && !field.Choices.Contains(text) => ("not-a-position", $"\"{text}\" is no position: write s2e8, s2 or a film's code{(field.Choices.Count > 0 ? ", or none" : "")}"),
        FieldType.Instalment or FieldType.Instalments when !IsPosition(text) || IsEpisode(text) => ("not-an-instalment", $"\"{text}\" is no season or film: write s2 or a film's code"),
        FieldType.Clock when !ClockForm().IsMatch(text) => ("not-a-time", $"\"{text}\" is no time from the start: write minutes and seconds as 12:05"),
        FieldType.Name when Slug.From(text).Length == 0 => ("no-slug", $"\"{text}\" has no letter or digit that an address could be made of"),
        FieldType.Reference or FieldType.References when PageKinds.Find(field.To!) is { } kind && !kind.IsSlug(text) => ("not-a-slug", $"\"{text}\" is not the slug of a page in {field.To}: {kind.SlugHelp}"),
        FieldType.Page or FieldType.Pages or FieldType.Addresses when !PageAddress.TryParse(text, out _) => ("not-an-address", $"\"{text}\" is no address of this wiki: write it as people/joe-locke"),
        FieldType.Web when !IsWeb(text) => ("not-a-web-address", $"\"{text}\" is neither an http or https address nor a file's name"),
        _ => null,
    };

    private static bool IsPosition(string text) => Position.TryParseEpisode(text, out _, out _) || Position.IsFilmCode(text);

    private static bool IsEpisode(string text) => Position.TryParseEpisode(text, out _, out int? episode) && episode is not null;

    private static bool IsWeb(string text) =>
        !text.Contains(' ', StringComparison.Ordinal)
        && (!text.Contains(':', StringComparison.Ordinal) || (Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"));

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
            CheckScalar(field, value, problems);
    }

    private static void WrongShape(Field field, Node value, ICollection<Problem> problems) => problems.Add(new(
        "wrong-shape",
        value.Line,
        value.Column,
        $"\"{field.Name}\" is {Shape(value)}, and should be {field.Type switch
        {
            FieldType.Items => $"a list of items, each begun by \"  - {field.Items[0].Name}: …\"",
            FieldType.Receipts => "a mapping, each line \"  field: [source]\"",
            FieldType.Names or FieldType.References or FieldType.Pages or FieldType.Addresses or FieldType.Instalments => "a list on one line, as [one, two]",
            _ => $"one value, as {field.Name}: {Example(field)}",
        }}"));

    private static string Shape(Node value) => value switch
    {
        ListNode => "a list on one line",
        MapNode => "a mapping",
        ItemsNode => "a list of items",
        _ => "a single value",
    };

    private static string Example(Field field) => field.Type switch
    {
        FieldType.Date => "2022-03-16",
        FieldType.Year => "2022",
        FieldType.Number => "3",
        FieldType.YesNo => "yes",
        FieldType.Position => "s2e8",
        FieldType.Instalment => "s2",
        FieldType.Clock => "12:05",
        FieldType.Choice => field.Choices[0],
        FieldType.Reference => field.To == "people" ? "joe-locke" : "…",
        _ => "…",
    };

    [GeneratedRegex("^[0-9]{1,3}:[0-5][0-9]\\z", RegexOptions.CultureInvariant)]
    private static partial Regex ClockForm();
}
