using System.Net;
using Heartstopper.Wiki.Tests.Support;

namespace Heartstopper.Wiki.Tests.Pages;

/// <summary>A reader after season 1, episode 4 meets nothing of what comes later. Words of later begin with "zz", words of now with "yy".</summary>
public sealed class ProgressTests(ProgressTests.Shared shared) : IClassFixture<ProgressTests.Shared>
{
    private static readonly (string Path, string Text)[] Seeds =
    [
        Seed.Of("seasons/1", "Season 1"), Seed.Of("seasons/2", "Season 2"),
        Seed.Of("episodes/s1e3", "Kiss", "soundtrack:\n  - song: yysong\n    artist: yyartist\n    scene: yyscene\n  - song: Both\n    artist: yyartist\n    scene: zzscene\n    spoiler: s1e5"),
        Seed.Of("episodes/s1e4", "Secret", "", "yyprose of the episode.\n\n:::spoiler s1e5\nzzprose in a block, [[Both]].\n:::\n\n:::spoiler s2e1\nzzmore of it.\n:::"),
        Seed.Of("episodes/s1e5", "Friend", "soundtrack:\n  - song: Both\n    artist: yyartist\n  - song: zzsong\n    artist: zzartist\n    hidden: s1e5", "zzprose of a later episode, with [[characters/charlie-spring]]."),
        Seed.Of("episodes/s2e1", "zztitle", "hidden: s1e5"),
        Seed.Of("people/joe-locke", "Joe Locke"),
        Seed.Of("people/later", "zzperson", "hidden: s2e1\naliases: [zzalias]\nformerly: [people/zzformer]"),
        Seed.Of("characters/charlie-spring", "Charlie Spring", "spoiler: none\npronouns: yyhim\nplayed_by:\n  - person: joe-locke\n    in: s1\n  - person: later\n    in: s2\nrelationships:\n  - to: nick-nelson\n    what: yyfriend\n    from: s1e3\n  - to: nick-nelson\n    what: zzboyfriend\n    from: s1e5\n  - to: ghost\n    what: zzghost\n    from: s1e3\nchanges:\n  - field: pronouns\n    from: s1e5\n    value: zzthem", "Links to [[people/later|the same as a missing one]] and [[characters/nobody]]."),
        Seed.Of("characters/nick-nelson", "Nick Nelson", "spoiler: s1e5", "zzprose of a character with [[characters/charlie-spring]]."),
        Seed.Of("characters/ghost", "zzghost", "hidden: s1e5\nsummary: zzsummary"),
        Seed.Of("articles/later", "zzarticle", "hidden: s1e5\nspoiler: none", "[[characters/charlie-spring]] and [[episodes/s1e4]]."),
    ];

    private static readonly string[] Routes =
    [
        "/", "/seasons", "/seasons/1", "/seasons/2", "/episodes", "/episodes/s1e3", "/episodes/s1e4", "/episodes/s1e5", "/characters", "/characters?by=season", "/characters/charlie-spring", "/characters/nick-nelson",
        "/people", "/people?by=season", "/people/joe-locke", "/artists", "/artists?by=uses", "/artists/yyartist", "/songs", "/songs?by=episode", "/songs?by=artist", "/songs/yyartist/yysong", "/songs/yyartist/both", "/articles",
        "/cast", "/soundtrack", "/soundtrack?season=s1", "/soundtrack?words=scene", "/timeline", "/search?q=yy", "/search?q=prose", "/search?q=charlie", "/wanted", "/problems", "/sitemap.xml", "/robots.txt", "/unlocked/s1e3", "/unlocked/s1e4",
        "/characters/charlie-spring/text", "/episodes/s1e4/text",
        "/recent", "/recent?words=secret", "/episodes/s1e4/history", "/episodes/s1e4/history/1", "/episodes/s1e4/diff", "/episodes/s1e4/blame",
    ];

    private static readonly string[] Hidden =
        ["/characters/ghost", "/people/later", "/people/zzformer", "/articles/later", "/articles/later/text", "/articles/later/history", "/articles/later/history/1", "/articles/later/diff", "/articles/later/blame", "/episodes/s2e1", "/songs/zzartist/zzsong", "/artists/zzartist", "/unlocked/s1e5"];

