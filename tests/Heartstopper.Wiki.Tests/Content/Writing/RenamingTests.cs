using Heartstopper.Wiki.Content.Editing;
using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Content.Story;
using Heartstopper.Wiki.Content.Suggesting;
using Heartstopper.Wiki.Content.Writing;
using Heartstopper.Wiki.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Heartstopper.Wiki.Tests.Content.Writing;

public sealed class RenamingTests
{
    private static readonly PageAddress Old = new("characters", "tao");
    private static readonly PageAddress New = new("characters", "tao-xu");

    [Fact]
    public async Task A_renamed_page_is_the_same_page_with_its_history_and_says_what_it_was_called()
    {
        await using var wiki = await TestWiki.CreateAsync(A.Character("tao", "title: Tao # for now\nsummary: A friend", "Words.\n"));

        var outcome = await RenameAsync(wiki, Old, New, 1);

        await using var db = wiki.ReadAt("everything");
        Assert.Equal(new SaveOutcome.Saved(2), outcome);
        Assert.Equal(["characters/tao-xu"], db.Listings.Select(l => l.Address));
        Assert.Equal(["characters/tao-xu"], (await wiki.SearchAsync("Words")).Select(h => h.Address));
        Assert.Equal([("characters/tao", "characters/tao-xu")], db.Redirects.AsEnumerable().Select(r => (r.From, r.To)));
        Assert.Equal(
            [(1, Origin.Edit, null), (2, Origin.Rename, "characters/tao")],
            db.Revisions.OrderBy(r => r.Number).AsEnumerable().Select(r => (r.Number, r.Origin, r.RenamedFrom)));
        Assert.Equal("---\ntitle: Tao # for now\nsummary: A friend\nformerly: [characters/tao]\n---\nWords.\n", Text(wiki));
    }

