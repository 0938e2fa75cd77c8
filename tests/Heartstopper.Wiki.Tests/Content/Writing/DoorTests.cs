using Heartstopper.Wiki.Content.Projecting;
using Heartstopper.Wiki.Content.Writing;
using Heartstopper.Wiki.Tests.Support;

namespace Heartstopper.Wiki.Tests.Content.Writing;

public sealed class DoorTests
{
    [Fact]
    public async Task Revisions_are_numbered_from_one_and_keep_everything()
    {
        await using var wiki = await TestWiki.CreateAsync();
        var began = wiki.Clock.Now;

        var first = await wiki.SaveAsync(An.Episode(title: "Meet") with { Origin = Origin.Import });
        wiki.Clock.Now = began.AddHours(1);
        var second = await wiki.SaveAsync(An.Episode(title: "Meeting") with { Began = 1, Author = "another", Summary = "Longer" });

        await using var db = wiki.ReadAt("everything");
        Assert.Equal([new SaveOutcome.Saved(1), new SaveOutcome.Saved(2)], [first, second]);
        Assert.Equal(
            [(1, null, "---\ntitle: Meet\n---\n", "someone", "A test", began, Origin.Import), (2, 1, "---\ntitle: Meeting\n---\n", "another", "Longer", began.AddHours(1), Origin.Edit)],
            db.Revisions.OrderBy(r => r.Number).AsEnumerable().Select(r => (r.Number, r.Parent, r.Text, r.Author, r.Summary, r.Moment, r.Origin)));
        Assert.Equal(["Meeting"], db.Listings.Select(l => l.Title));
        Assert.Equal((2, "---\ntitle: Meet\n---\n"), db.Pages.AsEnumerable().Select(p => (p.Revision, p.Base)).Single());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(null)]
    [InlineData(7)]
    public async Task A_text_that_changes_nothing_writes_nothing(int? began)
    {
        await using var wiki = await TestWiki.CreateAsync(An.Episode());

        var answer = await wiki.SaveAsync(An.Episode() with { Began = began });

        Assert.Equal(new SaveOutcome.Unchanged(1), answer);
        Assert.Equal(1, await RevisionsAsync(wiki));
    }

    [Fact]
    public async Task A_text_begun_from_an_older_revision_is_a_conflict_with_both_texts()
    {
        await using var wiki = await TestWiki.CreateAsync(An.Episode(title: "One"));
        await wiki.SaveAsync(An.Episode(title: "Two") with { Began = 1 });

        var answer = await wiki.SaveAsync(An.Episode(title: "Three") with { Began = 1 });

        var conflict = Assert.IsType<SaveOutcome.Conflict>(answer);
        Assert.Equal((2, "---\ntitle: One\n---\n", "---\ntitle: Two\n---\n", "---\ntitle: Three\n---\n"), (conflict.Revision, conflict.Base, conflict.Theirs, conflict.Mine));
        Assert.Equal(["title"], conflict.Places.Select(p => p.Place));
        Assert.Equal(2, await RevisionsAsync(wiki));
    }

    [Fact]
    public async Task A_new_page_that_is_there_already_is_a_conflict()
    {
        await using var wiki = await TestWiki.CreateAsync(An.Episode(title: "One"));

        var answer = await wiki.SaveAsync(An.Episode(title: "Other"));

        var conflict = Assert.IsType<SaveOutcome.Conflict>(answer);
        Assert.Equal((1, null, "---\ntitle: One\n---\n", "---\ntitle: Other\n---\n"), (conflict.Revision, conflict.Base, conflict.Theirs, conflict.Mine));
    }

    [Fact]
    public async Task A_text_begun_from_a_page_that_is_not_there_is_a_conflict()
    {
        await using var wiki = await TestWiki.CreateAsync();

        var answer = await wiki.SaveAsync(An.Episode(title: "One") with { Began = 3 });

        Assert.Equal(new SaveOutcome.Conflict(null, "", "---\ntitle: One\n---\n"), answer);
        Assert.Equal(0, await RevisionsAsync(wiki));
    }

