using CsCheck;
using Heartstopper.Wiki.Content.Markup;
using Heartstopper.Wiki.Content.Text;

namespace Heartstopper.Wiki.Tests.Content.Markup;

public sealed class ProseTests
{
    private readonly List<Problem> problems = [];

    [Fact]
    public void Each_heading_begins_a_passage()
    {
        var passages = Split("""
            First words.

            ## Casting ##

            Who plays **whom**.

            ### In *season* 2
            """);

        Assert.Equal(
            [
                new(null, 0, null, null, "First words.", 10),
                new("Casting", 2, "casting", null, "Who plays **whom**.", 14),
                new("In season 2", 3, "in-season-2", null, "", 17),
            ],
            passages.Select(Outline.Of));
        Assert.Equal([0, 1, 2], passages.Select(passage => passage.Order));
        Assert.Empty(problems);
    }

    [Fact]
    public void A_block_is_a_passage_between_what_stands_around_it()
    {
        var passages = Split("""
            ## Nick

            Before.

            :::spoiler s3e5
            Inside.

            ### Later
            More.
            :::

            After.
            """);

        Assert.Equal(
            [
                new("Nick", 2, "nick", null, "Before.", 12),
                new(null, 0, null, "s3e5", "Inside.", 15),
                new("Later", 3, "s3e5--later", "s3e5", "More.", 18),
                new(null, 0, null, null, "After.", 21),
            ],
            passages.Select(Outline.Of));
        Assert.Equal((14, 12), (passages[1].SpoilerLine, passages[1].SpoilerColumn));
        Assert.Empty(problems);
    }

    [Fact]
    public void Nothing_in_a_code_block_is_a_heading_or_a_block()
    {
        var passage = Assert.Single(Split("```\n## no heading\n:::spoiler s3e5\n~~~\n```\ntext"));

        Assert.Equal("```\n## no heading\n:::spoiler s3e5\n~~~\n```\ntext", passage.Markdown);
        Assert.Empty(problems);
    }

    [Fact]
    public void Headings_of_the_same_words_are_told_apart()
    {
        var passages = Split("## A\n## A\n## A 2\n## ?\n## Source 3");

        Assert.Equal(["a", "a-2", "a-2-2", "section", "source-3-2"], passages.Select(passage => passage.Anchor));
    }

    [Fact]
    public void A_withheld_heading_changes_no_anchor_of_a_visible_one()
    {
        var without = Split("## A\n\n## A");
        var with = Split("## A\n\n:::spoiler s3e5\n## A\n## A\n:::\n\n## A");

        Assert.Equal(["a", "a-2"], without.Select(passage => passage.Anchor));
        Assert.Equal(["a", "s3e5--a", "s3e5--a-2", "a-2"], with.Select(passage => passage.Anchor));
    }

    [Theory]
    [InlineData("# Title", "heading-level", 10, 3)]
    [InlineData("##### Deep", "heading-level", 10, 7)]
    [InlineData("## ##", "empty-heading", 10, 4)]
    [InlineData("a\n\n:::spoiler s3e5\nb", "unclosed-spoiler", 12, 1)]
    [InlineData(":::spoiler s3e5\n:::spoiler s3e6\n:::\n:::", "nested-spoiler", 11, 1)]
    [InlineData("a\n:::", "stray-spoiler-end", 11, 1)]
    [InlineData(":::spoiler\na\n:::", "spoiler-without-code", 10, 11)]
    [InlineData(":::note\na\n:::", "unknown-block", 10, 1)]
    [InlineData("::: spoiler s3e5\na\n:::", "unknown-block", 10, 1)]
    [InlineData("::spoiler s3e5\na\n:::", "unknown-block", 10, 1)]
    [InlineData("> :::spoiler s3e5\n", "misplaced-mark", 10, 3)]
    [InlineData("- ```", "misplaced-mark", 10, 3)]
    [InlineData("a\n```\nb", "unclosed-fence", 11, 1)]
    [InlineData("a[^1]\n\n[^1]: b", "footnote", 12, 1)]
    [InlineData("[x][y]\n\n## B\n\n[y]: /z", "shared-definition", 10, 1)]
    public void What_is_written_wrongly_is_told_with_its_place(string prose, string code, int line, int column)
    {
        Split(prose);

        var problem = Assert.Single(problems);
        Assert.Equal((code, line, column), (problem.Code, problem.Line, problem.Column));
    }

    [Theory]
    [InlineData(":::spoiler\nsecret\n:::")]
    [InlineData(":::spoilers s3e5\nsecret\n:::")]
    public void A_block_written_wrongly_is_withheld(string prose) => Assert.Equal("", Assert.Single(Split(prose)).Spoiler);

    [Fact]
    public void A_definition_serves_the_links_of_its_own_passage()
    {
        Split("[x][y] and [y]\n\n[y]: /z");

        Assert.Empty(problems);
    }

    [Fact]
    public void Links_and_citations_know_their_place()
    {
        var passage = Split("## Heading\n\nOf [[Tao Xu]].[@nme]\n- [[characters/elle-argent|Elle\n  Argent]][@a][@b] `[[no]]` \\[[no]]")[0];

        Assert.Equal(
            [new("Tao Xu", null, 12, 4), new("characters/elle-argent", "Elle Argent", 13, 3)],
            passage.Links);
        Assert.Equal([new("nme", 12, 15), new("a", 14, 11), new("b", 14, 15)], passage.Citations);
    }

    [Fact]
    public void Every_line_of_text_is_in_one_passage_in_order() =>
        Gen.OneOf("", "text", "## Heading", ":::spoiler s3e5", ":::", "- item", "    ## code").List[0, 30].Sample(lines =>
        {
            var numbered = lines.Select((line, i) => line is "text" or "- item" or "    ## code" ? $"{line} {i}" : line).ToList();

            var passages = Prose.Split(string.Join('\n', numbered), 1, new List<Problem>());

            var isMark = (string line) => line is "" or ":::" || line.StartsWith("## ", StringComparison.Ordinal) || line.StartsWith(":::", StringComparison.Ordinal);
            Assert.Equal(
                numbered.Where(line => !isMark(line)),
                passages.SelectMany(passage => passage.Markdown.Split('\n')).Where(line => line.Length > 0));
            Assert.All(
                passages.Where(passage => passage.Markdown.Length > 0),
                passage => Assert.Equal(passage.Markdown.Split('\n')[0], numbered[passage.Line - 1]));
        });

    private IReadOnlyList<PassageText> Split(string prose) => Prose.Split(prose, 10, problems);

    private sealed record Outline(string? Heading, int Level, string? Anchor, string? Spoiler, string Markdown, int Line)
    {
        public static Outline Of(PassageText passage) => new(
            passage.Heading, passage.HeadingLevel, passage.Anchor, passage.Spoiler, passage.Markdown, passage.Line);
    }
}
