using System.Net;
using Heartstopper.Wiki.Tests.Support;

namespace Heartstopper.Wiki.Tests.Pages;

/// <summary>What changed lately, over all pages.</summary>
public sealed class RecentTests
{
    [Fact]
    public async Task Changes_stand_under_their_day_newest_first()
    {
        await using var wiki = await StartAsync();

        var page = await wiki.OpenAsync("/recent");

        Assert.Equal(["Friday, 4 October 2024", "Thursday, 3 October 2024"], page.All("main h2"));
        Assert.Equal(
            ["07:00 Élan article Shorter tori edit −5 bytes, 43 bytes · What changed on Élan · History of Élan"], page.All(".change").Take(1));
        Assert.Equal(["Élan", "Baby Queen", "Two", "Élan"], page.All(".change h3 a"));
        Assert.Equal(["new", "new", "new"], page.All(".badge.new"));
        Assert.Equal("/articles/one/diff?from=1&to=2", page.Links(".change p a").First(l => l.Contains("diff", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("kind=people", "Baby Queen")]
    [InlineData("author=tori", "Élan")]
    [InlineData("origin=edit", "Élan")]
    [InlineData("origin=import&words=elan", "Élan")]
    [InlineData("words=queen+bab", "Baby Queen")]
    [InlineData("kind=&author=&origin=&words=two", "Two")]
    [InlineData("author=nobody", "")]
    [InlineData("words=%25", "Élan, Baby Queen, Two, Élan")]
    public async Task Changes_are_filtered(string query, string expected)
    {
        await using var wiki = await StartAsync();

        var page = await wiki.OpenAsync("/recent?" + query);

        Assert.Equal(expected, string.Join(", ", page.All(".change h3 a")));
    }

    [Theory]
    [InlineData("kind=nonsense")]
    [InlineData("origin=7")]
    [InlineData("before=x")]
    [InlineData("before=2024-10-03T07:00:00.0000000_articles/one_99999999999")]
    [InlineData("before=2024-10-03T07:00:00.0000000_nowhere/one_1")]
    [InlineData("before=2024-10-03T07:00:00.0000000")]
    public async Task What_makes_no_sense_is_refused(string query)
    {
        await using var wiki = await StartAsync();

        using var answer = await wiki.GetAsync("/recent?" + query);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Pages_go_on_where_the_last_ended_whatever_comes_in_meanwhile()
    {
        await using var wiki = await WikiApp.StartAsync([.. Enumerable.Range(1, 120).Select(i => Seed.Of($"articles/a{i}", $"Article {i}", Seed.Safe))]);

        var seen = new List<string>();
        int page = 0;
        for (string? next = "/recent?origin=import"; next is not null; page++)
        {
            var shown = await wiki.OpenAsync(next);
            seen.AddRange(shown.Links(".change h3 a"));
            next = shown.Links("a[rel=next]").SingleOrDefault();
            await wiki.ReviseAsync(1, Seed.Of($"articles/a{page + 1}", "Changed", Seed.Safe), later: TimeSpan.FromMinutes(1));
        }

        Assert.Equal(3, page);
        Assert.Equal(120, seen.Count);
        Assert.Equal(120, seen.Distinct().Count());
    }

    [Fact]
    public async Task What_changed_is_told_to_who_has_seen_everything()
    {
        await using var wiki = await StartAsync();

        var page = await wiki.OpenAsync("/recent?words=two", "s1e1");

        Assert.NotNull(page.QuerySelector("main button[value=everything]"));
        Assert.Null(page.QuerySelector(".change, .filter"));
    }

    private static async Task<WikiApp> StartAsync()
    {
        var wiki = await WikiApp.StartAsync(
            Seed.Of("people/baby-queen", "Baby Queen"), Seed.Of("articles/two", "Two", Seed.Safe), Seed.Of("articles/one", "Élan", Seed.Safe, "Long prose."));
        await wiki.ReviseAsync(1, Seed.Of("articles/one", "Élan", Seed.Safe, "Prose."), author: "tori", summary: "Shorter", later: TimeSpan.FromDays(1));
        return wiki;
    }
}