    [Fact]
    public async Task No_page_at_a_progress_holds_a_word_of_later()
    {
        foreach (string route in Routes)
        {
            string byCookie = await shared.Wiki.ReadAsync(route, "s1e4");
            string byAddress = await shared.Wiki.ReadAsync(route + (route.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "progress=s1e4", progress: null);

            Assert.False(byCookie.Contains("zz", StringComparison.OrdinalIgnoreCase), $"{route} tells of later: {Around(byCookie)}");
            Assert.False(byAddress.Contains("zz", StringComparison.OrdinalIgnoreCase), $"{route} by ?progress= tells of later: {Around(byAddress)}");
        }
    }

    [Fact]
    public async Task What_is_behind_the_reader_is_shown_and_at_everything_all_of_it()
    {
        string now = string.Concat(await ReadAllAsync("s1e4"));
        string everything = string.Concat(await ReadAllAsync("everything")) + string.Concat(await Task.WhenAll(Hidden.Where(h => h is not "/people/zzformer").Select(h => shared.Wiki.ReadAsync(h))));

        foreach (string word in new[] { "yysong", "yyartist", "yyscene", "yyprose", "yyhim", "yyfriend" })
            Assert.Contains(word, now, StringComparison.Ordinal);
        foreach (string word in new[] { "zzscene", "zzprose", "zzmore", "zzsong", "zzartist", "zztitle", "zzperson", "zzboyfriend", "zzghost", "zzthem", "zzsummary", "zzarticle" })
            Assert.Contains(word, everything, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zz")]
    [InlineData("zzscene")]
    [InlineData("zzalias")]
    [InlineData("zzperson")]
    public async Task A_search_for_what_comes_later_finds_as_little_as_one_for_nonsense(string query)
    {
        string later = await shared.Wiki.ReadAsync("/search?q=" + query, "s1e4");
        string nonsense = await shared.Wiki.ReadAsync("/search?q=qqqq", "s1e4");

        Assert.Equal(nonsense.Replace("qqqq", "?", StringComparison.Ordinal), later.Replace(query, "?", StringComparison.Ordinal));
        Assert.Contains("Nothing found", later, StringComparison.Ordinal);
        Assert.DoesNotContain("Nothing found", await shared.Wiki.ReadAsync("/search?q=" + query), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hidden_page_answers_like_a_missing_one()
    {
        foreach (string address in Hidden)
        {
            string missing = address[..(address.LastIndexOf('/') + 1)] + "nnn";
            foreach (var method in new[] { HttpMethod.Get, HttpMethod.Head, HttpMethod.Post, HttpMethod.Delete })
            {
                using var hidden = await shared.Wiki.SendAsync(method, address, "s1e4");
                using var absent = await shared.Wiki.SendAsync(method, missing, "s1e4");

                Assert.Equal(method == HttpMethod.Get || method == HttpMethod.Head ? HttpStatusCode.NotFound : HttpStatusCode.MethodNotAllowed, hidden.StatusCode);
                Assert.Equal(absent.StatusCode, hidden.StatusCode);
                Assert.Equal(await BodyAsync(absent, missing), await BodyAsync(hidden, address));
            }
        }
    }

    [Fact]
    public async Task A_link_to_a_hidden_page_looks_like_a_link_to_none()
    {
        var now = await shared.Wiki.OpenAsync("/characters/charlie-spring", "s1e4");
        var everything = await shared.Wiki.OpenAsync("/characters/charlie-spring");

        Assert.Equal(["the same as a missing one", "Nobody"], now.All(".prose .missing"));
        Assert.Equal(["Nobody"], everything.All(".prose .missing"));
        Assert.Equal(["/people/later"], everything.Links(".prose a"));
    }

    [Fact]
    public async Task Backlinks_come_from_what_the_reader_may_read()
    {
        var now = await shared.Wiki.OpenAsync("/characters/charlie-spring", "s1e4");
        var later = await shared.Wiki.OpenAsync("/characters/charlie-spring", "s1e5");

        Assert.DoesNotContain("/episodes/s1e5", now.Links(".links-here a"));
        Assert.Contains("/episodes/s1e5", later.Links(".links-here a"));
        Assert.Contains("/articles/later", later.Links(".links-here a"));
    }

    [Fact]
    public async Task A_link_never_shows_more_than_the_reader_chose_and_may_show_less()
    {
        string more = await shared.Wiki.ReadAsync("/episodes/s1e4?progress=everything", "s1e4");
        string less = await shared.Wiki.ReadAsync("/episodes/s1e3?progress=nothing");

        Assert.DoesNotContain("zz", more, StringComparison.Ordinal);
        Assert.Contains("yyprose", more, StringComparison.Ordinal);
        Assert.Contains("Show it that way", more, StringComparison.Ordinal);
        Assert.DoesNotContain("yyscene", less, StringComparison.Ordinal);
    }

    private async Task<IReadOnlyList<string>> ReadAllAsync(string progress)
    {
        var bodies = new List<string>();
        foreach (string route in Routes)
            bodies.Add(await shared.Wiki.ReadAsync(route, progress));
        return bodies;
    }

    private static async Task<string> BodyAsync(HttpResponseMessage answer, string address) =>
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Replace(address, "?", StringComparison.Ordinal);

    private static string Around(string body)
    {
        int at = body.IndexOf("zz", StringComparison.OrdinalIgnoreCase);
        return at < 0 ? "" : body[Math.Max(0, at - 100)..Math.Min(body.Length, at + 40)];
    }

    /// <summary>One wiki for all tests of it.</summary>
    public sealed class Shared : IAsyncLifetime
    {
        public WikiApp Wiki { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Wiki = await WikiApp.StartAsync(Seeds);

        public ValueTask DisposeAsync() => Wiki.DisposeAsync();
    }
}
