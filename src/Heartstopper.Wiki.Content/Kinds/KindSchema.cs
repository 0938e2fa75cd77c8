using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Heartstopper.Wiki.Content.Kinds;

/// <summary>The JSON Schema of a kind's front matter, for editors that know such schemas. It is looser than the checks: it knows no other page.</summary>
public static class KindSchema
{
    // The file is read by people as well.
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(PageKind kind)
    {
        var schema = Mapping(kind.AllFields, kind);
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.Insert(1, "title", kind.Label);
        schema.Insert(2, "description", $"The front matter of seed-data/{kind.Folder}; the file's name is {kind.SlugHelp}.");
        return schema.ToJsonString(Readable) + "\n";
    }

    private static JsonObject Mapping(IReadOnlyList<Field> fields, PageKind kind)
    {
        var properties = new JsonObject();
        foreach (var field in fields)
        {
            var value = field.Type switch
            {
                FieldType.Items => ItemsOf(field, kind),
                FieldType.Receipts => Receipts(kind),
                _ => ValueSchema.Of(field),
            };
            if (field.HelpText.Length > 0)
                value.Insert(0, "description", field.HelpText);
            properties.Add(field.Name, value);
        }

        return new()
        {
            ["type"] = "object",
            ["properties"] = properties,
            ["required"] = new JsonArray([.. fields.Where(f => f.IsRequired).Select(f => (JsonNode)f.Name)]),
            ["additionalProperties"] = false,
        };
    }

    private static JsonObject ItemsOf(Field list, PageKind kind)
    {
        var names = list.Items.Select(f => f.Name).ToHashSet(StringComparer.Ordinal);
        Field[] fields = [.. list.Items, .. CommonFields.OnItems.Where(f => names.Add(f.Name)), .. list.Items.Select(SourcesOf).Where(f => names.Add(f.Name))];
        return new() { ["type"] = "array", ["minItems"] = 1, ["items"] = Mapping(fields, kind) };
    }

    private static Field SourcesOf(Field field) => Field.References(field.Name + "_sources", "sources").Help($"The sources of {field.Name} alone.");

    private static JsonObject Receipts(PageKind kind) => new()
    {
        ["type"] = "object",
        ["propertyNames"] = new JsonObject { ["enum"] = new JsonArray([.. kind.AllFields.Where(f => f.IsFact).Select(f => (JsonNode)f.Name)]) },
        ["additionalProperties"] = ValueSchema.Of(Field.References("receipt", "sources")),
    };
}