    [Fact]
    public async Task A_refused_text_leaves_the_old_one()
    {
        await using var wiki = await TestWiki.CreateAsync(An.Episode(title: "One", prose: "Old words."));

        var answer = await wiki.SaveAsync(An.Episode(title: "Two", fields: "runtime: long", prose: "New words.") with { Began = 1 });

        await using var db = wiki.ReadAt("everything");
        Assert.Equal(["not-a-number"], Assert.IsType<SaveOutcome.Refused>(answer).Problems.Select(p => p.Code));
        Assert.Equal(["One"], db.Listings.Select(l => l.Title));
        Assert.Equal(["Old words."], db.Passages.Select(p => p.Markdown));
        Assert.Equal(1, await RevisionsAsync(wiki));
    }

    [Fact]
    public async Task A_refused_new_page_is_not_there()
    {
        await using var wiki = await TestWiki.CreateAsync();

        var answers = await wiki.SaveAllAsync(An.Episode(1, 1, fields: "runtime: long"), An.Episode(1, 2));

        await using var db = wiki.ReadAt("everything");
        Assert.IsType<SaveOutcome.Refused>(answers[0]);
        Assert.Equal(["episodes/s1e2"], db.Pages.Select(p => p.Address));
    }

    [Fact]
    public async Task Of_many_who_save_at_once_from_one_revision_exactly_one_wins()
    {
        await using var wiki = await TestWiki.CreateAsync(An.Episode(title: "Start"));

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => wiki.SaveAsync(An.Episode(title: $"Writer {i}") with { Began = 1 })));

        Assert.Equal(new SaveOutcome.Saved(2), Assert.Single(answers.OfType<SaveOutcome.Saved>()));
        Assert.Equal(19, answers.OfType<SaveOutcome.Conflict>().Count());
        Assert.Equal(2, await RevisionsAsync(wiki));
    }

    [Fact]
    public async Task Of_many_who_begin_one_page_at_once_exactly_one_wins()
    {
        await using var wiki = await TestWiki.CreateAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => wiki.SaveAsync(An.Episode(title: $"Writer {i}"))));

        Assert.Single(answers.OfType<SaveOutcome.Saved>());
        Assert.All(answers.OfType<SaveOutcome.Conflict>(), conflict => Assert.Equal(1, conflict.Revision));
        Assert.Equal(1, await RevisionsAsync(wiki));
    }

    [Fact]
    public async Task The_search_follows_the_text()
    {
        await using var wiki = await TestWiki.CreateAsync(An.Episode(title: "Meet", prose: "Nobody whispers."));
        Assert.Single(await wiki.SearchAsync("whispers"));

        await wiki.SaveAsync(An.Episode(title: "Crush", prose: "Everybody shouts.") with { Began = 1 });

        Assert.Empty(await wiki.SearchAsync("whispers"));
        Assert.Empty(await wiki.SearchAsync("meet"));
        Assert.Equal(["episodes/s1e1"], (await wiki.SearchAsync("shouts")).Select(h => h.Address));
        Assert.Equal(SearchText.TitleTier, Assert.Single(await wiki.SearchAsync("crush")).Tier);
    }

    [Fact]
    public async Task Nothing_of_the_old_text_is_left_in_any_row()
    {
        string full = $"spoiler: s1e1\nhidden: s1e1\nsoundtrack:\n{An.Entry(fields: "scene: A walk.")}";
        await using var wiki = await TestWiki.CreateAsync(An.Episode(1, 1, fields: full, prose: "## Old\n\n[[Somebody]]"));

        await wiki.SaveAsync(An.Episode(1, 1, title: "Bare") with { Began = 1 });

        await using var db = wiki.ReadAt("everything");
        Assert.Equal((1, 1, 1), (db.Listings.Count(), db.PageNames.Count(), db.SearchTexts.Count()));
        Assert.Equal((0, 0, 0, 0), (db.Passages.Count(), db.SoundtrackEntries.Count(), db.Scenes.Count(), db.Mentions.Count()));
        Assert.Equal((0, 0, 0, 0), (db.Links.Count(), db.Placeholders.Count(), db.Claims.Count(), db.HiddenPages.Count()));
    }

    private static async Task<int> RevisionsAsync(TestWiki wiki)
    {
        await using var db = wiki.ReadAt("everything");
        return db.Revisions.Count();
    }
}
