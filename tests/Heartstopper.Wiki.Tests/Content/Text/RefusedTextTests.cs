using System.Diagnostics;
using Heartstopper.Wiki.Content.Text;

namespace Heartstopper.Wiki.Tests.Content.Text;

public class RefusedTextTests
{
    [Theory]
    [InlineData("", "no-front-matter", 1, 1)]
    [InlineData("Just prose.\n", "no-front-matter", 1, 1)]
    [InlineData("--- \ntitle: Out\n---\n", "no-front-matter", 1, 1)]
    [InlineData("---\ntitle: Out\n", "unclosed-front-matter", 1, 1)]
    [InlineData("---", "unclosed-front-matter", 1, 1)]
    [InlineData("\uFEFF---\ntitle: Out\n---\n", "byte-order-mark", 1, 1)]
    [InlineData("---\r\ntitle: Out\r\n---\r\n", "carriage-return", 1, 4)]
    [InlineData("---\ntitle: Out\n---\nProse\r\n", "carriage-return", 4, 6)]
    [InlineData("---\ntitle: O\0ut\n---\n", "null-character", 2, 9)]
    [InlineData("---\ntitle: Out\n---\nPro\0se", "null-character", 4, 4)]
    [InlineData("---\ntitle: Out\n---\nPro\u001Bse", "control-character", 4, 4)]
    public void A_text_that_is_no_page_is_refused(string text, string code, int line, int column) => Refused(text, code, line, column);

    [Theory]
    [InlineData("title: O\u2028ut", "line-break-character", 2, 9)]
    [InlineData("title: O\u0085ut", "line-break-character", 2, 9)]
    [InlineData("title:\tOut", "tab", 2, 7)]
    [InlineData("title: \"a\\nb\"", "control-character", 2, 8)]
    [InlineData("title: &a Out", "anchor", 2, 8)]
    [InlineData("title: *a", "alias", 2, 8)]
    [InlineData("title: !!str Out", "tag", 2, 8)]
    [InlineData("title: |\n  Out\n  loud", "block-scalar", 2, 8)]
    [InlineData("title: >-\n  Out", "block-scalar", 2, 8)]
    [InlineData("title: Out\n  and about", "multi-line-value", 3, 3)]
    [InlineData("title:\n  Out", "multi-line-value", 3, 3)]
    [InlineData("title: \"Out\n  and about\"", "unclosed-quote", 2, 8)]
    [InlineData("sources: [a,\n  b]", "multi-line-value", 2, 10)]
    [InlineData("sources: [a # b]", "multi-line-value", 2, 10)]
    [InlineData("sources:\n  - a\n  - b", "block-list", 3, 3)]
    [InlineData("sources: [a,, b]", "empty-item", 2, 13)]
    [InlineData("sources: [a: b]", "flow-mapping", 2, 12)]
    [InlineData("sources: [[a]]", "too-deep", 2, 11)]
    [InlineData("sources: [*a]", "alias", 2, 11)]
    [InlineData("sources: [a] b", "text-after-value", 2, 14)]
    [InlineData("receipts: {a: b}", "flow-mapping", 2, 11)]
    [InlineData("receipts:\n  a:\n    b: c", "too-deep", 4, 5)]
    [InlineData("receipts:\n  a:\n    - b: c", "too-deep", 4, 5)]
    [InlineData("receipts:\n   a: b\n  c: d", "indentation", 4, 3)]
    [InlineData("items:\n  - a: b\n    c:\n      - d: e\n        f: g", "too-deep", 5, 7)]
    [InlineData("items:\n  - - a: b", "too-deep", 3, 5)]
    [InlineData("items:\n  -\n    a: b", "lone-dash", 3, 3)]
    [InlineData("items:\n  - a: b\n - c: d", "indentation", 4, 2)]
    [InlineData("  title: Out", "indentation", 2, 3)]
    [InlineData("- title: Out", "list-without-field", 2, 1)]
    [InlineData("title: Out\ntitle: In", "doubled-key", 3, 1)]
    [InlineData("items:\n  - a: b\n    a: c", "doubled-key", 4, 5)]
    [InlineData("? title\n: Out", "complex-key", 2, 1, 2)]
    [InlineData("<<: *a", "merge-key", 2, 1)]
    [InlineData("%YAML 1.2", "directive", 2, 1)]
    [InlineData("--- # again", "document-marker", 2, 1)]
    [InlineData("...", "document-marker", 2, 1)]
    [InlineData("\"title\": Out", "quoted-key", 2, 1)]
    [InlineData("title:Out", "space-after-colon", 2, 1)]
    [InlineData("title", "not-a-field", 2, 1)]
    [InlineData("title: Out: loud", "colon-in-value", 2, 11)]
    [InlineData("title: @charlie", "quotes-needed", 2, 8)]
    [InlineData("title: \"a\" b", "text-after-value", 2, 12)]
    [InlineData("title: \"\\q\"", "not-yaml", 2, 1)]
    [InlineData("title: a\nsummary: \"\\q\"", "not-yaml", 3, 1)]
    public void What_the_house_leaves_out_is_refused_with_its_place(string fields, string code, int line, int column, int count = 1) =>
        Refused($"---\n{fields}\n---\n", code, line, column, count);

