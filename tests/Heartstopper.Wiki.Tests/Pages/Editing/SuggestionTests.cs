using Heartstopper.Wiki.Accounts;
using Heartstopper.Wiki.Tests.Support;

namespace Heartstopper.Wiki.Tests.Pages.Editing;

public sealed class SuggestionTests
{
    private const string Address = "songs/nobody/secrett";
    private const string Song = "---\ntitle: Secrett\nartist: Nobody\nsources: [sleeve]\n---\n\nA song.\n";

    [Fact]
    public async Task A_reader_suggests_a_moderator_accepts_and_the_page_shows_it()
    {
        await using var wiki = await StartAsync();
        using var reader = new Person(wiki);
        using var moderator = await wiki.SignInAsync(Role.Moderator);

        var kept = await SuggestAsync(reader);

        Assert.StartsWith("/suggestions/", kept.Address, StringComparison.Ordinal);
        Assert.Equal(Song, await wiki.TextAsync(Address));
        var queue = await moderator.OpenAsync("/suggestions");
        var offered = await moderator.OpenAsync(queue.Page.QuerySelector(".results h2 a")!.GetAttribute("href")!);
        Assert.Contains("Secret", offered.Page.QuerySelector(".change-list ins")!.TextContent, StringComparison.Ordinal);
        var page = await moderator.SubmitAsync(offered, "button[formaction$=accept]");
        Assert.EndsWith("Secret", page.Heading, StringComparison.Ordinal);
        Assert.Contains("Accepted", (await reader.OpenAsync(kept.Address)).Page.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_suggestion_is_declined_with_a_reason_that_its_writer_reads()
    {
        await using var wiki = await StartAsync();
        using var reader = new Person(wiki);
        using var moderator = await wiki.SignInAsync(Role.Moderator);

        var kept = await SuggestAsync(reader);
        var offered = await moderator.OpenAsync(kept.Address);
        var silent = await moderator.SubmitAsync(offered, "button[formaction$=decline]");
        await moderator.SubmitAsync(offered, "button[formaction$=decline]", ("reason", "The sleeve has two t."));

        Assert.Equal(422, (int)silent.Status);
        Assert.Contains("The sleeve has two t.", (await reader.OpenAsync(kept.Address)).Page.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Song, await wiki.TextAsync(Address));
    }

    [Fact]
    public async Task A_suggestion_is_changed_by_who_knows_its_address()
    {
        await using var wiki = await StartAsync();
        using var reader = new Person(wiki);

        var kept = await SuggestAsync(reader);
        var form = await reader.OpenAsync(kept.Page.QuerySelector("a[href*='suggestion=']")!.GetAttribute("href")!);
        Assert.Equal("Secret", form.Page.QuerySelector("[name='v.title']")!.GetAttribute("value"));
        var again = await reader.SubmitAsync(form, "form.edit", ("v.title", "Secrets"));

        Assert.Equal(kept.Address, again.Address);
        Assert.Contains("Secrets", again.Page.QuerySelector(".change-list ins")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_suggestion_is_handed_out_as_a_patch_to_who_sees_all_of_it()
    {
        await using var wiki = await StartAsync();
        using var reader = new Person(wiki);
        using var earlier = new Person(wiki, "nothing");

        var kept = await SuggestAsync(reader);
        using var patch = await reader.GetAsync(kept.Page.QuerySelector("main a[href$=patch]")!.GetAttribute("href")!);
        var refused = await earlier.OpenAsync(kept.Address + "/patch");

        Assert.Equal("songs-nobody-secrett-suggestion.patch", patch.Content.Headers.ContentDisposition?.FileName);
        Assert.Contains("\n-title: Secrett\n+title: Secret\n artist: Nobody\n", await patch.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(404, (int)refused.Status);
    }

    [Fact]
    public async Task A_suggestion_from_half_way_is_no_patch_for_who_stands_there()
    {
        await using var wiki = await StartAsync();
        using var reader = new Person(wiki, "nothing");

        var kept = await SuggestAsync(reader);
        var refused = await reader.OpenAsync(kept.Address + "/patch");

        Assert.Null(kept.Page.QuerySelector("main a[href$=patch]"));
        Assert.Equal(200, (int)refused.Status);
        Assert.NotNull(refused.Page.QuerySelector("main button[value=everything]"));
        Assert.DoesNotContain("artist:", refused.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Five_that_were_accepted_make_an_editor()
    {
        await using var wiki = await StartAsync();
        using var newcomer = await wiki.SignInAsync(Role.NewEditor, "Tara");
        using var moderator = await wiki.SignInAsync(Role.Moderator, "Darcy");

        for (int i = 1; i <= Account.AcceptedToBecomeEditor; i++)
        {
            var kept = await newcomer.SubmitAsync(await newcomer.OpenAsync($"/{Address}/edit"), "form.edit", ("p.0", $"A song, {i}."));
            Assert.StartsWith("/suggestions/", kept.Address, StringComparison.Ordinal);
            await moderator.SubmitAsync(await moderator.OpenAsync(kept.Address), "button[formaction$=accept]");
        }

        var live = await newcomer.SubmitAsync(await newcomer.OpenAsync($"/{Address}/edit"), "form.edit", ("p.0", "A song, live."));
        Assert.Equal("/" + Address, live.Address);
    }

    [Fact]
    public async Task A_suggestion_from_half_way_leaves_what_was_withheld_as_it_was()
    {
        const string character = "---\ntitle: Nick\nspoiler: none\n---\n\nA boy.\n\n:::spoiler s1e2\nWhat happens to him.\n:::\n";
        await using var wiki = await WikiApp.StartAsync(("characters/nick.md", character), ("episodes/s1e1.md", "---\ntitle: One\n---\n"), ("episodes/s1e2.md", "---\ntitle: Two\n---\n"));
        using var reader = new Person(wiki, "s1e1");
        using var moderator = await wiki.SignInAsync(Role.Moderator);

        var kept = await reader.SubmitAsync(await reader.OpenAsync("/characters/nick/edit"), "form.edit", ("p.0", "A kind boy."));
        Assert.DoesNotContain("What happens", kept.Body, StringComparison.Ordinal);
        using (var earlier = new Person(wiki, "nothing"))
            Assert.Equal(404, (int)(await earlier.OpenAsync(kept.Address)).Status);
        await moderator.SubmitAsync(await moderator.OpenAsync(kept.Address), "button[formaction$=accept]");

        Assert.Equal(character.Replace("A boy.", "A kind boy.", StringComparison.Ordinal), await wiki.TextAsync("characters/nick"));
    }

    [Fact]
    public async Task One_revision_is_taken_back_though_others_came_later()
    {
        await using var wiki = await StartAsync();
        using var editor = await wiki.SignInAsync(Role.Editor);

        await editor.SubmitAsync(await editor.OpenAsync($"/{Address}/edit"), "form.edit", ("v.title", "Wrong"));
        await editor.SubmitAsync(await editor.OpenAsync($"/{Address}/edit"), "form.edit", ("p.0", "A good song."));
        await editor.SubmitAsync(await editor.OpenAsync($"/{Address}/history/2"), "button[name=undo]");

        Assert.Equal(Song.Replace("A song", "A good song", StringComparison.Ordinal), await wiki.TextAsync(Address));
        await editor.SubmitAsync(await editor.OpenAsync($"/{Address}/history/1"), "button[name=revert]");
        Assert.Equal(Song, await wiki.TextAsync(Address));
    }

    private static async Task<Shown> SuggestAsync(Person reader) =>
        await reader.SubmitAsync(await reader.OpenAsync($"/{Address}/edit"), "form.edit", ("v.title", "Secret"));

    private static Task<WikiApp> StartAsync() => WikiApp.StartAsync(("songs/nobody/secrett.md", Song), ("sources/sleeve.md", "---\ntitle: The sleeve\n---\n"));
}
