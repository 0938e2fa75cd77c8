using Heartstopper.Wiki.Tests.Support;

namespace Heartstopper.Wiki.Tests.Pages;

public sealed class UnlockedTests
{
    private static readonly (string Path, string Text)[] Seeds =
    [
        Seed.Episode("s1e1", "Meet"),
        Seed.Of("episodes/s1e2", "Crush", "soundtrack:\n  - song: Early\n    artist: Somebody\n    scene: A scene of now.\n  - song: Late\n    artist: Somebody\n    hidden: s1e2", "Prose of the episode."),
        Seed.Episode("s1e3", "Kiss"),
        Seed.Of("people/joe-locke", "Joe Locke"),
        Seed.Of("characters/nick-nelson", "Nick Nelson", Seed.Safe),
        Seed.Of("characters/ghost", "The Ghost", "hidden: s1e2\nplayed_by:\n  - person: joe-locke\n    in: s1"),
        Seed.Of(
            "characters/charlie-spring",
            "Charlie Spring",
            "pronouns: he\nplayed_by:\n  - person: joe-locke\n    in: s1\n    hidden: s1e2\nrelationships:\n  - to: nick-nelson\n    what: friend\n    from: s1e1\n    until: s1e2\n  - to: nick-nelson\n    what: boyfriend\n    from: s1e2\nchanges:\n  - field: pronouns\n    from: s1e2\n    value: they",
            ":::spoiler s1e2\nProse of a character.\n:::\n\n:::spoiler s1e3\nLater prose.\n:::"),
    ];

    [Fact]
    public async Task An_instalment_lists_everything_that_became_safe_with_it_and_nothing_else()
    {
        await using var wiki = await WikiApp.StartAsync(Seeds);

        var page = await wiki.OpenAsync("/unlocked/s1e2", "s1e3");

        Assert.Equal(["The Ghost"], page.All("[aria-labelledby=pages] li"));
        Assert.Equal(["Crush: Soundtrack: Somebody, Late", "Charlie Spring: Played by: s1, Joe Locke"], page.All("[aria-labelledby=items] li"));
        Assert.Equal(["Crush: A scene of now."], page.All("[aria-labelledby=scenes] li"));
        Assert.Equal(["Charlie Spring: Nick Nelson: no longer friend", "Charlie Spring: Nick Nelson: boyfriend"], page.All("[aria-labelledby=relationships] li"));
        Assert.Equal(["Charlie Spring: pronouns: they"], page.All("[aria-labelledby=values] li"));
        Assert.Equal(["Crush", "Charlie Spring"], page.All("[aria-labelledby=passages] li"));
    }

    [Fact]
    public async Task Below_its_own_position_it_is_a_missing_page()
    {
        await using var wiki = await WikiApp.StartAsync(Seeds);

        using var early = await wiki.GetAsync("/unlocked/s1e2", "s1e1");
        using var unknown = await wiki.GetAsync("/unlocked/s9e9", "s1e1");
        using var now = await wiki.GetAsync("/unlocked/s1e2", "s1e2");

        Assert.Equal((404, 404, 200), ((int)early.StatusCode, (int)unknown.StatusCode, (int)now.StatusCode));
    }
}
