using Heartstopper.Wiki.Accounts;
using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Tests.Support;

namespace Heartstopper.Wiki.Tests.Pages.Editing;

public sealed class EditTests
{
    private const string Song = "---\ntitle: Secrett   # as the sleeve has it\nartist: Nobody\nsources: [sleeve]\n---\n\nA song about a secret.\n";

    [Fact]
    public async Task An_editor_corrects_a_title()
    {
        await using var wiki = await StartAsync();
        using var editor = await wiki.SignInAsync(Role.Editor);

        var form = await editor.OpenAsync("/songs/nobody/secrett/edit");
        var saved = await editor.SubmitAsync(form, "form.edit", ("v.title", "Secret"), ("do", "save"));

        Assert.Equal(200, (int)saved.Status);
        Assert.EndsWith("Secret", saved.Heading, StringComparison.Ordinal);
        Assert.Equal(Song.Replace("Secrett", "Secret", StringComparison.Ordinal), await wiki.TextAsync("songs/nobody/secrett"));
    }

    [Fact]
    public async Task A_form_sent_back_untouched_saves_nothing()
    {
        await using var wiki = await StartAsync();
        using var editor = await wiki.SignInAsync(Role.Editor);

        var form = await editor.OpenAsync("/songs/nobody/secrett/edit");
        var again = await editor.SubmitAsync(form, "form.edit");

        Assert.Equal(422, (int)again.Status);
        Assert.Contains("Nothing is changed yet", again.Page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_is_said_at_its_field_and_nothing_typed_is_lost()
    {
        await using var wiki = await StartAsync();
        using var editor = await wiki.SignInAsync(Role.Editor);

        var form = await editor.OpenAsync("/songs/nobody/secrett/edit");
        var again = await editor.SubmitAsync(form, "form.edit", ("v.released", "next week"), ("p.0", "Other words."));

        Assert.Equal(422, (int)again.Status);
        var field = again.Page.QuerySelector("[name='v.released']")!;
        Assert.Equal("next week", field.GetAttribute("value"));
        Assert.Equal("true", field.GetAttribute("aria-invalid"));
        Assert.Contains("is no date", again.Page.QuerySelector("#f-v-released-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Other words.", again.Page.QuerySelector("[name='p.0']")!.TextContent.Trim());
    }

    [Fact]
    public async Task A_form_without_its_token_comes_back_with_what_was_typed()
    {
        await using var wiki = await StartAsync();
        using var editor = await wiki.SignInAsync(Role.Editor);

        var form = await editor.OpenAsync("/songs/nobody/secrett/edit");
        var again = await editor.SubmitAsync(form, "form.edit", ("__RequestVerificationToken", "forged"), ("v.title", "Secret"));

        Assert.Equal(400, (int)again.Status);
        Assert.Equal("Secret", again.Page.QuerySelector("[name='v.title']")!.GetAttribute("value"));
        Assert.Equal(Song, await wiki.TextAsync("songs/nobody/secrett"));
        var saved = await editor.SubmitAsync(again, "form.edit");
        Assert.EndsWith("Secret", saved.Heading, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_source_is_asked_for_when_a_fact_comes_without_one()
    {
        await using var wiki = await WikiApp.StartAsync(("songs/nobody/secrett.md", Song.Replace("sources: [sleeve]\n", "", StringComparison.Ordinal)));
        using var editor = await wiki.SignInAsync(Role.Editor);

        var form = await editor.OpenAsync("/songs/nobody/secrett/edit");
        var asked = await editor.SubmitAsync(form, "form.edit", ("v.released", "2021"));
        var saved = await editor.SubmitAsync(asked, "form.edit", ("without", "source"));

        Assert.Equal(422, (int)asked.Status);
        Assert.Contains("Released", asked.Page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(200, (int)saved.Status);
        Assert.Contains("released: 2021", await wiki.TextAsync("songs/nobody/secrett"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Items_are_added_moved_and_removed_by_buttons_that_post()
    {
        await using var wiki = await WikiApp.StartAsync(("episodes/s1e1.md", "---\ntitle: Meet\nsoundtrack:\n  - song: One\n    artist: A\n  - song: Two\n    artist: A\n---\n"));
        using var editor = await wiki.SignInAsync(Role.Editor);

        var form = await editor.OpenAsync("/episodes/s1e1/edit");
        form = await editor.SubmitAsync(form, "button[value='down.soundtrack.0']");
        form = await editor.SubmitAsync(form, "button[value='add.soundtrack.0']");
        form = await editor.SubmitAsync(form, "button[value='remove.soundtrack.0']");
        await editor.SubmitAsync(form, "form.edit", ("i.soundtrack.1.song", "Three"), ("i.soundtrack.1.artist", "B"), ("v.sources", ""));

        // The new one waits for a source.
        Assert.Equal("---\ntitle: Meet\nsoundtrack:\n  - song: One\n    artist: A\n  - song: Two\n    artist: A\n---\n", await wiki.TextAsync("episodes/s1e1"));
        form = await editor.SubmitAsync(form, "form.edit", ("i.soundtrack.1.song", "Three"), ("i.soundtrack.1.artist", "B"), ("do", "save"));
        await editor.SubmitAsync(form, "form.edit", ("without", "source"));
        Assert.Equal("---\ntitle: Meet\nsoundtrack:\n  - song: One\n    artist: A\n  - song: Three\n    artist: B\n---\n", await wiki.TextAsync("episodes/s1e1"));
    }

    [Fact]
    public async Task A_page_is_named_by_its_title()
    {
        await using var wiki = await WikiApp.StartAsync(
            ("episodes/s1e1.md", "---\ntitle: Meet\nsources: [guide]\n---\n"),
            ("sources/guide.md", "---\ntitle: The guide\n---\n"),
            ("people/euros-lyn.md", "---\ntitle: Euros Lyn\n---\n"));
        using var editor = await wiki.SignInAsync(Role.Editor);

        var form = await editor.OpenAsync("/episodes/s1e1/edit");
        await editor.SubmitAsync(form, "form.edit", ("v.directed_by", "euros lyn"));

        Assert.Contains("directed_by: [euros-lyn]", await wiki.TextAsync("episodes/s1e1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_form_and_the_raw_text_give_the_same_bytes()
    {
        await using var wiki = await StartAsync();
        using var editor = await wiki.SignInAsync(Role.Editor);

        var text = await editor.OpenAsync("/songs/nobody/secrett/edit?as=text");
        string typed = text.Page.QuerySelector("[name=text]")!.TextContent;
        await editor.SubmitAsync(text, "form.edit", ("text", typed.Replace("Secrett", "Secret", StringComparison.Ordinal)));

        Assert.Equal(Song.Replace("Secrett", "Secret", StringComparison.Ordinal), await wiki.TextAsync("songs/nobody/secrett"));
    }

    [Fact]
    public async Task Who_is_half_way_edits_what_they_see_and_the_rest_stays()
    {
        const string character = "---\ntitle: Nick\nspoiler: none\n---\n\nA boy.\n\n:::spoiler s1e2\nWhat happens to him.\n:::\n";
        await using var wiki = await WikiApp.StartAsync(("characters/nick.md", character), ("episodes/s1e1.md", "---\ntitle: One\n---\n"), ("episodes/s1e2.md", "---\ntitle: Two\n---\n"));
        using var editor = await wiki.SignInAsync(Role.Editor, progress: "s1e1");

        var form = await editor.OpenAsync("/characters/nick/edit");
        await editor.SubmitAsync(form, "form.edit", ("p.0", "A kind boy."));

        Assert.DoesNotContain("What happens to him", form.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Equal(character.Replace("A boy.", "A kind boy.", StringComparison.Ordinal), await wiki.TextAsync("characters/nick"));
    }

    [Fact]
    public async Task The_raw_text_is_for_those_who_have_seen_everything()
    {
        await using var wiki = await StartAsync();
        using var editor = await wiki.SignInAsync(Role.Editor, progress: "nothing");

        var text = await editor.OpenAsync("/songs/nobody/secrett/edit?as=text");

        Assert.Null(text.Page.QuerySelector("textarea"));
        Assert.Contains("seen everything", text.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_page_is_written_with_the_form_of_its_kind()
    {
        await using var wiki = await StartAsync();
        using var editor = await wiki.SignInAsync(Role.Editor);

        var form = await editor.OpenAsync("/people/nobody/edit");
        var asked = await editor.SubmitAsync(form, "form.edit", ("v.title", "Nobody"), ("p.0", "Sings."));

        Assert.Equal("Nobody", asked.Page.QuerySelector("h1")!.TextContent.Trim());
        Assert.Equal("---\ntitle: Nobody\n---\n\nSings.\n", await wiki.TextAsync("people/nobody"));
    }

    [Theory]
    [InlineData("/people/edit?title=Jo%C3%A3o+Nobody", "/people/joao-nobody/edit")]
    [InlineData("/songs/edit?artist=Nobody&title=A+Secret", "/songs/nobody/a-secret/edit")]
    public async Task The_address_of_a_new_page_is_made_of_its_title(string asked, string form)
    {
        await using var wiki = await StartAsync();
        using var editor = await wiki.SignInAsync(Role.Editor);

        var shown = await editor.OpenAsync(asked);

        Assert.Equal(form, shown.Address.Split('?')[0]);
        Assert.EndsWith(shown.Page.QuerySelector("[name='v.title']")!.GetAttribute("value")!, Uri.UnescapeDataString(asked.Replace('+', ' ')), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/articles/edit", 200)]
    [InlineData("/people/edit?title=---", 200)]
    [InlineData("/songs/edit?title=U", 200)]
    public async Task Every_index_leads_to_a_new_page_of_its_kind(string address, int status)
    {
        await using var wiki = await StartAsync();
        using var editor = await wiki.SignInAsync(Role.Editor);

        var shown = await editor.OpenAsync(address);

        Assert.Equal(status, (int)shown.Status);
        Assert.NotNull(shown.Page.QuerySelector("form [name=title]"));
    }

    [Theory]
    [InlineData("began", "99")]
    [InlineData("at", "everything")]
    public async Task A_form_bent_by_hand_saves_nothing_and_keeps_what_was_typed(string field, string value)
    {
        await using var wiki = await StartAsync();
        using var editor = await wiki.SignInAsync(Role.Editor, progress: "nothing");

        var form = await editor.OpenAsync("/songs/nobody/secrett/edit");
        var again = await editor.SubmitAsync(form, "form.edit", ("v.title", "Secret"), (field, value));

        Assert.Equal(409, (int)again.Status);
        Assert.Equal("Secret", again.Page.QuerySelector("[name='v.title']")!.GetAttribute("value"));
        Assert.Equal(Song, await wiki.TextAsync("songs/nobody/secrett"));
    }

    [Fact]
    public async Task Reading_a_form_sets_no_cookie_for_pages_that_are_read()
    {
        await using var wiki = await StartAsync();
        using var reader = new Person(wiki, progress: null);

        await reader.OpenAsync("/songs/nobody/secrett");

        Assert.False(reader.Has("form"));
        await reader.OpenAsync("/songs/nobody/secrett/edit");
        Assert.True(reader.Has("form"));
    }

    [Fact]
    public void Every_kind_has_its_reserved_word() =>
        // The verb hangs on every address, so no page may be called it.
        Assert.All(PageKinds.All, kind => Assert.False(kind.IsSlug("edit")));

    [Fact]
    public async Task The_preview_says_from_when_on_each_passage_is_safe_and_the_page_is_looked_at_as_at_any_point()
    {
        await using var wiki = await WikiApp.StartAsync(
            ("articles/one.md", "---\ntitle: One\nspoiler: none\n---\n\nFirst.\n\n:::spoiler s1e2\nSecond.\n:::\n"), Seed.Episode("s1e1", "Meet"), Seed.Episode("s1e2", "Crush"));
        using var editor = await wiki.SignInAsync(Role.Editor);

        var form = await editor.OpenAsync("/articles/one/edit");
        var preview = await editor.SubmitAsync(form, "form.edit button[value=preview]");
        string point = Assert.Single(form.Page.QuerySelectorAll("#seen-at option"), o => o.TextContent == "Season 1, Episode 1").GetAttribute("value")!;
        var early = await editor.OpenAsync($"{form.Page.QuerySelector("form.filter")!.GetAttribute("action")}?progress={point}");

        Assert.Equal(["safe for everybody", "from s1e2"], preview.Page.All(".preview .position"));
        Assert.Contains("First.", early.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Second.", early.Body, StringComparison.Ordinal);
        Assert.Contains("Second.", (await editor.OpenAsync("/articles/one")).Body, StringComparison.Ordinal);
    }

    private static Task<WikiApp> StartAsync() => WikiApp.StartAsync(("songs/nobody/secrett.md", Song), ("sources/sleeve.md", "---\ntitle: The sleeve\n---\n"));
}
