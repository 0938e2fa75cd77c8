using Heartstopper.Wiki.Accounts;
using Heartstopper.Wiki.Tests.Support;

namespace Heartstopper.Wiki.Tests.Pages.Editing;

public sealed class DraftTests
{
    private const string Edit = "/songs/nobody/secret/edit";

    [Fact]
    public async Task What_was_typed_and_not_saved_is_there_the_next_time()
    {
        await using var wiki = await StartAsync();
        using var editor = await wiki.SignInAsync(Role.Editor);

        await editor.SubmitAsync(await editor.OpenAsync(Edit), "form.edit button[value=preview]", ("p.0", "Half a thought"));
        var later = await editor.OpenAsync(Edit);
        var resumed = await editor.SubmitAsync(later, "button[value=resume]");

        Assert.DoesNotContain("Half a thought", later.Body, StringComparison.Ordinal);
        Assert.Equal("Half a thought", resumed.Page.QuerySelector("[name='p.0']")!.TextContent.Trim());
        await editor.SubmitAsync(resumed, "form.edit");
        Assert.Contains("Half a thought", await wiki.TextAsync("songs/nobody/secret"), StringComparison.Ordinal);
        Assert.Null((await editor.OpenAsync(Edit)).Page.QuerySelector("button[value=resume]"));
    }

    [Fact]
    public async Task Nobody_is_offered_the_draft_of_another()
    {
        await using var wiki = await StartAsync();
        using var one = await wiki.SignInAsync(Role.Editor, "Tara");
        using var other = await wiki.SignInAsync(Role.Editor, "Darcy");

        await one.SubmitAsync(await one.OpenAsync(Edit), "form.edit button[value=preview]", ("p.0", "Half a thought"));
        var form = await other.OpenAsync(Edit);
        var forged = await other.SubmitAsync(form, "form.edit", ("do", "resume"));

        Assert.Null(form.Page.QuerySelector("button[value=resume]"));
        Assert.DoesNotContain("Half a thought", forged.Body, StringComparison.Ordinal);
        Assert.NotNull((await one.OpenAsync(Edit)).Page.QuerySelector("button[value=resume]"));
    }

    [Fact]
    public async Task A_draft_is_thrown_away_on_request()
    {
        await using var wiki = await StartAsync();
        using var editor = await wiki.SignInAsync(Role.Editor);

        await editor.SubmitAsync(await editor.OpenAsync(Edit), "form.edit button[value=preview]", ("p.0", "Half a thought"));
        var after = await editor.SubmitAsync(await editor.OpenAsync(Edit), "button[value=discard]");

        Assert.Null(after.Page.QuerySelector("button[value=resume]"));
    }

    [Fact]
    public async Task A_session_that_ended_while_typing_loses_nothing()
    {
        await using var wiki = await StartAsync();
        using var editor = await wiki.SignInAsync(Role.Editor, "Tara");

        var form = await editor.OpenAsync(Edit);
        await wiki.ChangeAsync("Tara", account => account.SignOutEverywhere());
        var again = await editor.SubmitAsync(form, "form.edit", ("p.0", "Half a thought"));

        Assert.Equal(400, (int)again.Status);
        Assert.Equal("Half a thought", again.Page.QuerySelector("[name='p.0']")!.TextContent.Trim());
    }

    private static Task<WikiApp> StartAsync() => WikiApp.StartAsync(("songs/nobody/secret.md", "---\ntitle: Secret\nartist: Nobody\n---\n\nA song.\n"));
}
