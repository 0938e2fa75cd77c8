using System.Text.RegularExpressions;
using Heartstopper.Wiki.Content.Story;
using Heartstopper.Wiki.Content.Text;

namespace Heartstopper.Wiki.Content.Kinds;

/// <summary>Checks one value against its field: everything that the value alone can tell.</summary>
internal static partial class ValueChecks
{
    private const int MaxText = 2000;

    public static void Check(Field field, ScalarNode value, ICollection<Problem> problems)
    {
        string text = value.Text;
        if (text.Length == 0)
            problems.Add(new("empty-value", value.Line, value.Column, $"\"{field.Name}\" has no value: write one, or remove the line"));
        else if (text.Length > MaxText)
            problems.Add(new("too-long", value.Line, value.Column, $"at most {MaxText} letters fit here: longer text belongs into the prose"));
        else if (Complaint(field, text) is { } complaint)
            problems.Add(new(complaint.Code, value.Line, value.Column, $"{complaint.Message}{NearestValue.Hint(field, text)}"));
    }

    private static (string Code, string Message)? Complaint(Field field, string text) => field.Type switch
    {
        FieldType.Date when !PartialDate.TryParse(text, out _) => ("not-a-date", $"\"{text}\" is no date: write a day as 2022-03-16, a month as 2021-04 or a year as 2014"),
        FieldType.Number when !(text.Length <= 4 && text.All(char.IsAsciiDigit)) => ("not-a-number", $"\"{text}\" is no whole number from 0 to 9999"),
        FieldType.Year when !(text.Length == 4 && PartialDate.TryParse(text, out _)) => ("not-a-year", $"\"{text}\" is no year: write it as 2022"),
        FieldType.Choice when !field.Choices.Contains(text) => ("not-a-choice", $"\"{text}\" is none of {string.Join(", ", field.Choices)}"),
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

    public static void WrongShape(Field field, Node value, ICollection<Problem> problems) => problems.Add(new(
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

    public static string Example(Field field) => field.Type switch
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
