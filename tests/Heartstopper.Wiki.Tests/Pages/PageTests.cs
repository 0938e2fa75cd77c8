using Heartstopper.Wiki.Tests.Support;

namespace Heartstopper.Wiki.Tests.Pages;

/// <summary>What holds for pages of every type, on the repository's own seeds.</summary>
public sealed class PageTests(SeededWiki seeded)
{
    /// <summary>An address of every page type, and what its heading says.</summary>
    public static readonly TheoryData<string, string> Types = new()
    {
        { "/", "Everything about Heartstopper, as far as you have watched" },
        { "/seasons", "Seasons and films" },
        { "/seasons/2", "Season 2" },
        { "/episodes", "Episodes" },
        { "/episodes/s2e3", "Season 2, Episode 3 Promise" },
        { "/films", "Films" },
        { "/films/heartstopper-forever", "Heartstopper Forever" },
        { "/characters", "Characters" },
        { "/characters/charlie-spring", "Charlie Spring" },
        { "/people", "People" },
        { "/people/joe-locke", "Joe Locke" },
        { "/artists", "Artists" },
        { "/artists/baby-queen", "Baby Queen" },
        { "/songs", "Songs" },
        { "/songs/baby-queen/colours-of-you", "Baby Queen Colours Of You" },
        { "/books", "Books" },
        { "/books/heartstopper-volume-3", "Heartstopper Volume 3" },
        { "/awards", "Awards" },
        { "/awards/bafta-television-craft-awards", "BAFTA Television Craft Awards" },
        { "/lists", "Lists" },
        { "/lists/ten-best-songs", "The ten best songs" },
        { "/questions", "Questions" },
        { "/questions/which-song-ends-season-2", "Which song ends season 2?" },
        { "/quotes", "Quotes" },
        { "/quotes/alice-oseman-number-of-seasons", "Alice Oseman on the number of seasons" },
        { "/events", "Events" },
        { "/events/2022-11-season-2-cast", "Three more join the cast of season 2" },
        { "/articles", "Articles" },
        { "/articles/spoilers", "How this wiki handles spoilers" },
        { "/sources", "Sources" },
        { "/sources/seed-000", "Season 2 soundtrack listed by episode, with cast" },
        { "/cast", "Cast" },
        { "/soundtrack", "Soundtrack" },
        { "/timeline", "Timeline" },
        { "/unlocked/s2e8", "Season 2, Episode 8 What it unlocks" },
        { "/search", "Search" },
        { "/search?q=nick", "Search" },
        { "/wanted", "Wanted pages" },
        { "/problems", "What is missing" },
        { "/episodes/s2e3/text", "The text of Promise" },
        { "/songs/baby-queen/colours-of-you/text", "The text of Colours Of You" },
        { "/recent", "Recent changes" },
        { "/episodes/s2e3/history", "The history of Promise" },
        { "/episodes/s2e3/history/1", "Revision 1 of Promise" },
        { "/songs/baby-queen/colours-of-you/history/1", "Revision 1 of Colours Of You" },
        { "/episodes/s2e3/diff", "What changed on Promise" },
        { "/episodes/s2e3/blame", "Who wrote what on Promise" },
    };

    [Theory]
    [MemberData(nameof(Types))]
    public async Task A_page_says_what_it_is(string address, string heading)
    {
        var wiki = await seeded.StartedAsync();

        var page = await wiki.OpenAsync(address);

        Assert.Equal(heading, page.QuerySelectorAll("h1").Single().Words());
        Assert.EndsWith("Heartstopper Wiki", page.Title, StringComparison.Ordinal);
        Assert.Equal($"http://localhost:{wiki.Site.Port}{address.Split('?')[0]}", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        if (address != "/")
            Assert.Equal("Home", page.QuerySelector("nav.breadcrumb ol > li:first-child > a[href='/']")!.TextContent);
    }

    [Theory]
    [MemberData(nameof(Types))]
    public async Task Reading_sets_no_cookie_and_answers_HEAD_too(string address, string heading)
    {
        var wiki = await seeded.StartedAsync();

        using var answer = await wiki.GetAsync(address, progress: null);
        using var head = await wiki.SendAsync(HttpMethod.Head, address, progress: null);

        Assert.NotEmpty(heading);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.Equal(answer.StatusCode, head.StatusCode);
        Assert.Equal(answer.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_page_names_itself_by_the_public_address_and_never_by_the_host_asked()
    {
        var wiki = await seeded.StartedAsync();

        var (_, answer) = await wiki.SendRawAsync("/episodes/s2e3", headers: "X-Forwarded-Host: evil.example\r\n");
        var (_, sitemap) = await wiki.SendRawAsync("/sitemap.xml", headers: "X-Forwarded-Host: evil.example\r\n");

        Assert.Contains($"http://localhost:{wiki.Site.Port}/episodes/s2e3", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("evil.example", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("evil.example", sitemap, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_others_quote_describes_itself_to_them()
    {
        var wiki = await seeded.StartedAsync();

        var page = await wiki.OpenAsync("/episodes/s2e3");

        Assert.Equal("Promise · Heartstopper Wiki", page.Title);
        Assert.Equal("The third episode of season 2, at the end of the exams.", page.QuerySelector("meta[name=description]")!.GetAttribute("content"));
        Assert.Equal("Promise", page.QuerySelector("meta[property='og:title']")!.GetAttribute("content"));
        Assert.Equal($"http://localhost:{wiki.Site.Port}/episodes/s2e3", page.QuerySelector("meta[property='og:url']")!.GetAttribute("content"));
        Assert.Equal(["Home", "Season 2", "Episode 3"], page.QuerySelectorAll("nav.breadcrumb li").Select(l => l.Words()));
    }
}
