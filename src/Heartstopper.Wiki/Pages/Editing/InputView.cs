using Heartstopper.Wiki.Content.Editing;
using Heartstopper.Wiki.Content.Kinds;

namespace Heartstopper.Wiki.Pages.Editing;

/// <summary>One input of an edit form, as its field's description asks for it.</summary>
public sealed record InputView(Field Field, string Name, string Label, string Value)
{
    private const int LongText = 60;

    public string Id => Names.Id(Name);

    public string Hint { get; private init; } = "";

    /// <summary>What is wrong with the value.</summary>
    public string? Problem { get; private init; }

    /// <summary>From when on readers are shown it.</summary>
    public string? Position { get; private init; }

    /// <summary>The input for the sources of this field alone.</summary>
    public InputView? Receipts { get; private init; }

    public IReadOnlyList<(string Value, string Words)> Choices => Field.Type switch
    {
        FieldType.Choice => [.. Field.Choices.Select(c => (c, c))],
        FieldType.YesNo => [("yes", "Yes"), ("no", "No")],
        _ => [],
    };

    /// <summary>The lines of a text area; 0 for an input of one line.</summary>
    public int Rows => Field switch
    {
        { HoldsSeveral: true } => Value.Count(c => c == '\n') + 2,
        { Type: FieldType.Text } when Value.Length > LongText || Field.IsStory => Math.Max(2, (Value.Length / LongText) + 1),
        _ => 0,
    };

    public bool IsWide => Rows > 0;

    /// <summary>The kind of page whose titles are offered while somebody types.</summary>
    public string? Pick => Field.To ?? (Field.Type is FieldType.Page or FieldType.Pages ? "" : null);

    public string? InputMode => Field.Type switch
    {
        FieldType.Number or FieldType.Year => "numeric",
        FieldType.Web => "url",
        _ => null,
    };

    public bool IsRequired => Field.IsRequired && Name.StartsWith("v.", StringComparison.Ordinal);

    public string? Invalid => Problem is null ? null : "true";

    public string? DescribedBy => string.Join(' ', new[] { Hint.Length > 0 ? Id + "-hint" : null, Problem is null ? null : Id + "-error" }.OfType<string>()) is { Length: > 0 } ids ? ids : null;

    /// <summary>A field of the page.</summary>
    public static InputView Of(EditView view, Field field)
    {
        string receipts = PageForm.ReceiptsOf(field.Name);
        return Of(view, field, Names.ValueOf(field.Name), field.Label, view.Form.Values[field.Name]) with
        {
            Position = view.PositionOf(field),
            Receipts = view.Form.Values.TryGetValue(receipts, out string? sources)
                ? Of(view, Field.References(field.Name, "sources").Help("The slugs or titles of sources, one a line. [] says that there is none."), Names.ValueOf(receipts), $"Sources of {field.Label.ToLowerInvariant()}", sources)
                : null,
        };
    }

    /// <summary>A field of an item.</summary>
    public static InputView Of(EditView view, Field field, string name, string label, string value) => new(field, name, label, value)
    {
        Hint = field.HelpText + (field.HoldsSeveral ? (field.HelpText.Length > 0 ? " " : "") + "One a line." : "") + Example(field),
        Problem = view.ProblemAt(name),
    };

    private static string Example(Field field) => field.Type switch
    {
        FieldType.Date => " As 2022-04-22, 2022-04 or 2022.",
        FieldType.Position => " As s2e8, s2 or a film’s code.",
        FieldType.Clock => " As 12:05.",
        _ => "",
    };
}
