using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Content.Seeding;
using Heartstopper.Wiki.Tests.Support;
using Json.Schema;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Heartstopper.Wiki.Tests.Content.Kinds;

public sealed class KindSchemaTests
{
    private static readonly JsonSchema Draft = MetaSchemas.Draft202012;

    public static TheoryData<string> Kinds => [.. PageKinds.All.Select(k => k.Folder)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_schema_is_one_and_all_seed_files_of_its_kind_follow_it(string folder)
    {
        string json = KindSchema.Of(PageKinds.Find(folder)!);
        var schema = JsonSchema.FromText(json);
        var files = new SeedFolder(Repository.Seeds).Read().Where(f => f.Address?.Kind == folder).ToList();

        Assert.True(Draft.Evaluate(JsonDocument.Parse(json).RootElement).IsValid);
        Assert.NotEmpty(files);
        Assert.Equal([], files.Select(file => Complaints(schema, FrontMatter(file.Text!)) is { Length: > 0 } complaints ? $"{file.Path}: {complaints}" : null).OfType<string>());
    }

    [Theory]
    [InlineData("episodes", "runtime: 30")]
    [InlineData("episodes", "title: Out\ncolour: blue")]
    [InlineData("episodes", "title: [Out]")]
    [InlineData("episodes", "title: Out\nreleased: 2023-13")]
    [InlineData("episodes", "title: Out\nruntime: long")]
    [InlineData("episodes", "title: Out\nspoiler: S2E8")]
    [InlineData("episodes", "title: Out\nhidden: none")]
    [InlineData("episodes", "title: Out\ndirected_by: euros-lyn")]
    [InlineData("episodes", "title: Out\ndirected_by: [Euros Lyn]")]
    [InlineData("episodes", "title: Out\nsoundtrack:\n  - song: Why")]
    [InlineData("episodes", "title: Out\nsoundtrack:\n  - song: Why\n    artist: a\n    at: 245")]
    [InlineData("episodes", "title: Out\nreceipts:\n  nothing: [a]")]
    [InlineData("characters", "title: Tao\nappears: [s2e1]")]
    [InlineData("artists", "title: Tao\nkind: trio")]
    [InlineData("people", "title: Joe\nfirst_screen_role: true")]
    [InlineData("events", "title: Day\ndate: 2023\npages: [Joe Locke]")]
    public void What_the_check_refuses_by_its_form_is_refused(string folder, string fields)
    {
        var schema = JsonSchema.FromText(KindSchema.Of(PageKinds.Find(folder)!));
        string complaints = Complaints(schema, FrontMatter(A.Text(fields)));

        Assert.NotEqual("", complaints);
    }

    private static string Complaints(JsonSchema schema, JsonNode page)
    {
        var results = schema.Evaluate(JsonSerializer.SerializeToElement(page), new EvaluationOptions { OutputFormat = OutputFormat.List });
        return results.IsValid ? "" : "refused\n" + string.Join('\n', results.Details!.Where(d => d.Errors is not null).SelectMany(d => d.Errors!.Select(e => $"{d.InstanceLocation}: {e.Value}")));
    }

    /// <summary>The front matter as an editor reads it, which knows YAML and not this wiki: a plain 1999 is a number.</summary>
    private static JsonNode FrontMatter(string text)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(text.Split("\n---\n", 2)[0]));
        return ToJson(yaml.Documents[0].RootNode)!;
    }

    private static JsonNode? ToJson(YamlNode node) => node switch
    {
        YamlMappingNode map => new JsonObject(map.Children.Select(c => KeyValuePair.Create(((YamlScalarNode)c.Key).Value!, ToJson(c.Value)))),
        YamlSequenceNode list => new JsonArray([.. list.Children.Select(ToJson)]),
        YamlScalarNode { Style: ScalarStyle.Plain } plain => plain.Value switch
        {
            "" or "~" or "null" => null,
            "true" => true,
            "false" => false,
            var number when long.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long whole) => whole,
            var text => text,
        },
        var quoted => ((YamlScalarNode)quoted).Value,
    };
}
