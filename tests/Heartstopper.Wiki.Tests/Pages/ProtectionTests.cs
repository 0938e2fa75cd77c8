using System.Net;
using Heartstopper.Wiki.Accounts;
using Heartstopper.Wiki.Tests.Support;

namespace Heartstopper.Wiki.Tests.Pages;

/// <summary>A page is kept for a while for those of a higher role.</summary>
public sealed class ProtectionTests
{
    private const string Song = "songs/nobody/secrett";

    [Fact]
    public async Task A_protected_page_says_so_beforehand_and_takes_suggestions_from_editors_until_it_ends()
    {
        await using var wiki = await StartAsync();
        using var moderator = await wiki.SignInAsync(Role.Moderator);
        using var tara = await wiki.SignInAsync(Role.Editor, "Tara Jones");
        using var reader = new Person(wiki, "nothing");

        var history = await ProtectAsync(moderator, ("Form.Days", "3"), ("Form.Reason", "Two t or one?"));
        var edit = await tara.OpenAsync($"/{Song}/edit");
        var early = await reader.OpenAsync($"/{Song}/edit");
        var suggested = await tara.SubmitAsync(edit, "form.edit button.primary", ("v.title", "Secret"));
        await moderator.SubmitAsync(await moderator.OpenAsync($"/{Song}/edit"), "form.edit button.primary", ("summary", "By a moderator"), ("p.0", "A song!"));
        wiki.Clock.Now += TimeSpan.FromDays(4);
        var later = await tara.OpenAsync($"/{Song}/edit");
        var saved = await tara.SubmitAsync(later, "form.edit button.primary", ("v.title", "Secret"));

        Assert.Contains("protected by Imogen", history.Page.QuerySelector(".protected")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Two t or one?", edit.Page.All(".protected p"));
        Assert.Equal("Suggest this change", edit.Page.QuerySelector("form.edit button.primary")!.TextContent);
        Assert.Contains("protected by Imogen", early.Page.QuerySelector(".protected")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Two t or one?", early.Body, StringComparison.Ordinal);
        Assert.StartsWith("/suggestions/", suggested.Address, StringComparison.Ordinal);
        Assert.Null(later.Page.QuerySelector(".protected"));
        Assert.Equal($"/{Song}", saved.Address);
        Assert.Equal(["Moderator and above, for three days: Two t or one?"], (await moderator.OpenAsync("/admin/log")).Page.All(".change .summary"));
    }

    [Fact]
    public async Task A_request_by_hand_changes_nothing_and_what_was_typed_is_shown_and_kept()
    {
        await using var wiki = await StartAsync();
        using var moderator = await wiki.SignInAsync(Role.Moderator);
        using var tara = await wiki.SignInAsync(Role.Editor, "Tara Jones");
        var open = await tara.OpenAsync($"/{Song}/edit");
        await ProtectAsync(moderator);
        string before = await wiki.TextAsync(Song);

        var answer = await tara.SubmitAsync(open, "form.edit button.primary", ("v.title", "Secret"));
        var draft = await tara.OpenAsync($"/{Song}/edit");
        var suggested = await tara.SubmitAsync(answer, "form.edit button.primary");

        Assert.Equal((HttpStatusCode.Forbidden, "Secret"), (answer.Status, answer.Page.QuerySelector("[name='v.title']")!.GetAttribute("value")));
        Assert.NotNull(draft.Page.QuerySelector("button[value=resume]"));
        Assert.StartsWith("/suggestions/", suggested.Address, StringComparison.Ordinal);
        Assert.Equal(before, await wiki.TextAsync(Song));
    }

    [Fact]
    public async Task A_form_that_was_open_while_the_page_was_renamed_and_protected_changes_nothing()
    {
        await using var wiki = await StartAsync();
        using var moderator = await wiki.SignInAsync(Role.Moderator);
        using var tara = await wiki.SignInAsync(Role.Editor, "Tara Jones");
        var open = await tara.OpenAsync($"/{Song}/edit");
        await moderator.SubmitAsync(await moderator.OpenAsync($"/{Song}/rename"), "main form", ("Slug", "secret"), ("Reason", "One t"));
        await moderator.SubmitAsync(await moderator.OpenAsync("/songs/nobody/secret/protect"), "main form", ("Form.From", "moderator"), ("Form.Days", "1"), ("Form.Reason", "Enough"));
        string before = await wiki.TextAsync("songs/nobody/secret");

        var answer = await tara.SubmitAsync(open, "form.edit button.primary", ("v.title", "Secret!"));

        Assert.Equal((HttpStatusCode.Forbidden, "Secret!"), (answer.Status, answer.Page.QuerySelector("[name='v.title']")!.GetAttribute("value")));
        Assert.Equal(before, await wiki.TextAsync("songs/nobody/secret"));
    }

    [Fact]
    public async Task A_page_kept_for_admins_is_neither_changed_nor_freed_by_moderators()
    {
        await using var wiki = await StartAsync();
        using var admin = await wiki.SignInAsync(Role.Admin);
        using var moderator = await wiki.SignInAsync(Role.Moderator, "Kind Hand");
        using var tara = await wiki.SignInAsync(Role.Editor, "Tara Jones");
        await tara.SubmitAsync(await tara.OpenAsync($"/{Song}/edit"), "form.edit button.primary", ("v.title", "Tara was here"));
        await ProtectAsync(admin, ("Form.From", "admin"), ("Form.Days", ""));
        string before = await wiki.TextAsync(Song);
        string token = await moderator.TokenAsync();

        var suggested = await tara.SubmitAsync(await tara.OpenAsync($"/{Song}/edit"), "form.edit button.primary", ("v.title", "Secret"));
        var accepted = await moderator.SubmitAsync(await moderator.OpenAsync(suggested.Address), "button[formaction$=accept]");
        using var lifted = await moderator.PostAsync($"/{Song}/protect?handler=Lift", ("__RequestVerificationToken", token));
        using var lowered = await moderator.PostAsync($"/{Song}/protect", ("__RequestVerificationToken", token), ("Form.From", "moderator"), ("Form.Days", "1"), ("Form.Reason", "Mine"));
        using var deleted = await moderator.PostAsync($"/{Song}/delete", ("__RequestVerificationToken", token), ("began", "2"), ("Reason", "Mine"));
        using var renamed = await moderator.PostAsync($"/{Song}/rename", ("__RequestVerificationToken", token), ("began", "2"), ("Slug", "secret"), ("Artist", "Nobody"), ("Reason", "Mine"));
        var reverted = await moderator.SubmitAsync(await moderator.OpenAsync("/admin/accounts/tara%20jones/revert"), "main form");

        Assert.All([accepted.Status, lifted.StatusCode, lowered.StatusCode, deleted.StatusCode, renamed.StatusCode], status => Assert.Equal(HttpStatusCode.Forbidden, status));
        Assert.Equal([$"{Song}: it is protected"], reverted.Page.All("section[aria-labelledby=left] li"));
        Assert.Equal(before, await wiki.TextAsync(Song));
        var freed = await admin.SubmitAsync(await admin.OpenAsync($"/{Song}/protect"), "form[action$=Lift]");
        Assert.Null(freed.Page.QuerySelector(".protected"));
        Assert.Equal($"/{Song}", (await moderator.SubmitAsync(await moderator.OpenAsync(suggested.Address), "button[formaction$=accept]")).Address);
    }

    [Theory]
    [InlineData("Form.From", "emperor")]
    [InlineData("Form.From", "editor")]
    [InlineData("Form.From", "admin")]
    [InlineData("Form.Days", "-1")]
    [InlineData("Form.Days", "99999999999")]
    [InlineData("Form.Reason", "")]
    [InlineData("Form.Reason", "10 kB")]
    public async Task What_no_form_sends_is_refused(string field, string value)
    {
        await using var wiki = await StartAsync();
        using var moderator = await wiki.SignInAsync(Role.Moderator);
        using var halfway = await wiki.SignInAsync(Role.Moderator, "Half way", progress: "s1e1");
        var fields = new Dictionary<string, string> { ["__RequestVerificationToken"] = await moderator.TokenAsync(), ["Form.From"] = "moderator", ["Form.Days"] = "1", ["Form.Reason"] = "A test" };
        fields[field] = value == "10 kB" ? new string('x', 10_000) : value;

        using var answer = await moderator.PostAsync($"/{Song}/protect", [.. fields.Select(f => (f.Key, f.Value))]);
        using var missing = await moderator.PostAsync("/songs/nobody/nothing/protect", [.. fields.Select(f => (f.Key, f.Value))]);
        using var early = await halfway.PostAsync("/articles/late/protect", ("__RequestVerificationToken", await halfway.TokenAsync()));

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.NotFound, HttpStatusCode.NotFound), (answer.StatusCode, missing.StatusCode, early.StatusCode));
        Assert.Empty((await moderator.OpenAsync("/admin/log")).Page.All(".change"));
    }

