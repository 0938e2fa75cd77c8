using System.Text.Json.Nodes;

namespace Heartstopper.Wiki.Content.Kinds;

/// <summary>The JSON Schema of one value. To YAML a plain <c>1999</c> is a number and a plain <c>true</c> no text, to the wiki both are what is written.</summary>
internal static class ValueSchema
{
    private const string SlugForm = "[a-z0-9]+(?:-[a-z0-9]+)*";

    public static JsonObject Of(Field field) => field.Type switch
    {
        FieldType.Text or FieldType.Name => AnyScalar(),
        FieldType.Names => ListOf(AnyScalar()),
        FieldType.Date => StringOrNumber("^[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?$", 1000, 9999),
        FieldType.Number => StringOrNumber("^[0-9]{1,4}$", 0, 9999),
        FieldType.Year => StringOrNumber("^[0-9]{4}$", 1000, 9999),
        FieldType.Choice => Words(field.Choices),
        FieldType.YesNo => Words(["yes", "no"]),
        FieldType.Position => PositionOf(field),
        FieldType.Instalment => Instalment(),
        FieldType.Instalments => ListOf(Instalment()),
        FieldType.Clock => Form("^[0-9]{1,3}:[0-5][0-9]$"),
        FieldType.Web => Form("^[^ ]+$"),
        FieldType.Reference => Slug(),
        FieldType.References => ListOf(Slug()),
        FieldType.Page => Address(),
        FieldType.Pages or FieldType.Addresses => ListOf(Address()),
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };

    private static JsonObject AnyScalar() => new() { ["type"] = new JsonArray("string", "number", "boolean") };

    private static JsonObject Form(string pattern) => new() { ["type"] = "string", ["pattern"] = pattern };

    private static JsonObject Words(IReadOnlyList<string> words) => new() { ["enum"] = new JsonArray([.. words.Select(w => (JsonNode)w)]) };

    private static JsonObject ListOf(JsonObject items) => new() { ["type"] = "array", ["items"] = items, ["uniqueItems"] = true };

    private static JsonObject StringOrNumber(string pattern, int least, int most) => new()
    {
        ["anyOf"] = new JsonArray(Form(pattern), new JsonObject { ["type"] = "integer", ["minimum"] = least, ["maximum"] = most }),
    };

    // A slug of digits alone is a number to YAML.
    private static JsonObject Slug() => new() { ["type"] = new JsonArray("string", "integer"), ["pattern"] = $"^{SlugForm}$" };

    private static JsonObject Address() => Form($"^(?:{string.Join('|', PageKinds.All.Select(k => k.Folder))})/{SlugForm}(?:/{SlugForm})?$");

    private static JsonObject PositionOf(Field field)
    {
        var position = Form("^[a-z][a-z0-9-]{0,39}$");
        string[] words = field.Choices.Count > 0 ? ["everything", "nothing"] : ["everything", "nothing", "none"];
        position["not"] = Words(words);
        return position;
    }

    private static JsonObject Instalment()
    {
        var instalment = Form("^[a-z][a-z0-9-]{0,39}$");
        instalment["not"] = Form("^(?:s[0-9]+e[0-9]+|everything|nothing|none)$");
        return instalment;
    }
}
