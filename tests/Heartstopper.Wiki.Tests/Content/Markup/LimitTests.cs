using System.Diagnostics;
using Heartstopper.Wiki.Content.Markup;
using Heartstopper.Wiki.Content.Text;

namespace Heartstopper.Wiki.Tests.Content.Markup;

public sealed class LimitTests
{
    [Theory]
    [InlineData("[")]
    [InlineData("[[")]
    [InlineData("*")]
    [InlineData("*a ")]
    [InlineData("![")]
    [InlineData("> ")]
    [InlineData("`a")]
    [InlineData("<")]
    [InlineData("[a](")]
    [InlineData("|")]
    [InlineData("a|b\n-|-\n")]
    [InlineData("- a\n")]
    [InlineData("[^")]
    public void A_passage_of_a_million_marks_is_one_problem(string mark)
    {
        var clock = Stopwatch.StartNew();
        var problems = new List<Problem>();

        var passage = Assert.Single(Prose.Split("a\n\n" + string.Concat(Enumerable.Repeat(mark, 1_000_000 / mark.Length)), 5, problems));
        var html = new ProseRenderer().Render(passage.Markdown, _ => null, _ => null).Html;

        Assert.Equal(("passage-too-long", 5), (Assert.Single(problems).Code, problems[0].Line));
        Assert.StartsWith("<p>", html, StringComparison.Ordinal);
        Assert.NotEmpty(passage.Words);
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }

    [Theory]
    [InlineData("[", 900, "nested-too-deep", 7)]
    [InlineData("> ", 1_000, "nested-too-deep", 9)]
    [InlineData("- ", 1_000, "nested-too-deep", 9)]
    [InlineData("*", 1_001, "too-much-markup", 9)]
    public void What_the_parser_cannot_bear_is_a_problem_and_shows_as_text(string mark, int times, string code, int line)
    {
        var markdown = "a\n\n" + string.Concat(Enumerable.Repeat(mark, times)) + "end";
        var problems = new List<Problem>();

        Prose.Split(markdown, 7, problems);
        var html = new ProseRenderer().Render(markdown, _ => null, _ => null).Html;

        Assert.Equal((code, line), (Assert.Single(problems).Code, problems[0].Line));
        Assert.EndsWith("end</p>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_holds_a_thousand_passages()
    {
        var problems = new List<Problem>();

        var passages = Prose.Split(string.Concat(Enumerable.Repeat("## a\n", 200_000)), 1, problems);

        Assert.Equal(1_000, passages.Count);
        Assert.Equal(("too-many-passages", 1_002), (Assert.Single(problems).Code, problems[0].Line));
    }

    [Fact]
    public void A_long_list_of_links_is_no_problem()
    {
        var problems = new List<Problem>();

        var passage = Assert.Single(Prose.Split(string.Concat(Enumerable.Repeat("- [[Tao Xu]], *again*[@nme]\n", 900)), 1, problems));

        Assert.Equal(900, passage.Links.Count);
        Assert.Empty(problems);
    }
}
