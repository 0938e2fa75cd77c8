using Heartstopper.Wiki.Tests.Support;

namespace Heartstopper.Wiki.Tests.Pages;

public sealed class SeasonTests(SeededWiki seeded)
{
    [Fact]
    public async Task A_season_holds_its_whole_music_in_order_and_then_what_has_no_place()
    {
        await using var wiki = await WikiApp.StartAsync(
            Seed.Of("seasons/1", "Season 1", "soundtrack:\n  - song: Nowhere\n    artist: Nobody\n  - song: Anywhere\n    artist: Nobody"),
            Seed.Episode("s1e2", "Crush", ("Muna", "Number One Fan")),
            Seed.Episode("s1e10", "Later", ("Muna", "Last")),
            Seed.Episode("s1e1", "Meet", ("Baby Queen", "Want Me"), ("Baby Queen", "Dover Beach")),
            Seed.Episode("s2e1", "Out", ("Muna", "Another Season")),
            Seed.Of("seasons/2", "Season 2"));

        var page = await wiki.OpenAsync("/seasons/1");

        Assert.Equal(["Meet", "Crush", "Later", "Not placed in an episode"], page.All(".sleeve h3"));
        Assert.Equal(["Want Me", "Dover Beach", "Number One Fan", "Last", "Nowhere", "Anywhere"], page.All(".sleeve .track-title"));
        Assert.Equal(["Meet", "Crush", "Later"], page.All(".episodes h3"));
    }

    [Fact]
    public async Task Season_2_has_forty_three_songs_in_its_episodes_and_ten_besides()
    {
        var wiki = await seeded.StartedAsync();

        var page = await wiki.OpenAsync("/seasons/2");

        Assert.Equal(["Out", "Family", "Promise", "Challenge", "Heat", "Truth/Dare", "Sorry", "Perfect", "Not placed in an episode"], page.All(".sleeve h3"));
        Assert.Equal(43, page.QuerySelectorAll(".tracks:not(.unplaced) .track").Length);
        Assert.Equal(10, page.QuerySelectorAll(".tracks.unplaced .track").Length);
    }

    [Fact]
    public async Task An_episode_plays_its_tracks_in_the_order_of_its_file_between_its_neighbours()
    {
        var wiki = await seeded.StartedAsync();

        var page = await wiki.OpenAsync("/episodes/s2e3");

        Assert.Equal(
            ["Lovesong", "Le temps de l'amour", "foreplay", "miss u", "Retrospect", "Things will be fine (Bratty Remix)", "The Sound"],
            page.All(".track .track-title > a"));
        Assert.Equal("Metronomy with Bratty", page.QuerySelectorAll(".track-artist")[5].Words());
        Assert.Equal(["/episodes/s2e2"], page.Links("a[rel=prev]"));
        Assert.Equal(["/episodes/s2e4"], page.Links("a[rel=next]"));
    }

    [Fact]
    public async Task The_first_episode_has_none_before_it_and_a_season_s_last_leads_to_the_next_season()
    {
        var wiki = await seeded.StartedAsync();

        var first = await wiki.OpenAsync("/episodes/s1e1");
        var last = await wiki.OpenAsync("/episodes/s1e8");

        Assert.Empty(first.Links("a[rel=prev]"));
        Assert.Equal(["/episodes/s1e2"], first.Links("a[rel=next]"));
        Assert.Equal(["/episodes/s2e1"], last.Links("a[rel=next]"));
    }
}
