using AngleSharp.Dom;
using Heartstopper.Wiki.Tests.Support;

namespace Heartstopper.Wiki.Tests.Pages;

public sealed class CastTests
{
    private static readonly (string Path, string Text)[] Seeds =
    [
        Seed.Of("seasons/1", "Season 1"), Seed.Of("seasons/2", "Season 2"), Seed.Episode("s1e1", "Meet"), Seed.Episode("s2e1", "Out"),
        Seed.Of("people/joe-locke", "Joe Locke"), Seed.Of("people/an-other", "An Other"), Seed.Of("people/leila-khan", "Leila Khan"),
        Seed.Of("characters/charlie-spring", "Charlie Spring", "spoiler: none\nplayed_by:\n  - person: joe-locke\n    in: s1\n    billing: main\n  - person: joe-locke\n    in: s2\n    billing: main"),
        Seed.Of("characters/sahar-zahid", "Sahar Zahid", "spoiler: none\nplayed_by:\n  - person: leila-khan\n    in: s2\n    billing: recurring"),
        Seed.Of("characters/tori-spring", "Tori Spring", "spoiler: none\nplayed_by:\n  - person: leila-khan\n    in: s1\n  - person: an-other\n    in: s2\n    billing: guest"),
        Seed.Of("characters/geoff", "Geoff", "spoiler: none\nappears: [s2]"),
    ];

    [Fact]
    public async Task Who_plays_a_part_for_the_first_time_is_new_and_who_did_before_returns()
    {
        await using var wiki = await WikiApp.StartAsync(Seeds);

        var page = await wiki.OpenAsync("/cast");

        Assert.Equal(["Season 1", "Season 2", "All in one table"], page.All("section > h2"));
        Assert.Equal(["Joe Locke as Charlie Spring: new", "Leila Khan as Tori Spring: new"], Cards(page.QuerySelector("section[aria-labelledby=s1]")!));
        Assert.Equal(
            ["Joe Locke as Charlie Spring: returning", "Leila Khan as Sahar Zahid: new", "An Other as Tori Spring: new"],
            Cards(page.QuerySelector("section[aria-labelledby=s2]")!));
    }

    [Fact]
    public async Task One_season_s_cast_is_shown_alone()
    {
        await using var wiki = await WikiApp.StartAsync(Seeds);

        var page = await wiki.OpenAsync("/cast?in=s2");
        var nonsense = await wiki.OpenAsync("/cast?in=s9");

        Assert.Equal(["Season 2", "All in one table"], page.All("section > h2"));
        Assert.Equal("Season 2", page.QuerySelector(".chips [aria-current=page]")!.Words());
        Assert.Equal(["Season 1", "Season 2", "All in one table"], nonsense.All("section > h2"));
    }

    [Fact]
    public async Task The_matrix_has_a_header_for_each_season_and_each_character()
    {
        await using var wiki = await WikiApp.StartAsync(Seeds);

        var matrix = (await wiki.OpenAsync("/cast")).QuerySelector("table.matrix")!;

        Assert.Equal("Characters by season and film", matrix.QuerySelector("caption")!.Words());
        Assert.Equal(["Character", "Season 1", "Season 2"], matrix.All("thead th[scope=col]"));
        Assert.Equal(["Charlie Spring", "Tori Spring", "Geoff", "Sahar Zahid"], matrix.All("tbody th[scope=row]"));
        Assert.Equal(
            ["Joe Locke main, new", "Joe Locke main", "Leila Khan , new", "An Other guest, new", "", "appears", "", "Leila Khan recurring, new"],
            matrix.All("tbody td"));
    }

    private static IReadOnlyList<string> Cards(IElement section) =>
        [.. section.QuerySelectorAll(".card").Select(c => $"{c.QuerySelector("h3")!.Words()} {c.QuerySelector("h3 + p")!.Words()}: {c.QuerySelector(".badges .badge:last-child")!.Words()}")];
}
