using System.Globalization;
using System.Text;

namespace Heartstopper.Wiki.Content.Kinds;

/// <summary>The field tables of the docs, written from the descriptions of the kinds.</summary>
public static class FieldTables
{
    private const string Begin = "<!-- generated: the verb docs writes what stands between these two lines -->";
    private const string End = "<!-- end of the generated part -->";

    /// <summary>A document with its generated part written anew.</summary>
    /// <exception cref="FormatException">The document has no place for it.</exception>
    public static string Splice(string document)
    {
        int begin = document.IndexOf(Begin, StringComparison.Ordinal);
        int end = document.IndexOf(End, StringComparison.Ordinal);
        return begin < 0 || end < begin
            ? throw new FormatException($"The document needs a line \"{Begin}\" and after it a line \"{End}\".")
            : document[..(begin + Begin.Length)] + "\n\n" + Write() + document[end..];
    }

    private static string Write()
    {
        var text = new StringBuilder();
        text.Append("### On every page\n\n");
        AppendFields(text, [.. CommonFields.Before, .. CommonFields.After]);
        text.Append("### On every item of a list\n\n");
        AppendFields(text, CommonFields.OnItems);
        foreach (var kind in PageKinds.All)
        {
            text.Append(CultureInfo.InvariantCulture, $"### {kind.Label}\n\nFolder `{kind.Folder}`; the file's name is {kind.SlugHelp}. Story and prose without a marker are safe: {kind.StoryHelp}.\n\n");
            if (kind.Fields.Count > 0)
                AppendFields(text, kind.Fields);
        }

        return text.ToString();
    }

    private static void AppendFields(StringBuilder text, IEnumerable<Field> fields)
    {
        text.Append("| field | value | shown | meaning |\n| --- | --- | --- | --- |\n");
        foreach (var field in fields)
            AppendField(text, field, null);
        text.Append('\n');
    }

    private static void AppendField(StringBuilder text, Field field, Field? list)
    {
        string name = list is null ? $"`{field.Name}`" : list.Key.Contains(field.Name) ? $"· **`{field.Name}`**" : $"· `{field.Name}`";
        string needed = field.IsRequired ? " (required)" : "";
        text.Append(CultureInfo.InvariantCulture, $"| {name}{needed} | {Shape(field)} | {(field.IsStory || list is { IsStory: true } ? "story" : "public")} | {field.HelpText} |\n");
        foreach (var inner in field.Items)
            AppendField(text, inner, field);
    }

    private static string Shape(Field field) => field.Type switch
    {
        FieldType.Text => "text on one line",
        FieldType.Name => "a name as printed",
        FieldType.Names => "names, `[one, two]`",
        FieldType.Date => "a date: `2014`, `2021-04` or `2022-03-16`",
        FieldType.Number => "a whole number",
        FieldType.Year => "a year",
        FieldType.Choice => string.Join(", ", field.Choices.Select(c => $"`{c}`")),
        FieldType.YesNo => "`yes` or `no`",
        FieldType.Position => field.Choices.Count > 0 ? "a position, or `none`" : "a position",
        FieldType.Instalment => "a season or film: `s2`, `forever`",
        FieldType.Instalments => "seasons and films: `[s1, s2, forever]`",
        FieldType.Clock => "`mm:ss`",
        FieldType.Web => "a web address or a file's name",
        FieldType.Reference => $"a slug of `{field.To}`",
        FieldType.References => $"slugs of `{field.To}`, `[one, two]`",
        FieldType.Page => "an address: `people/joe-locke`",
        FieldType.Pages => "addresses: `[people/joe-locke]`",
        FieldType.Addresses => "old addresses: `[songs/a/b]`",
        FieldType.Items => $"items, known by {string.Join(", ", field.Key.Select(k => $"**{k}**"))}",
        FieldType.Receipts => "a mapping: `field: [source]`",
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };
}
