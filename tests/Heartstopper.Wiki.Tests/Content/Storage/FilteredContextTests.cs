using Heartstopper.Wiki.Content.Storage;
using Heartstopper.Wiki.Tests.Support;

namespace Heartstopper.Wiki.Tests.Content.Storage;

public sealed class FilteredContextTests
{
    [Theory]
    [InlineData("nothing", "")]
    [InlineData("s1e1", "One.")]
    [InlineData("s1e2", "One. Two. Season.")]
    [InlineData("forever", "One. Two. Season. Film.")]
    [InlineData("everything", "One. Two. Season. Film. No position.")]
    public async Task Rows_beyond_the_progress_are_not_read(string progress, string expected)
    {
        await using var wiki = await TestWiki.CreateAsync(
            An.Episode(1, 1, prose: "One."), An.Episode(1, 2, prose: "Two."), A.Season(1, prose: "Season."), A.Film("forever", "s1", prose: "Film."),
            A.Page("articles/an-essay", prose: "No position."));

        await using var db = wiki.ReadAt(progress);

        Assert.Equal(expected, string.Join(' ', db.Passages.OrderBy(p => p.Id).Select(p => p.Markdown)));
        Assert.Equal(5, db.Listings.Count());
    }

    [Fact]
    public async Task A_context_that_was_told_nothing_sees_what_is_public()
    {
        await using var wiki = await TestWiki.CreateAsync(An.Episode(title: "Meet", prose: "Story."), A.Page("people/joe-locke", prose: "Public."));

        await using var db = new WikiContext(WikiDatabase.OptionsFor(wiki.Database.Path, Microsoft.Data.Sqlite.SqliteOpenMode.ReadOnly));

        Assert.Equal(["Public."], db.Passages.Select(p => p.Markdown));
        Assert.Equal(["Meet"], db.Listings.Where(l => l.Kind == "episodes").Select(l => l.Title));
    }

    [Fact]
    public async Task Two_readers_side_by_side_see_different_rows()
    {
        await using var wiki = await TestWiki.CreateAsync(An.Episode(1, 1, prose: "One."), An.Episode(1, 2, prose: "Two."));
        await using var early = wiki.ReadAt("s1e1");
        await using var late = wiki.ReadAt("everything");
        await using var none = wiki.ReadAt("nothing");

        string[] seen = [Words(early), Words(late), Words(none), Words(early)];

        Assert.Equal(["One.", "One. Two.", "", "One."], seen);
    }

    [Fact]
    public async Task A_hidden_page_is_not_there_and_nothing_that_requires_it()
    {
        await using var wiki = await TestWiki.CreateAsync(
            An.Episode(1, 1), An.Episode(1, 2),
            A.Page("people/a-surprise", "title: A surprise\nhidden: s1e2\naliases: [Boo]\nformerly: [people/boo]"),
            A.Character("new-one", "title: New one\nhidden: s1e2"),
            A.Character("old-one", "spoiler: none\nplayed_by:\n  - person: a-surprise\n    in: s1\nrelationships:\n  - to: new-one\n    what: sibling\n    from: none", "See [[people/a-surprise|somebody]]."),
            A.Character("third-one", "played_by:\n  - person: a-surprise\n    in: s1"));

        await using var before = wiki.ReadAt("s1e1");
        await using var after = wiki.ReadAt("s1e2");

        Assert.Equal((0, 0, 0, 0, 0), Counts(before));
        Assert.Equal((2, 1, 1, 1, 1), Counts(after));
        Assert.Empty(before.Claims.Where(c => c.Target == "people/a-surprise" || c.Target == "characters/new-one"));
        Assert.Equal(3, after.Claims.Count(c => c.Target == "people/a-surprise" || c.Target == "characters/new-one"));
        Assert.Empty(before.Links.Where(l => l.Target == "people/a-surprise"));
        Assert.NotEmpty(after.Links.Where(l => l.Target == "people/a-surprise"));
        Assert.Empty(await wiki.SearchAsync("surprise", "s1e1"));
        Assert.Equal(["people/a-surprise"], (await wiki.SearchAsync("surprise", "s1e2")).Select(h => h.Address));

        static (int Castings, int Relationships, int Listings, int Aliases, int Redirects) Counts(WikiContext db) => (
            db.Castings.Count(), db.Relationships.Count(), db.Listings.Count(l => l.Address == "people/a-surprise"),
            db.PageNames.Count(n => n.Text == "Boo"), db.Redirects.Count());
    }

