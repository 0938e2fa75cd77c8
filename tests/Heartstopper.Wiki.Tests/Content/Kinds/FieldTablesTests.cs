using System.Text.RegularExpressions;
using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Content.Text;
using Heartstopper.Wiki.Tests.Support;

namespace Heartstopper.Wiki.Tests.Content.Kinds;

public sealed partial class FieldTablesTests
{
    [Fact]
    public void The_tables_of_the_docs_say_what_the_kinds_say()
    {
        string document = File.ReadAllText(Repository.SeedFormat);

        string written = FieldTables.Splice(document);

        Assert.True(document == written, "docs/seed-format.md is stale: run dotnet run --project src/Heartstopper.Wiki -- docs");
        Assert.Contains("| `soundtrack` | items, known by **artist**, **song**, **version**, **use** | public | The songs and score cues heard in it, in order. |", document, StringComparison.Ordinal);
        Assert.Contains("| · `scene` | text on one line | story | What happens while it plays. |", document, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("# Nothing here\n")]
    [InlineData("<!-- end of the generated part -->\n<!-- generated: the verb docs writes what stands between these two lines -->\n")]
    public void A_document_without_a_place_for_the_tables_is_refused(string document) =>
        Assert.Throws<FormatException>(() => FieldTables.Splice(document));

    [Fact]
    public void Writing_the_tables_again_changes_nothing_around_them()
    {
        string written = FieldTables.Splice("Before.\n<!-- generated: the verb docs writes what stands between these two lines -->\nOld.\n<!-- end of the generated part -->\nBehind.\n");

        Assert.StartsWith("Before.\n<!-- generated", written, StringComparison.Ordinal);
        Assert.EndsWith("<!-- end of the generated part -->\nBehind.\n", written, StringComparison.Ordinal);
        Assert.DoesNotContain("Old.", written, StringComparison.Ordinal);
        Assert.Equal(written, FieldTables.Splice(written));
    }

    [Fact]
    public async Task The_pages_of_the_docs_come_in_without_an_error()
    {
        await using var wiki = await TestWiki.CreateAsync(
            A.Source("a-guide"), A.Source("a-stopwatch"), An.Episode(9, 2), A.Character("somebody-else"), A.Character("a-parent"));
        var examples = PageExample().Matches(await File.ReadAllTextAsync(Repository.SeedFormat, TestContext.Current.CancellationToken));
        foreach (Match example in examples)
            wiki.Put(example.Groups[1].Value, example.Groups[2].Value);

        var report = await wiki.ImportAsync();

        Assert.Empty(report.Problems);
        Assert.Equal(3, report.Added);
        await using var db = wiki.ReadAt("everything");
        Assert.Equal(["ann-example/a-song-about-leaves/cover", "the-examples/a-song-about-leaves"], db.SoundtrackEntries.Select(e => e.Key).Order());
    }

    [Fact]
    public void The_yaml_of_the_docs_is_accepted()
    {
        var examples = YamlExample().Matches(File.ReadAllText(Repository.SeedFormat));

        Assert.NotEmpty(examples);
        Assert.All(examples, example => Assert.Empty(PageText.Parse(A.Text(example.Groups[1].Value)).Problems));
    }

    [GeneratedRegex("<!-- seed-data/(.+?) -->\n```markdown\n(.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex PageExample();

    [GeneratedRegex("^```yaml\n(.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex YamlExample();
}
