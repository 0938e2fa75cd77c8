namespace Heartstopper.Wiki.Content.Text;

/// <summary>The characters by which YAML starts something that is not plain text, and what the house says to each.</summary>
internal static class Indicators
{
    public static (string Code, string Message)? Refusal(string line, int at) => line[at] switch
    {
        '&' => ("anchor", "Anchors (&name) are not used here; put quotes around a text that begins with &."),
        '*' => ("alias", "Aliases (*name) are not used here: write the value out; put quotes around a text that begins with *."),
        '!' => ("tag", "Tags (!name) are not used here; put quotes around a text that begins with !."),
        '|' or '>' => ("block-scalar", "Write the text on the key's own line; long text belongs below the closing ---."),
        '{' => ("flow-mapping", "Write a mapping as one indented line for each field: key: value."),
        '#' or ',' or ']' or '}' or '%' or '@' or '`' or '"' or '\'' =>
            ("quotes-needed", $"A text that begins with {line[at]} needs quotes: key: \"{line[at]}…\"."),
        '-' or '?' or ':' when IsAlone(line, at) => ("quotes-needed", $"A text that begins with {line[at]} and a space needs quotes."),
        _ => null,
    };

    // Stricter than YAML on - ? and :, which the parser reads in ways of its own inside brackets.
    public static (string Code, string Message)? RefusalInList(string line, int at) => line[at] switch
    {
        '[' => ("too-deep", "A list holds texts only: [a, b]; a text with brackets needs quotes."),
        ',' => ("empty-item", "An item is missing before this comma: write [a, b], or \"\" for an empty text."),
        '-' when at + 1 < line.Length && line[at + 1] is ',' or '[' or ']' or '{' or '}' => ("quotes-needed", "A lone - needs quotes: [\"-\"]."),
        '?' or ':' => ("quotes-needed", $"A text that begins with {line[at]} needs quotes inside a list."),
        '|' or '>' => ("quotes-needed", $"A text that begins with {line[at]} needs quotes inside a list."),
        _ => Refusal(line, at),
    };

    /// <summary>Why a line is no field, by what it begins with.</summary>
    public static (string Code, string Message) WhyNoField(string line, int at) => line[at] switch
    {
        '?' when IsAlone(line, at) => ("complex-key", "Write the field as key: value, without the question mark."),
        '%' => ("directive", "Directives (%…) are not used here; write fields as key: value."),
        '"' or '\'' => ("quoted-key", "Write the key without quotes: key: value."),
        '<' when line.AsSpan(at).StartsWith("<<") => ("merge-key", "Merge keys (<<) are not used here; write the fields out."),
        '&' or '*' or '!' or '{' or '|' or '>' => Refusal(line, at)!.Value,
        _ when FieldLines.ColonAfterKey(line, at) is not null =>
            ("space-after-colon", "A space stands between the colon and the value: key: value."),
        _ => ("not-a-field", "Write a field as key: value; a key is letters, digits, _ and -. Prose belongs below the closing ---."),
    };

    private static bool IsAlone(string line, int at) => at + 1 == line.Length || line[at + 1] == ' ';
}