    [Fact]
    public async Task The_protection_of_a_hidden_page_is_a_missing_page_below_its_position()
    {
        await using var wiki = await StartAsync();
        using var moderator = await wiki.SignInAsync(Role.Moderator);
        using var halfway = await wiki.SignInAsync(Role.Editor, "Half way", progress: "s1e1");
        await moderator.SubmitAsync(await moderator.OpenAsync("/articles/late/protect"), "main form", ("Form.Reason", "A test"));

        var hidden = await halfway.OpenAsync("/articles/late/edit");
        var kept = await halfway.SubmitAsync(hidden, "form.edit button.primary", ("v.title", "Mine"));

        Assert.Null(hidden.Page.QuerySelector(".protected"));
        Assert.StartsWith("/suggestions/", kept.Address, StringComparison.Ordinal);
    }

    private static async Task<Shown> ProtectAsync(Person person, params (string Name, string Value)[] fields) =>
        await person.SubmitAsync(await person.OpenAsync($"/{Song}/protect"), "main form", [("Form.Reason", "A test"), .. fields]);

    private static Task<WikiApp> StartAsync() => WikiApp.StartAsync(
        ("songs/nobody/secrett.md", "---\ntitle: Secrett\nartist: Nobody\nsources: [sleeve]\n---\n\nA song.\n"),
        ("sources/sleeve.md", "---\ntitle: The sleeve\n---\n"),
        Seed.Episode("s1e1", "Meet"), Seed.Episode("s1e2", "Crush"),
        Seed.Of("articles/late", "Late", "hidden: s1e2"));
}
