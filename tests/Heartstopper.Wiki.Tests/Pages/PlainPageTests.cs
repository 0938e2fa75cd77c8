using System.Collections.Concurrent;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using Heartstopper.Wiki.Tests.Support;

namespace Heartstopper.Wiki.Tests.Pages;

/// <summary>Texts, wanted pages, and what crawlers and watchers are told.</summary>
public sealed class PlainPageTests(SeededWiki seeded)
{
    [Fact]
    public async Task Every_seed_file_is_shown_byte_for_byte()
    {
        var wiki = await seeded.StartedAsync();

        var different = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(SeededWiki.Addresses, TestContext.Current.CancellationToken, async (address, cancellationToken) =>
        {
            string shown = new HtmlParser().ParseDocument(await wiki.ReadAsync(address + "/text")).QuerySelector("pre.raw")!.TextContent;
            if (shown != await File.ReadAllTextAsync(Repository.Seeds + address + ".md", cancellationToken))
                different.Add(address);
        });

        Assert.Empty(different);
        Assert.True(SeededWiki.Addresses.Count > 500);
    }

    [Fact]
    public async Task A_text_with_odd_bytes_is_shown_as_it_is()
    {
        var odd = (Path: "articles/odd.md", Text: "---\n# a comment\ntitle:   \"<b>&amp;\"\nspoiler: none\n\n---\n\n\n<script>alert(1)</script> &lt; \u00a0 🍂 </pre>  \n\n\n");
        await using var wiki = await WikiApp.StartAsync(odd);

        var page = await wiki.OpenAsync("/articles/odd/text");

        Assert.Equal(odd.Text, page.QuerySelector("pre.raw")!.TextContent);
    }

    [Fact]
    public async Task A_wanted_page_is_named_with_the_pages_that_want_it()
    {
        await using var wiki = await WikiApp.StartAsync(
            Seed.Of("articles/one", "One", Seed.Safe, "[[characters/nobody]], [[Someone Else]] and [[articles/two]]."),
            Seed.Of("articles/two", "Two", Seed.Safe, "[[characters/nobody|Him]] and [[One]]."));

        var page = await wiki.OpenAsync("/wanted");

        Assert.Equal(["characters/nobody Wanted by One, Two", "Someone Else Wanted by One"], page.All(".results li"));
        Assert.Equal(["Nobody", "Someone Else"], (await wiki.OpenAsync("/articles/one")).All(".prose .missing"));
    }

    [Fact]
    public async Task The_sitemap_names_every_page_that_the_reader_may_see()
    {
        await using var wiki = await WikiApp.StartAsync(
            Seed.Of("seasons/1", "Season 1"), Seed.Episode("s1e1", "Meet", ("Baby Queen", "Want Me")), Seed.Of("characters/late", "Late", "hidden: s1e1"));

        string all = await wiki.ReadAsync("/sitemap.xml");
        string nothing = await wiki.ReadAsync("/sitemap.xml", progress: null);

        Assert.Equal(["/", "/artists/baby-queen", "/characters/late", "/episodes/s1e1", "/seasons/1", "/songs/baby-queen/want-me"], Paths(all));
        Assert.Equal(["/", "/artists/baby-queen", "/episodes/s1e1", "/seasons/1", "/songs/baby-queen/want-me"], Paths(nothing));
        Assert.DoesNotContain("lastmod", all, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Robots_are_kept_from_texts_histories_and_progress()
    {
        var wiki = await seeded.StartedAsync();

        using var answer = await wiki.GetAsync("/robots.txt");
        string robots = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal("text/plain", answer.Content.Headers.ContentType?.MediaType);
        foreach (string kept in new[] { "/*/history", "/*/diff", "/*/edit", "/*/text", "/*?progress=" })
            Assert.Contains($"\nDisallow: {kept}\n", robots, StringComparison.Ordinal);
        Assert.Contains($"Sitemap: http://localhost:{wiki.Site.Port}/sitemap.xml", robots, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/healthz")]
    [InlineData("/robots.txt")]
    [InlineData("/sitemap.xml")]
    [InlineData("/site.css")]
    [InlineData("/favicon.svg")]
    public async Task What_is_no_page_answers_HEAD_too(string address)
    {
        var wiki = await seeded.StartedAsync();

        using var answer = await wiki.SendAsync(HttpMethod.Head, address);

        Assert.Equal(System.Net.HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_browser_that_takes_packed_files_gets_the_stylesheet_whole()
    {
        var wiki = await seeded.StartedAsync();

        var (status, answer) = await wiki.SendRawAsync("/site.css", headers: "Accept-Encoding: gzip\r\n");

        Assert.Equal(200, status);
        Assert.Contains("Content-Type: text/css", answer, StringComparison.Ordinal);
        Assert.True(answer.Length > 2_000, $"only {answer.Length} letters came");
    }

    [Fact]
    public async Task Health_is_lost_with_the_database()
    {
        await using var wiki = await WikiApp.StartAsync(Seed.Of("articles/one", "One", Seed.Safe));
        Assert.Equal("Healthy", await wiki.ReadAsync("/healthz"));

        File.Delete(wiki.Database);
        using var answer = await wiki.GetAsync("/healthz");

        Assert.Equal(System.Net.HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.False(File.Exists(wiki.Database));
    }

    private static IReadOnlyList<string> Paths(string sitemap) =>
        [.. XDocument.Parse(sitemap).Descendants().Where(e => e.Name.LocalName == "loc").Select(e => new Uri(e.Value).AbsolutePath)];
}
