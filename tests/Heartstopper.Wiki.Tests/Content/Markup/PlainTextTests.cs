using Heartstopper.Wiki.Content.Markup;

namespace Heartstopper.Wiki.Tests.Content.Markup;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("An *old* **friend** of [[Tao Xu]].[@nme]", "An old friend of Tao Xu.")]
    [InlineData("[[characters/elle-argent]] and [[characters/tao-xu|Tao]]", "Elle Argent and Tao")]
    [InlineData("- one\n- two\nlines\n\n> three", "one\ntwo lines\nthree")]
    [InlineData("| a | b |\n|---|---|\n| `c` | [d](/e) |", "a\nb\nc\nd")]
    [InlineData("<b>x</b> &amp; ![y](z)\n\n```\ncode\n```", "<b>x</b> & y\ncode")]
    [InlineData("[x][y]\n\n[y]: /z", "x")]
    [InlineData("", "")]
    public void Only_the_words_of_a_passage_are_searched(string markdown, string words) => Assert.Equal(words, PlainText.Of(HouseMarkdown.TryParse(markdown, out _)!, markdown));
}
