using System.Net;
using Heartstopper.Wiki.Tests.Support;

namespace Heartstopper.Wiki.Tests.Pages;

public sealed class SongTests
{
    private static readonly (string Path, string Text)[] Seeds =
    [
        Seed.Of("seasons/1", "Season 1"),
        Seed.Of("episodes/s1e1", "Meet", "soundtrack:\n  - song: Shatter\n    artist: Maggie Rogers\n  - song: Twice\n    artist: MØ\n    version: cover\n    original_by: The Cure\n    scene: In the rain."),
        Seed.Of("episodes/s1e2", "Crush", "soundtrack:\n  - song: Twice\n    artist: MØ", "They dance to [[Shatter]] by [[Maggie Rogers]]."),
    ];

    [Fact]
    public async Task A_song_that_an_entry_names_has_a_page_without_a_file()
    {
        await using var wiki = await WikiApp.StartAsync(Seeds);

        var page = await wiki.OpenAsync("/songs/mo/twice");

        Assert.Equal("MØ Twice", page.QuerySelector("h1")!.Words());
        Assert.Equal(["Season 1, Episode 1", "Season 1, Episode 2"], page.QuerySelectorAll(".records tbody tr").Select(r => r.QuerySelector("td")!.Words()));
        Assert.Contains("In the rain.", page.QuerySelector(".records tbody tr")!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task So_has_its_artist_and_who_sang_it_first()
    {
        await using var wiki = await WikiApp.StartAsync(Seeds);

        var artist = await wiki.OpenAsync("/artists/mo");
        var original = await wiki.OpenAsync("/artists/the-cure");

        Assert.Equal("MØ", artist.QuerySelector("h1")!.Words());
        Assert.Contains("/songs/mo/twice", artist.Links("main a"));
        Assert.Equal("The Cure", original.QuerySelector("h1")!.Words());
    }

    [Fact]
    public async Task A_page_without_a_file_is_linked_by_its_title_and_stands_in_its_index()
    {
        await using var wiki = await WikiApp.StartAsync(Seeds);

        Assert.Equal(["/songs/maggie-rogers/shatter", "/artists/maggie-rogers"], (await wiki.OpenAsync("/episodes/s1e2")).Links(".prose a"));
        Assert.Contains("/songs/maggie-rogers/shatter", (await wiki.OpenAsync("/songs")).Links("main a"));
        Assert.Contains("/artists/the-cure", (await wiki.OpenAsync("/artists")).Links("main a"));
        Assert.Contains("/episodes/s1e2", (await wiki.OpenAsync("/songs/maggie-rogers/shatter")).Links(".links-here a"));
    }

    [Theory]
    [InlineData("/songs/mo/twice/text")]
    [InlineData("/artists/mo/text")]
    [InlineData("/songs/mo/thrice")]
    [InlineData("/songs/nobody/twice")]
    [InlineData("/artists/twice")]
    public async Task What_nothing_names_and_the_text_of_what_has_no_file_are_missing(string address)
    {
        await using var wiki = await WikiApp.StartAsync(Seeds);

        using var answer = await wiki.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