    // Half a pair does not survive as an attribute's argument.
    [Fact]
    public void Half_a_character_is_refused() => Refused("---\ntitle: Out\n---\nHalf \uD83D", "broken-character", 4, 6);

    [Fact]
    public void Every_bad_line_is_named()
    {
        var page = PageText.Parse("---\ntitle: *a\ntags: !x y\nitems:\n  - song: |\n      A\n  - song: B\n    song: C\n\tx: y\n---\n");

        Assert.Equal(
            [("alias", 2), ("tag", 3), ("block-scalar", 5), ("doubled-key", 8), ("tab", 9)],
            page.Problems.Select(problem => (problem.Code, problem.Line)));
    }

    public static TheoryData<string, string> Huge => new()
    {
        { "---\na: " + new string('[', 1_000_000) + "\n---\n", "too-deep" },
        { "---\n" + new string('[', 1_000_000) + "\n---\n", "not-a-field" },
        { "---\na: " + new string('{', 1_000_000) + "\n---\n", "flow-mapping" },
        { "---\na:\n" + string.Concat(Enumerable.Repeat("- ", 500_000)) + "\n---\n", "too-deep" },
        { "---\na:\n" + string.Concat(Enumerable.Range(1, 1400).Select(i => new string(' ', i) + "a:\n")) + "---\n", "too-deep" },
        { "---\n" + string.Concat(Enumerable.Repeat("\tx\n", 300_000)) + "---\n", "tab" },
        { "---\n" + string.Concat(Enumerable.Repeat("a: b\n", 200_000)) + "---\n", "doubled-key" },
        { "---\na: &a [x]\n" + string.Concat(Enumerable.Repeat("b: [*a, *a]\n", 80_000)) + "---\n", "anchor" },
        { "---\n" + new string('a', PageText.MaxBytes), "too-large" },
        { "---\n" + new string('é', PageText.MaxBytes / 2), "too-large" },
        { new string('a', 50_000_000), "too-large" },
    };

    [Theory]
    [MemberData(nameof(Huge), DisableDiscoveryEnumeration = true)]
    public void A_huge_bad_text_is_refused_at_once(string text, string code)
    {
        var watch = Stopwatch.StartNew();

        var page = PageText.Parse(text);

        Assert.Equal(code, page.Problems[0].Code);
        Assert.InRange(page.Problems.Count, 1, 100);
        Assert.True(watch.ElapsedMilliseconds < 3_000, $"It took {watch.ElapsedMilliseconds} ms.");
    }

    public static TheoryData<string> Large => new()
    {
        "---\na: " + new string('x', 1_000_000) + "\n---\n",
        "---\na: \"" + new string('x', 1_000_000) + "\"\n---\n",
        "---\na: [" + string.Concat(Enumerable.Repeat("x, ", 300_000)) + "]\n---\n",
        "---\na:\n" + string.Concat(Enumerable.Repeat("- b: c\n", 140_000)) + "---\n",
        "---\n" + string.Concat(Enumerable.Range(0, 90_000).Select(i => $"a{i}: b\n")) + "---\n",
        "---\n" + string.Concat(Enumerable.Repeat("#\n", 500_000)) + "---\n",
    };

    [Theory]
    [MemberData(nameof(Large), DisableDiscoveryEnumeration = true)]
    public void A_large_good_text_is_read_without_a_hang(string text)
    {
        var watch = Stopwatch.StartNew();

        var page = PageText.Parse(text);

        Assert.Empty(page.Problems);
        Assert.True(watch.ElapsedMilliseconds < 10_000, $"It took {watch.ElapsedMilliseconds} ms.");
    }

    [Fact]
    public void A_refused_text_keeps_its_bytes_and_is_not_spliced()
    {
        var page = PageText.Parse("---\r\ntitle: Out\r\n---\r\n");

        Assert.False(page.IsAccepted);
        Assert.Equal("---\r\ntitle: Out\r\n---\r\n", page.ToString());
        Assert.Throws<InvalidOperationException>(() => page.Set("title", "In"));
    }

    private static void Refused(string text, string code, int line, int column, int count = 1)
    {
        var page = PageText.Parse(text);

        Assert.Equal((code, line, column), (page.Problems[0].Code, page.Problems[0].Line, page.Problems[0].Column));
        Assert.Equal(count, page.Problems.Count);
        Assert.Empty(page.Fields);
        Assert.Equal(text, page.ToString());
    }
}
