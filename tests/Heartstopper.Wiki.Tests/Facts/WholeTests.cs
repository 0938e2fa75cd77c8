using Heartstopper.Wiki.Content.Seeding;

namespace Heartstopper.Wiki.Tests.Facts;

[Collection(SharedSite.Name)]
public sealed class WholeTests(FactsSite site)
{
    [Fact]
    public void The_checker_has_nothing_to_say_of_the_seed_files() =>
        Assert.Empty(SeedCheck.Run(new SeedFolder(site.Seeds), withGaps: false));

    [Fact]
    public async Task No_page_is_wanted()
    {
        var page = (await site.OpenAsync("wanted"))!;

        Assert.Contains("Every link leads somewhere.", page.Text, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector(".results li"));
    }

    [Fact]
    public async Task The_second_page_of_a_search_goes_on_where_the_first_ends()
    {
        var first = (await site.OpenAsync("search?q=heartstopper"))!;
        var second = (await site.OpenAsync(first.Document.QuerySelector("a[rel=next]")!.GetAttribute("href")![1..]))!;

        Assert.NotEmpty(second.Document.QuerySelectorAll(".results a"));
        Assert.NotEqual(first.Text, second.Text);
        Assert.NotNull(second.Document.QuerySelector("a[rel=prev]"));
    }

    [Theory]
    [InlineData("seasons", ".season-card", 4)]
    [InlineData("films", ".season-card", 1)]
    [InlineData("episodes", ".episodes > li", 24)]
    [InlineData("characters", ".card", 39)]
    [InlineData("books", ".letters > li", 15)]
    [InlineData("awards", ".letters > li", 8)]
    [InlineData("lists", ".letters > li", 1)]
    [InlineData("questions", ".letters > li", 19)]
    [InlineData("quotes", ".letters > li", 34)]
    [InlineData("events", ".letters > li", 61)]
    [InlineData("articles", ".letters > li", 6)]
    [InlineData("sources", ".letters > li", 182)]
    [InlineData("timeline", ".timeline > li a[href^='/events/']", 61)]
    public async Task An_index_counts(string address, string entry, int count)
    {
        var page = (await site.OpenAsync(address))!;

        Assert.Equal(count, page.Document.QuerySelectorAll(entry).Length);
    }

    [Theory]
    [InlineData("people", ".card", 40)]
    [InlineData("artists", ".letters > li", 138)]
    [InlineData("songs", ".letters > li", 174)]
    public async Task An_index_counts_at_least(string address, string entry, int count)
    {
        var page = (await site.OpenAsync(address))!;

        Assert.InRange(page.Document.QuerySelectorAll(entry).Length, count, int.MaxValue);
    }
}
