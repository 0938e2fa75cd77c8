using System.Net;
using Heartstopper.Wiki.Accounts;
using Heartstopper.Wiki.Tests.Support;

namespace Heartstopper.Wiki.Tests.Pages;

public sealed class RenameTests
{
    private static readonly (string Path, string Text)[] Seeds =
    [
        Seed.Episode("s1e1", "Meet", ("LÉON", "Soldier")),
        Seed.Episode("s1e2", "Crush"),
        Seed.Of("articles/one", "One", Seed.Safe),
        Seed.Of("articles/two", "Two", Seed.Safe, "See [[articles/one]] and [[One|the first]].\n"),
    ];

    [Fact]
    public async Task A_moderator_renames_a_page_and_its_old_address_leads_to_it_whatever_is_asked()
    {
        await using var wiki = await WikiApp.StartAsync(Seeds);
        using var moderator = await wiki.SignInAsync(Role.Moderator);

        var form = await moderator.OpenAsync((await moderator.OpenAsync("/articles/one/history")).Page.Links(".chips a[href$=rename]").Single());
        var renamed = await moderator.SubmitAsync(form, "main form", ("Slug", "the-first"), ("Reason", "Others come first too"));

        Assert.Equal(["Two"], form.Page.All("section[aria-labelledby=referring] li"));
        Assert.Equal((HttpStatusCode.OK, "/articles/the-first/rename"), (renamed.Status, renamed.Address));
        foreach (string verb in new[] { "", "/history", "/history/1", "/diff?from=1&to=2", "/blame", "/text", "/edit", "/edit?as=text", "/delete", "/rename" })
        {
            using var old = await moderator.GetAsync($"/articles/one{verb}");
            Assert.Equal((HttpStatusCode.MovedPermanently, $"/articles/the-first{verb}"), (old.StatusCode, old.Headers.Location?.ToString()));
        }

        Assert.Equal(["Revision 2", "Revision 1"], (await moderator.OpenAsync("/articles/the-first/history")).Page.All(".change h2"));
        Assert.Equal(["rename", "import"], (await moderator.OpenAsync("/articles/the-first/history")).Page.All(".change .badge"));
        Assert.Equal(["From articles/one: Others come first too"], (await moderator.OpenAsync("/admin/log")).Page.All(".change .summary"));
    }

