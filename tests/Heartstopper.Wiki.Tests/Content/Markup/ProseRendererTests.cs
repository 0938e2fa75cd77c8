using AngleSharp.Html.Parser;
using CsCheck;
using Heartstopper.Wiki.Content.Markup;

namespace Heartstopper.Wiki.Tests.Content.Markup;

public sealed class ProseRendererTests
{
    private static readonly ProseRenderer Renderer = new();

    private static readonly HashSet<string> Allowed = new(StringComparer.Ordinal)
    {
        "p", "br", "em", "strong", "ul", "ol", "ol start", "li", "blockquote", "hr", "pre", "code",
        "a", "a href", "a rel", "span", "span class", "span title", "sup", "sup class",
        "table", "thead", "tbody", "tr", "th", "th scope", "th class", "td", "td class",
    };

    private static readonly Gen<string> Markup = Gen.OneOf(
        Gen.String[0, 200],
        Gen.OneOf(
            "[", "]", "(", ")", "|", "*", "_", "`", "<", ">", "&", "\\", "!", "@", "#", ":", "\n", "\n\n", "- ", "1. ", "> ", "    ", "```",
            "[[Tao]]", "[[missing|x]]", "[@a]", "|-|-|\n", "http://a.b", "javascript:", "data:", "<script>", "<a href=x onclick=y>", "&#106;",
            "\"", "'", "\0", "\t", "\ud83d", "\u2028", "word ", "[a](", "style=", "mailto:a@b.c").List[0, 40].Select(parts => string.Concat(parts)));

    [Theory]
    [InlineData("[[characters/charlie-spring]]", "<p><a href=\"/characters/charlie-spring\">Charlie Spring</a></p>")]
    [InlineData("[[characters/charlie-spring|Charlie]]", "<p><a href=\"/characters/charlie-spring\">Charlie</a></p>")]
    [InlineData("[[characters/elle-argent]]", "<p><span class=\"missing\" title=\"This page is not written yet\">Elle Argent</span></p>")]
    [InlineData("[[Tao <Xu>]]", "<p><span class=\"missing\" title=\"This page is not written yet\">Tao &lt;Xu&gt;</span></p>")]
    [InlineData("\\[[a]] `[[b]]` [[]] [[ | ]]", "<p>[[a]] <code>[[b]]</code> [[]] [[ | ]]</p>")]
    [InlineData("[see [[characters/charlie-spring]]](/cast)", "<p><a href=\"/cast\">see Charlie Spring</a></p>")]
    public void A_link_between_pages_shows_where_it_leads(string markdown, string html) => Assert.Equal(html, Render(markdown));

    [Fact]
    public void A_citation_is_the_number_of_its_source() =>
        Assert.Equal(
            "<p>So it is.<sup class=\"cite\"><a href=\"#source-3\">3</a></sup><sup class=\"cite\"><a href=\"#source-1\">1</a></sup></p>",
            Render("So it is.[@nme][@seed-000]"));

    [Fact]
    public void A_source_that_is_not_shown_has_no_number() => Assert.Equal("<p>So it is.</p>", Render("So it is.[@hidden]"));

    [Theory]
    [InlineData("<b onclick=x>a</b>", "<p>&lt;b onclick=x&gt;a&lt;/b&gt;</p>")]
    [InlineData("<script>\nx\n</script>", "<p>&lt;script&gt;\nx\n&lt;/script&gt;</p>")]
    [InlineData("![a *picture*](http://other.example/x.png)", "<p>a <em>picture</em></p>")]
    [InlineData("# a\n\nb\n===", "<p># a</p>\n<p>b\n===</p>")]
    [InlineData("```js\n<x>\n```", "<pre><code>&lt;x&gt;\n</code></pre>")]
    [InlineData("3. a\n4. b", "<ol start=\"3\">\n<li>a</li>\n<li>b</li>\n</ol>")]
    public void Only_what_the_house_knows_becomes_an_element(string markdown, string html) => Assert.Equal(html, Render(markdown));

