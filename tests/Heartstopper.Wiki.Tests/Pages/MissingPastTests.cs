using System.Net;
using Heartstopper.Wiki.Tests.Support;

namespace Heartstopper.Wiki.Tests.Pages;

/// <summary>Pasts that are asked for and are not there: of no revision, of another page, for another reader, under another name.</summary>
public sealed class MissingPastTests
{
    private const string Page = "/articles/one";

    public static readonly TheoryData<string, HttpStatusCode> Odd = new()
    {
        { "/history/0", HttpStatusCode.NotFound },
        { "/history/4", HttpStatusCode.NotFound },
        { "/history/0/patch", HttpStatusCode.NotFound },
        { "/history/4/patch", HttpStatusCode.NotFound },
        { "/history/-1", HttpStatusCode.NotFound },
        { "/history/01", HttpStatusCode.NotFound },
        { "/history/abc", HttpStatusCode.NotFound },
        { "/history/99999999999999999999", HttpStatusCode.NotFound },
        { "/history?before=0", HttpStatusCode.NotFound },
        { "/history?before=-2147483648", HttpStatusCode.NotFound },
        { "/history?before=abc", HttpStatusCode.BadRequest },
        { "/diff?from=0&to=1", HttpStatusCode.NotFound },
        { "/diff?from=1&to=4", HttpStatusCode.NotFound },
        { "/diff?from=-1&to=2", HttpStatusCode.NotFound },
        { "/diff?to=-2147483648", HttpStatusCode.NotFound },
        { "/diff?from=1&to=99999999999", HttpStatusCode.BadRequest },
        { "/diff?from=abc", HttpStatusCode.BadRequest },
        { "/diff?from=1%00x&to=2", HttpStatusCode.BadRequest },
        { "/diff?from=1.5&to=2", HttpStatusCode.BadRequest },
    };

    [Theory]
    [MemberData(nameof(Odd))]
    public async Task What_no_revision_has_is_answered_and_breaks_nothing(string verb, HttpStatusCode status)
    {
        await using var wiki = await HistoryTests.StartAsync();

        using var answer = await wiki.GetAsync(Page + verb);

        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task A_revision_of_another_page_is_none_of_this_one()
    {
        await using var wiki = await WikiApp.StartAsync(HistoryTests.Text("One."), Seed.Of("articles/two", "Two", Seed.Safe));
        await wiki.ReviseAsync(1, HistoryTests.Text("One, again."));

        using var own = await wiki.GetAsync("/articles/one/history/2");
        using var other = await wiki.GetAsync("/articles/two/history/2");
        using var compared = await wiki.GetAsync("/articles/two/diff?from=1&to=2");

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.NotFound], [own.StatusCode, other.StatusCode, compared.StatusCode]);
    }

    [Theory]
    [InlineData("/history")]
    [InlineData("/history/1")]
    [InlineData("/history/9")]
    [InlineData("/history/2/patch")]
    [InlineData("/diff?from=1&to=2")]
    [InlineData("/diff?from=abc")]
    [InlineData("/blame")]
    public async Task The_past_is_shown_to_who_has_seen_everything(string verb)
    {
        await using var wiki = await HistoryTests.StartAsync();
        await wiki.ReviseAsync(3, HistoryTests.Text("zzz"), author: "zzauthor", summary: "zzsummary");

        var page = await wiki.OpenAsync(Page + verb, "nothing");

        Assert.NotNull(page.QuerySelector("main button[value=everything]"));
        Assert.DoesNotContain("zz", page.Source.Text, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector(".change, .diff, .blame, .fields, .saving"));
    }

    [Fact]
    public async Task The_past_of_a_renamed_page_is_found_under_its_new_name()
    {
        await using var wiki = await WikiApp.StartAsync(Seed.Of("articles/newer", "New", "spoiler: none\nformerly: [articles/old]"));

        using var answer = await wiki.GetAsync("/articles/old/diff?from=1&to=1");

        Assert.Equal((HttpStatusCode.MovedPermanently, "/articles/newer/diff?from=1&to=1"), (answer.StatusCode, answer.Headers.Location?.OriginalString));
    }

    [Fact]
    public async Task A_song_without_a_file_has_no_past()
    {
        await using var wiki = await WikiApp.StartAsync(Seed.Of("seasons/1", "Season 1"), Seed.Episode("s1e1", "Meet", ("Baby Queen", "Want Me")));

        Assert.DoesNotContain(await Links("/songs/baby-queen/want-me"), l => l.EndsWith("/history", StringComparison.Ordinal));
        Assert.Contains("/episodes/s1e1/history", await Links("/episodes/s1e1"));
        using var answer = await wiki.GetAsync("/songs/baby-queen/want-me/history");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);

        async Task<IReadOnlyList<string>> Links(string address) => (await wiki.OpenAsync(address)).Links(".verbs a");
    }
}