    [Fact]
    public async Task Going_back_behind_a_rename_brings_the_words_back_and_loses_no_address()
    {
        await using var wiki = await WikiApp.StartAsync(Seeds);
        using var moderator = await wiki.SignInAsync(Role.Moderator);
        string before = await wiki.TextAsync("articles/one");
        await moderator.SubmitAsync(await moderator.OpenAsync("/articles/one/rename"), "main form", ("Slug", "the-first"), ("Reason", "Others come first too"));

        var renamed = await moderator.OpenAsync("/articles/the-first/history/2");
        await moderator.SubmitAsync(await moderator.OpenAsync("/articles/the-first/edit"), "form.edit button.primary", ("v.title", "The first"));
        await moderator.SubmitAsync(await moderator.OpenAsync("/articles/the-first/history/1"), "button[name=revert]");
        using var old = await moderator.GetAsync("/articles/one");

        Assert.Null(renamed.Page.QuerySelector("button[name=undo]"));
        Assert.Equal(before, (await wiki.TextAsync("articles/the-first")).Replace("formerly: [articles/one]\n", "", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.MovedPermanently, old.StatusCode);
    }

    [Fact]
    public async Task Links_go_on_leading_to_it_and_can_be_changed_at_the_press_of_a_button()
    {
        await using var wiki = await WikiApp.StartAsync(Seeds);
        using var moderator = await wiki.SignInAsync(Role.Moderator);
        var renamed = await moderator.SubmitAsync(await moderator.OpenAsync("/articles/one/rename"), "main form", ("Slug", "the-first"), ("Reason", "Others come first too"));

        var before = await moderator.OpenAsync("/articles/two");
        var page = await moderator.OpenAsync("/articles/the-first");
        var wanted = await moderator.OpenAsync("/wanted");
        var changed = await moderator.SubmitAsync(renamed, "section[aria-labelledby=old-links] button");
        var after = await moderator.OpenAsync("/articles/two/text");

        Assert.Equal(["/articles/one", "/articles/the-first"], before.Page.Links(".prose a"));
        Assert.Equal("One", before.Page.All(".prose a")[0]);
        Assert.Contains("Two", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("articles/one", wanted.Body, StringComparison.Ordinal);
        Assert.Equal(["Two"], renamed.Page.All("section[aria-labelledby=old-links] li"));
        Assert.Empty(changed.Page.All("section[aria-labelledby=old-links] li"));
        Assert.Contains("See [[articles/the-first]] and [[One|the first]].", after.Page.QuerySelector("pre")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("articles/one", "Two!", "Did you mean two?")]
    [InlineData("articles/one", "edit", "no word that addresses end in")]
    [InlineData("articles/one", "two", "There is a page at articles/two")]
    [InlineData("articles/one", "one", "what it is called already")]
    [InlineData("episodes/s1e2", "s1e3", "called by its number")]
    public async Task What_can_t_be_is_said_at_the_form_and_nothing_typed_is_lost(string page, string slug, string words)
    {
        await using var wiki = await WikiApp.StartAsync(Seeds);
        using var moderator = await wiki.SignInAsync(Role.Moderator);

        var answer = await moderator.SubmitAsync(await moderator.OpenAsync($"/{page}/rename"), "main form", ("Slug", slug), ("Reason", "Because"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains(words, Assert.Single(answer.Errors), StringComparison.Ordinal);
        Assert.Equal((slug, "Because"), (answer.Page.QuerySelector("#slug")!.GetAttribute("value"), answer.Page.QuerySelector("#reason")!.GetAttribute("value")));
    }

    [Fact]
    public async Task A_form_that_was_open_before_saves_the_page_at_its_new_address()
    {
        await using var wiki = await WikiApp.StartAsync(Seeds);
        using var moderator = await wiki.SignInAsync(Role.Moderator);
        using var editor = await wiki.SignInAsync(Role.Editor, "Kit");
        var open = await editor.OpenAsync("/articles/one/edit");
        await moderator.SubmitAsync(await moderator.OpenAsync("/articles/one/rename"), "main form", ("Slug", "the-first"), ("Reason", "Others come first too"));

        var saved = await editor.SubmitAsync(open, "form.edit", ("v.summary", "The very first"), ("do", "save"));

        Assert.Equal(HttpStatusCode.OK, saved.Status);
        Assert.Contains("The very first", (await editor.OpenAsync("/articles/the-first")).Body, StringComparison.Ordinal);
        Assert.Equal(["Revision 3", "Revision 2", "Revision 1"], (await editor.OpenAsync("/articles/the-first/history")).Page.All(".change h2"));
    }

    [Fact]
    public async Task An_artist_keeps_the_songs_that_are_printed_under_the_old_name_and_a_song_is_renamed_with_its_artist()
    {
        await using var wiki = await WikiApp.StartAsync(
            [.. Seeds, Seed.Of("artists/leon", "LÉON"), Seed.Of("songs/leon/soldier", "Soldier", "artist: LÉON"), Seed.Of("articles/three", "Three", Seed.Safe, "[[LÉON]] and [[artists/leon]]\n")]);
        using var moderator = await wiki.SignInAsync(Role.Moderator);

        var renamed = await moderator.SubmitAsync(await moderator.OpenAsync("/artists/leon/rename"), "main form", ("Slug", "leon-sweden"), ("Reason", "There are two"));
        var artist = await moderator.OpenAsync("/artists/leon");
        var index = await moderator.OpenAsync("/artists");
        var three = await moderator.OpenAsync("/articles/three");
        var song = await moderator.SubmitAsync(await moderator.OpenAsync("/songs/leon/soldier/rename"), "main form", ("Artist", "Leon Else"), ("Slug", "soldier"), ("Reason", "It is his"));
        var heard = await moderator.OpenAsync("/songs/leon/soldier");

        Assert.Equal(["Soldier"], renamed.Page.All("section[aria-labelledby=songs-left] li"));
        Assert.Equal("/artists/leon-sweden", artist.Address);
        Assert.Contains("Soldier", string.Join(' ', artist.Page.All("section[aria-labelledby=songs]")), StringComparison.Ordinal);
        Assert.Single(index.Page.Links("main a").Where(l => l.StartsWith("/artists/leon", StringComparison.Ordinal)).Distinct());
        Assert.Equal(["/artists/leon-sweden", "/artists/leon"], three.Page.Links(".prose a"));
        Assert.Equal("/songs/leon-else/soldier/rename", song.Address);
        Assert.Equal("/songs/leon-else/soldier", heard.Address);
        Assert.Equal(["/episodes/s1e1"], heard.Page.Links("section[aria-labelledby=uses] a[href^='/episodes']").Distinct());
    }

    [Fact]
    public async Task Before_its_position_a_hidden_page_is_missing_under_both_names_and_so_is_what_others_say_of_it()
    {
        await using var wiki = await WikiApp.StartAsync(
            [.. Seeds, Seed.Of("characters/late", "Late Comer", "hidden: s1e2\nspoiler: s1e2"), Seed.Of("characters/tao", "Tao", "spoiler: none\nrelationships:\n  - to: late\n    what: friend\n    from: none", "[[characters/late]]\n")]);
        using var moderator = await wiki.SignInAsync(Role.Moderator);
        await moderator.SubmitAsync(await moderator.OpenAsync("/characters/late/rename"), "main form", ("Slug", "late-comer"), ("Reason", "By the full name"));

        foreach (string verb in new[] { "", "/history", "/text", "/edit", "/rename", "/delete", "/blame" })
        {
            foreach (string name in new[] { "late", "late-comer" })
            {
                using var hidden = await wiki.GetAsync($"/characters/{name}{verb}", "s1e1");
                using var missing = await wiki.GetAsync($"/characters/nobody{verb}", "s1e1");
                Assert.Equal((verb, missing.StatusCode, missing.Headers.Location?.ToString().Replace("nobody", name, StringComparison.Ordinal)), (verb, hidden.StatusCode, hidden.Headers.Location?.ToString()));
            }
        }

        Assert.DoesNotContain("Late Comer", await wiki.ReadAsync("/characters/tao", "s1e1"), StringComparison.Ordinal);
        Assert.DoesNotContain("friend", await wiki.ReadAsync("/characters/tao", "s1e1"), StringComparison.Ordinal);
        Assert.Contains("friend", await wiki.ReadAsync("/characters/tao", "s1e2"), StringComparison.Ordinal);
        Assert.Contains("href=\"/characters/late\"", await wiki.ReadAsync("/characters/tao", "s1e2"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_may_not_rename_is_offered_nothing_and_who_has_not_seen_everything_is_told_where_it_goes()
    {
        await using var wiki = await WikiApp.StartAsync(Seeds);
        using var editor = await wiki.SignInAsync(Role.Editor, "Kit");
        using var moderator = await wiki.SignInAsync(Role.Moderator);
        moderator.Give("progress", "s1e1");

        var history = await editor.OpenAsync("/articles/one/history");
        var early = await moderator.OpenAsync("/articles/one/rename");
        using var post = await moderator.PostAsync("/articles/one/rename", ("__RequestVerificationToken", await moderator.TokenAsync()), ("Slug", "x"), ("Reason", "x"), ("began", "1"));

        Assert.Empty(history.Page.QuerySelectorAll("a[href$=rename]"));
        Assert.Equal(HttpStatusCode.Forbidden, (await editor.OpenAsync("/articles/one/rename")).Status);
        Assert.Contains("seen everything", early.Page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Two", early.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, post.StatusCode);
    }
}