    [Fact]
    public async Task Renamed_back_it_leaves_the_other_name_behind()
    {
        await using var wiki = await TestWiki.CreateAsync(A.Character("tao"));
        await RenameAsync(wiki, Old, New, 1);

        var outcome = await RenameAsync(wiki, New, Old, 2);

        await using var db = wiki.ReadAt("everything");
        Assert.Equal(new SaveOutcome.Saved(3), outcome);
        Assert.Equal([("characters/tao-xu", "characters/tao")], db.Redirects.AsEnumerable().Select(r => (r.From, r.To)));
        Assert.Contains("formerly: [characters/tao-xu]\n", Text(wiki), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("characters/elle-argent", "address-taken", "there is a page")]
    [InlineData("characters/ben-hope", "address-taken", "a deleted page")]
    [InlineData("characters/elle", "address-taken", "an old address of characters/elle-argent")]
    [InlineData("people/tao", "fixed-address", "a page of characters stays one")]
    public async Task What_another_page_is_or_was_called_is_refused(string to, string code, string words)
    {
        await using var wiki = await TestWiki.CreateAsync(A.Character("tao"), A.Character("elle-argent", "formerly: [characters/elle]"), A.Character("ben-hope"));
        await wiki.Door.DeleteAsync(new("characters", "ben-hope"), 1, "Imogen", "Not ours", TestContext.Current.CancellationToken);

        var outcome = await RenameAsync(wiki, Old, Address(to), 1);

        var problem = Assert.Single(Assert.IsType<SaveOutcome.Refused>(outcome).Problems);
        Assert.Equal(code, problem.Code);
        Assert.Contains(words, problem.Message, StringComparison.Ordinal);
        Assert.Equal(1, Number(wiki, "characters/tao"));
    }

    [Fact]
    public async Task An_episode_is_called_by_its_number()
    {
        await using var wiki = await TestWiki.CreateAsync(An.Episode(1, 1), An.Episode(1, 2));

        var outcome = await RenameAsync(wiki, new("episodes", "s1e2"), new("episodes", "s1e3"), 1);

        Assert.Equal("fixed-address", Assert.Single(Assert.IsType<SaveOutcome.Refused>(outcome).Problems).Code);
    }

    [Fact]
    public async Task A_page_that_was_changed_deleted_or_never_there_is_not_renamed()
    {
        await using var wiki = await TestWiki.CreateAsync(A.Character("tao"), A.Character("ben"));
        await wiki.SaveAsync(A.Character("tao", "summary: A friend") with { Began = 1 });
        await wiki.Door.DeleteAsync(new("characters", "ben"), 1, "Imogen", "Not ours", TestContext.Current.CancellationToken);

        var changed = await RenameAsync(wiki, Old, New, 1);
        var deleted = await RenameAsync(wiki, new("characters", "ben"), New, 1);
        var missing = await RenameAsync(wiki, new("characters", "nobody"), New, 1);

        Assert.Equal((2, null, null), (Revision(changed), Revision(deleted), Revision(missing)));
        Assert.Null(Number(wiki, "characters/tao-xu"));

        static int? Revision(SaveOutcome outcome) => Assert.IsType<SaveOutcome.Conflict>(outcome).Revision;
    }

    [Fact]
    public async Task A_song_goes_to_another_artist_together_with_the_artist_s_name()
    {
        await using var wiki = await TestWiki.CreateAsync(A.Page("songs/leonn/soldier", "title: Soldier\nartist: Leonn"));

        var alone = await RenameAsync(wiki, new("songs", "leonn/soldier"), new("songs", "leon/soldier"), 1);
        var both = await wiki.Door.RenameAsync(new("songs", "leonn/soldier"), new("songs", "leon/soldier"), 1, "Imogen", "Spelt so", "LÉON", TestContext.Current.CancellationToken);

        Assert.Equal("wrong-folder", Assert.Single(Assert.IsType<SaveOutcome.Refused>(alone).Problems).Code);
        Assert.Equal(new SaveOutcome.Saved(2), both);
        Assert.Equal("---\ntitle: Soldier\nformerly: [songs/leonn/soldier]\nartist: LÉON\n---\n", Text(wiki));
    }

    [Fact]
    public async Task What_was_begun_at_the_old_address_goes_along()
    {
        await using var wiki = await TestWiki.CreateAsync(A.Character("tao", "summary: A friend", "One.\n"));
        using var gate = new WriteGate();
        var suggestions = new Suggestions(wiki.Database, gate, wiki.Door, wiki.Clock);
        var drafts = new Drafts(wiki.Database, gate, wiki.Clock);
        var cancelled = TestContext.Current.CancellationToken;
        string key = await suggestions.OfferAsync(A.Character("tao", "summary: A very good friend", "One.\n") with { Began = 1 }, "kit", "everything", cancelled);
        await drafts.KeepAsync("kit", Old, null, "{}", cancelled);
        await drafts.KeepAsync("robin", Old, null, "{\"old\":1}", cancelled);
        await drafts.KeepAsync("robin", New, null, "{\"new\":1}", cancelled);

        await RenameAsync(wiki, Old, New, 1);
        var stale = await wiki.SaveAsync(A.Character("tao", "summary: A friend", "Two.\n") with { Began = 1 });
        var suggestion = await suggestions.FindAsync(key, cancelled);
        var accepted = await suggestions.AcceptAsync(suggestion!, "kit", "Imogen", cancelled);

        Assert.IsType<SaveOutcome.Merged>(stale);
        Assert.Equal("characters/tao-xu", suggestion!.Address);
        Assert.IsType<SaveOutcome.Merged>(accepted);
        Assert.Equal("---\ntitle: characters/tao\nsummary: A very good friend\nformerly: [characters/tao]\n---\nTwo.\n", Text(wiki));
        Assert.NotNull(await drafts.FindAsync("kit", New, null, cancelled));
        Assert.Equal(("{\"old\":1}", "{\"new\":1}"), ((await drafts.FindAsync("robin", Old, null, cancelled))!.Form, (await drafts.FindAsync("robin", New, null, cancelled))!.Form));
    }

    [Fact]
    public async Task References_to_the_old_address_are_no_mistake_and_new_ones_neither()
    {
        await using var wiki = await TestWiki.CreateAsync(A.Character("tao"), A.Character("elle-argent", "relationships:\n  - to: tao\n    what: friend\n    from: none"));
        await RenameAsync(wiki, Old, New, 1);

        var check = await wiki.Door.CheckAsync(A.Character("nick", "relationships:\n  - to: tao\n    what: friend\n    from: none"), TestContext.Current.CancellationToken);

        Assert.DoesNotContain(check, p => p.Code == "no-such-page");
    }

    [Fact]
    public async Task What_other_pages_say_of_a_hidden_page_by_its_old_address_stays_withheld_when_it_is_deleted_too()
    {
        await using var wiki = await TestWiki.CreateAsync(
            An.Episode(1, 1), An.Episode(1, 2), A.Character("tao", "title: Tao Xu\nhidden: s1e2\nspoiler: s1e2"), A.Character("elle-argent", "relationships:\n  - to: tao\n    what: friend\n    from: none"));

        await RenameAsync(wiki, Old, New, 1);
        var renamed = await LookAsync(wiki);
        await wiki.Rebuild.RunAsync(TestContext.Current.CancellationToken);
        var rebuilt = await LookAsync(wiki);
        await wiki.Door.DeleteAsync(New, 2, "Imogen", "Not ours", TestContext.Current.CancellationToken);
        var deleted = await LookAsync(wiki);
        await wiki.Rebuild.RunAsync(TestContext.Current.CancellationToken);

        Assert.All([renamed, rebuilt, deleted, await LookAsync(wiki)], look => Assert.Equal((0, 1, false, false), look));
    }

    /// <summary>How many relationships there are to read before and after, and whether the page may be named to somebody who has seen nothing.</summary>
    private static async Task<(int, int, bool, bool)> LookAsync(TestWiki wiki)
    {
        await using var nothing = wiki.ReadAt("nothing");
        await using var everything = wiki.ReadAt("everything");
        var desk = await new Desk(wiki.Database).OpenAsync(new("characters", "elle-argent"), null, wiki.Database.Storyline().VisibleAt(Progress.Nothing), TestContext.Current.CancellationToken);
        return (await nothing.Relationships.CountAsync(TestContext.Current.CancellationToken), await everything.Relationships.CountAsync(TestContext.Current.CancellationToken), desk!.Sight.MayName("characters/tao"), desk.Sight.MayName("characters/tao-xu"));
    }

    private static Task<SaveOutcome> RenameAsync(TestWiki wiki, PageAddress from, PageAddress to, int began) =>
        wiki.Door.RenameAsync(from, to, began, "Imogen", "By the full name", null, TestContext.Current.CancellationToken);

    private static PageAddress Address(string text) => PageAddress.TryParse(text, out var address) ? address : throw new ArgumentException(text);

    /// <summary>The newest revision of all.</summary>
    private static string Text(TestWiki wiki)
    {
        using var db = wiki.ReadAt("everything");
        return db.Revisions.OrderByDescending(r => r.Id).First().Text;
    }

    private static int? Number(TestWiki wiki, string address)
    {
        using var db = wiki.ReadAt("everything");
        return db.Pages.SingleOrDefault(p => p.Address == address)?.Revision;
    }
}