    [Theory]
    [InlineData("https://example.org/a", "<p><a href=\"https://example.org/a\" rel=\"noopener nofollow\">https://example.org/a</a></p>")]
    [InlineData("<https://example.org>", "<p><a href=\"https://example.org\" rel=\"noopener nofollow\">https://example.org</a></p>")]
    [InlineData("[x](HTTPS://example.org)", "<p><a href=\"HTTPS://example.org\" rel=\"noopener nofollow\">x</a></p>")]
    [InlineData("[x](mailto:a@example.org)", "<p><a href=\"mailto:a@example.org\">x</a></p>")]
    [InlineData("[x](/cast) [y](#later)", "<p><a href=\"/cast\">x</a> <a href=\"#later\">y</a></p>")]
    [InlineData("[x](javascript:alert(1))", "<p>x</p>")]
    [InlineData("[x](JaVaScRiPt:alert(1))", "<p>x</p>")]
    [InlineData("[x](&#106;avascript&colon;alert(1))", "<p>x</p>")]
    [InlineData("[x](<java&Tab;script:alert(1)>)", "<p>x</p>")]
    [InlineData("[x](<java&NewLine;script:alert(1)>)", "<p>x</p>")]
    [InlineData("[x](<&#1;javascript:alert(1)>)", "<p>x</p>")]
    [InlineData("[x](< javascript:alert(1)>)", "<p>x</p>")]
    [InlineData("[x](vbscript:a) [y](data:text/html,a) [z](ftp://a.example)", "<p>x y z</p>")]
    [InlineData("[x](//other.example) [y](/\\\\other.example) [z](</&Tab;/other.example>)", "<p>x y z</p>")]
    [InlineData("<javascript:alert(1)>", "<p>javascript:alert(1)</p>")]
    [InlineData("[x][y]\n\n[y]: javascript:alert(1)", "<p>x</p>")]
    public void A_link_leads_only_where_it_may(string markdown, string html) => Assert.Equal(html, Render(markdown));

    [Fact]
    public void Half_a_surrogate_pair_in_an_address_is_replaced() =>
        Assert.Equal("<p><a href=\"http://a.example/%EF%BF%BD\" rel=\"noopener nofollow\">x</a></p>", Render("[x](http://a.example/\ud83d)"));

    [Fact]
    public void A_table_is_aligned_by_class_and_holds_links() =>
        Assert.Equal(
            """
            <table>
            <thead>
            <tr><th scope="col">Who</th><td class="right"></td></tr>
            </thead>
            <tbody>
            <tr><td><a href="/characters/charlie-spring">Charlie</a></td><td class="right">1</td></tr>
            </tbody>
            </table>
            """,
            Render("| Who | |\n|:---|---:|\n| [[characters/charlie-spring|Charlie]] | 1 |"));

    [Fact]
    public void Any_text_becomes_only_elements_and_attributes_of_the_house() =>
        Markup.Sample(text =>
        {
            var body = new HtmlParser().ParseDocument($"<body>{Render(text)}").Body!;

            Assert.All(body.QuerySelectorAll("*"), element =>
            {
                Assert.Contains(element.LocalName, Allowed);
                Assert.All(element.Attributes, attribute => Assert.Contains($"{element.LocalName} {attribute.Name}", Allowed));
            });
            Assert.All(body.QuerySelectorAll("a"), link => Assert.Matches("^(https?://|mailto:|/(?!/)|#)", link.GetAttribute("href")!.ToLowerInvariant()));
        });

    private static string Render(string markdown) => Renderer.Render(
        markdown,
        target => target == "characters/charlie-spring" ? new LinkTarget("/characters/charlie-spring", "Charlie Spring") : null,
        source => source switch { "seed-000" => 1, "nme" => 3, _ => null }).Html;
}