    [Fact]
    public async Task The_song_of_a_hidden_page_is_neither_listed_nor_found_through_an_entry()
    {
        await using var wiki = await TestWiki.CreateAsync(
            An.Episode(1, 1, fields: "soundtrack:\n" + An.Entry("Reprise", "Somebody") + An.Entry("Overture", "Somebody")), An.Episode(1, 2),
            A.Page("songs/somebody/reprise", "title: Reprise\nartist: Somebody\nhidden: s1e2"));

        await using var before = wiki.ReadAt("s1e1");
        await using var after = wiki.ReadAt("s1e2");

        Assert.Equal(["Overture"], before.SoundtrackEntries.Select(e => e.Song));
        Assert.Equal(["Reprise", "Overture"], after.SoundtrackEntries.OrderBy(e => e.Order).Select(e => e.Song));
        Assert.Empty(before.Mentions.Where(m => m.Name == "Reprise"));
        Assert.Empty(await wiki.SearchAsync("reprise", "s1e1"));
        Assert.Equal(["songs/somebody/reprise"], (await wiki.SearchAsync("reprise", "s1e2")).Select(h => h.Address));
    }

    [Fact]
    public async Task A_list_drops_a_value_whose_page_is_hidden()
    {
        await using var wiki = await TestWiki.CreateAsync(
            An.Episode(1, 2), A.Page("people/guest", "hidden: s1e2"), A.Person("regular"), An.Episode(1, 1, fields: "written_by: [regular, guest]"));

        await using var before = wiki.ReadAt("s1e1");
        await using var after = wiki.ReadAt("s1e2");

        Assert.Equal(["regular"], before.Facts.OrderBy(f => f.Order).Select(f => f.Text));
        Assert.Equal(["regular", "guest"], after.Facts.OrderBy(f => f.Order).Select(f => f.Text));
    }

    [Fact]
    public async Task A_season_is_visible_once_its_last_episode_is_and_no_longer_when_another_comes()
    {
        await using var wiki = await TestWiki.CreateAsync(An.Episode(1, 1), A.Season(1, prose: "All of it."));
        await using var first = wiki.ReadAt("s1e1");
        string alone = Words(first);

        await wiki.SaveAsync(An.Episode(1, 2));

        await using var second = wiki.ReadAt("s1e1");
        Assert.Equal(("All of it.", ""), (alone, Words(second)));
    }

    [Fact]
    public async Task A_position_that_no_instalment_has_is_visible_to_a_reader_of_everything_alone()
    {
        await using var wiki = await TestWiki.CreateAsync(An.Episode(1, 1), A.Season(4, prose: "Not made yet."));

        await using var last = wiki.ReadAt("s1e1");
        await using var everything = wiki.ReadAt("everything");

        Assert.Equal(("", "Not made yet."), (Words(last), Words(everything)));
    }

    [Fact]
    public async Task A_position_of_two_is_visible_once_both_are()
    {
        await using var wiki = await TestWiki.CreateAsync(
            An.Episode(1, 1), An.Episode(2, 1), A.Film("forever", "s1"), A.Character("tao-xu", "spoiler: s2e1\nhidden: forever", "Words."));

        await using var film = wiki.ReadAt("forever");
        await using var later = wiki.ReadAt("s2e1");

        Assert.Equal(("", "Words."), (Words(film), Words(later)));
    }

    private static string Words(WikiContext db) => string.Join(' ', db.Passages.OrderBy(p => p.Id).Select(p => p.Markdown));
}
