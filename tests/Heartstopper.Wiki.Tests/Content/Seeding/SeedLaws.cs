using CsCheck;
using Heartstopper.Wiki.Content.Text;
using Heartstopper.Wiki.Content.Writing;
using Heartstopper.Wiki.Tests.Support;

namespace Heartstopper.Wiki.Tests.Content.Seeding;

public sealed class SeedLaws
{
    /// <summary>Text of one line in which every sign that means something to YAML is likely.</summary>
    private static readonly Gen<string> Words = Gen.OneOf("a", "B", "é", "🍂", " ", ": ", "- ", "#", " #", "[", "]", ", ", "{", "\"", "'", "\\", "&", "*", "!", "|", "%", "@", "~", "\u00A0")
        .Array[0, 8].Select(pieces => "x" + string.Concat(pieces) + "y");

    private static readonly Gen<string> Noise = Gen.OneOf("", "", "# a comment: [here\n", "\n", "  # deep\n");

    private static readonly Gen<string> Prose = Gen.OneOf("", "\n", "Words", "Words.\n\n\n", "\n## Head\n\n[[Somebody|x]] [@nobody]\n\n:::spoiler none\n**b**  \n:::\n", "| a | b |\n| - | - |\n| 1 | 2 |", "<b>&amp;\\[[", "---\n");

    /// <summary>A character's page as somebody may have typed it: comments, blank lines, any order.</summary>
    private static readonly Gen<PageText> Page = Gen.Select(Words, Words, Words.Array[1, 3], Noise.Array[6], Gen.Bool, Prose).Select((title, school, aliases, noise, first, prose) =>
    {
        var page = PageText.Empty.Set("title", title);
        page = (first ? page.Set("school", school).Set("aliases", Node.List(aliases.Distinct())) : page.Set("aliases", Node.List(aliases.Distinct())).Set("school", school))
            .Set("changes", Node.Items(Node.Map(("field", "school"), ("from", "s1"), ("value", title))));
        string[] lines = page.ToString().Split('\n')[1..^2];
        return PageText.Parse("---\n" + string.Concat(lines.Select((line, i) => noise[i % noise.Length] + line + "\n")) + "---\n" + prose);
    });

    [Fact]
    public async Task What_is_imported_is_kept_byte_for_byte()
    {
        var texts = Page.Array[60].Single().Select(page => page.ToString()).ToArray();
        await using var wiki = await TestWiki.CreateAsync(An.Episode(1, 1));
        foreach (var (text, i) in texts.Select((text, i) => (text, i)))
            wiki.Put($"characters/n{i}.md", text);

        var report = await wiki.ImportAsync();

        await using var db = wiki.ReadAt("everything");
        Assert.Empty(report.Problems);
        foreach (var (text, i) in texts.Select((text, i) => (text, i)))
            Assert.Equal(text, db.Revisions.Single(r => db.Pages.Any(p => p.Id == r.PageId && p.Address == $"characters/n{i}")).Text);
    }

    [Fact]
    public async Task What_was_spliced_is_what_is_saved()
    {
        var cases = Gen.Select(Page, Words, Words).Array[30].Single();
        await using var wiki = await TestWiki.CreateAsync([An.Episode(1, 1), .. cases.Select((c, i) => A.Character($"n{i}") with { Text = c.Item1.ToString() })]);
        var changed = cases.Select((c, i) => c.Item1.Set("school", c.Item2).Set("pronouns", c.Item3).SetInItem("changes", 0, "value", c.Item2).WithProse(c.Item3)).ToList();

        var answers = await wiki.SaveAllAsync([.. changed.Select((text, i) => A.Character($"n{i}") with { Began = 1, Text = text.ToString() })]);

        await using var db = wiki.ReadAt("everything");
        Assert.All(answers, answer => Assert.Equal(new SaveOutcome.Saved(2), answer));
        Assert.Equal(
            changed.Select(text => text.ToString()).Order(StringComparer.Ordinal),
            db.Revisions.Where(r => r.Number == 2).Select(r => r.Text).AsEnumerable().Order(StringComparer.Ordinal));
        Assert.Equal(cases.Select(c => c.Item2).Order(StringComparer.Ordinal), db.Facts.Where(f => f.Field == "school" && f.Version == 0).Select(f => f.Text).AsEnumerable().Order(StringComparer.Ordinal));
    }
}
