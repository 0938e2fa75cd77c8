using Heartstopper.Wiki.Content.Formatting;
using Heartstopper.Wiki.Content.Seeding;
using Heartstopper.Wiki.Tests.Support;

namespace Heartstopper.Wiki.Tests.Content.Formatting;

public sealed class HouseFormTests
{
    [Theory]
    [InlineData("title:   Out", "title: Out")]
    [InlineData("title: Out  ", "title: Out")]
    [InlineData("title: Out   #   why  ", "title: Out   #   why")]
    [InlineData("title: 'Out'", "title: 'Out'")]
    [InlineData("title:  \"O: ut\" ", "title: \"O: ut\"")]
    [InlineData("aliases: [a,b ,  \"c, d\",]", "aliases: [a, b, \"c, d\"]")]
    [InlineData("aliases: [ ]  # none", "aliases: []  # none")]
    [InlineData("title:   # to come", "title:   # to come")]
    [InlineData("title: Out\n\n\n \nschool: x", "title: Out\n\nschool: x")]
    [InlineData("\n\ntitle: Out\n\n", "title: Out")]
    [InlineData("receipts:\n     title:  [a]\n     # why\n     school: [b]", "receipts:\n  title: [a]\n  # why\n  school: [b]")]
    [InlineData("items:\n-   a: b\n    c: d\n# next\n-   a: e", "items:\n  - a: b\n    c: d\n  # next\n  - a: e")]
    [InlineData("items:\n     - a: b\n          # of c\n       c: [d,e]\n\n     - a: f", "items:\n  - a: b\n    # of c\n    c: [d, e]\n\n  - a: f")]
    [InlineData("   # of the title\ntitle: Out\n   # of nobody\n", "# of the title\ntitle: Out\n   # of nobody")]
    public void Front_matter_is_written_evenly_and_no_word_changes(string fields, string expected) =>
        AssertForm($"---\n{fields}\n---\n", $"---\n{expected}\n---\n");

    [Theory]
    [InlineData("", "")]
    [InlineData("\n\n", "")]
    [InlineData("Words", "\nWords\n")]
    [InlineData("\n\n\nWords.\n\n\n", "\nWords.\n")]
    [InlineData("\nOne.\n\n \n\t\nTwo.\n", "\nOne.\n\nTwo.\n")]
    [InlineData("\nOne. \nTwo.\t\n", "\nOne.\nTwo.\n")]
    [InlineData("\nA verse  \nand a verse  \n\nEnd.   \n", "\nA verse  \nand a verse\n\nEnd.\n")]
    [InlineData("\nA backslash \\ \nthat breaks no line\n", "\nA backslash \\ \nthat breaks no line\n")]
    [InlineData("\n```\ncode  \n\n\n  more \n```\n", "\n```\ncode  \n\n\n  more \n```\n")]
    [InlineData("\n    code  \n\n \n    more\n\n\nWords\n", "\n    code  \n\n \n    more\n\nWords\n")]
    [InlineData("\n## Head  \n:::spoiler s2 \nWords\n::: \n", "\n## Head  \n:::spoiler s2\nWords\n:::\n")]
    [InlineData("\n- one\n\n\n    two \n", "\n- one\n\n\n    two \n")]
    [InlineData("\n\n```\nnever closed  \n\n\n", "\n\n```\nnever closed  \n\n\n")]
    public void Prose_loses_only_blanks_that_nobody_reads(string prose, string expected) =>
        AssertForm($"---\ntitle: Out\n---\n{prose}", $"---\ntitle: Out\n---\n{expected}");

    [Theory]
    [InlineData("\uFEFF---\r\ntitle:  Out\r\n---\r\n\r\nWords\r\n", "---\ntitle: Out\n---\n\nWords\n")]
    [InlineData("---\rtitle: Out\r---\r", "---\ntitle: Out\n---\n")]
    [InlineData("--- \ntitle: Out\n---\t\nWords", "---\ntitle: Out\n---\n\nWords\n")]
    public void Byte_order_mark_CR_and_blanks_behind_the_fence_are_mended(string text, string expected) => AssertForm(text, expected);

    [Theory]
    [InlineData("\uFEFF---\r\ntitle:   &a Out\r\n---\r\n", "---\ntitle:   &a Out\n---\n")]
    [InlineData("Only   words \r\n", "Only   words \n")]
    [InlineData("---\ntitle:   Out\n", "---\ntitle:   Out\n")]
    [InlineData("", "")]
    public void A_text_that_can_not_be_read_keeps_its_words(string text, string expected) => AssertForm(text, expected);

    [Fact]
    public void All_seed_files_of_the_house_are_in_its_form()
    {
        var report = Format.Run(new SeedFolder(Repository.Seeds), write: false);

        Assert.Empty(report.Changed.Select(p => p.ToString()));
        Assert.Equal(0, report.Unreadable);
        Assert.True(report.Unchanged > 600);
    }

    private static void AssertForm(string text, string expected)
    {
        Assert.Equal(expected, HouseForm.Of(text));
        Assert.Equal(expected, HouseForm.Of(expected));
    }
}
