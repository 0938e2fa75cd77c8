using Heartstopper.Wiki.Accounts;
using Heartstopper.Wiki.Tests.Support;

namespace Heartstopper.Wiki.Tests.Pages.Editing;

public sealed class ConflictTests
{
    private const string Address = "songs/nobody/secret";
    private const string Song = "---\ntitle: Secret\nartist: Nobody\nreleased: 2020\nsources: [sleeve]\n---\n\nA song.\n";

    [Fact]
    public async Task Two_who_change_different_fields_are_merged_and_told()
    {
        await using var wiki = await StartAsync();
        using var one = await wiki.SignInAsync(Role.Editor, "One");
        using var two = await wiki.SignInAsync(Role.Editor, "Two");

        var first = await one.OpenAsync($"/{Address}/edit");
        var second = await two.OpenAsync($"/{Address}/edit");
        await one.SubmitAsync(first, "form.edit", ("v.released", "2021"));
        await two.SubmitAsync(second, "form.edit", ("p.0", "A quiet song."));

        Assert.Equal(Song.Replace("2020", "2021", StringComparison.Ordinal).Replace("A song", "A quiet song", StringComparison.Ordinal), await wiki.TextAsync(Address));
    }

    [Fact]
    public async Task Two_who_change_the_same_field_choose()
    {
        await using var wiki = await StartAsync();
        using var one = await wiki.SignInAsync(Role.Editor, "One");
        using var two = await wiki.SignInAsync(Role.Editor, "Two");

        var first = await one.OpenAsync($"/{Address}/edit");
        var second = await two.OpenAsync($"/{Address}/edit");
        await one.SubmitAsync(first, "form.edit", ("v.released", "2021"));
        var conflict = await two.SubmitAsync(second, "form.edit", ("v.released", "2022"), ("p.0", "A quiet song."));

        Assert.Equal(409, (int)conflict.Status);
        Assert.Contains("2021", conflict.Page.QuerySelector(".conflict")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("2022", conflict.Page.QuerySelector(".conflict")!.TextContent, StringComparison.Ordinal);
        await two.SubmitAsync(conflict, "form.edit", ("choice.released", "mine"));
        Assert.Equal(Song.Replace("2020", "2022", StringComparison.Ordinal).Replace("A song", "A quiet song", StringComparison.Ordinal), await wiki.TextAsync(Address));
    }

    [Fact]
    public async Task Two_whose_changes_are_wrong_only_together_choose_between_the_pages()
    {
        await using var wiki = await StartAsync();
        using var one = await wiki.SignInAsync(Role.Editor, "One");
        using var two = await wiki.SignInAsync(Role.Editor, "Two");
        string disputed = Song.Replace("---\n\nA", "disputed:\n  - about: released\n    a: It is 2020.\n    b: It is 2021.\n    prefers: a\n    why: Looked.\n---\n\nA", StringComparison.Ordinal);

        var first = await one.OpenAsync($"/{Address}/edit");
        var second = await two.OpenAsync($"/{Address}/edit?as=text");
        await one.SubmitAsync(first, "form.edit", ("v.released", ""));
        var conflict = await two.SubmitAsync(second, "form.edit", ("text", disputed));

        Assert.Equal((409, "The whole page"), ((int)conflict.Status, conflict.Page.QuerySelector(".conflict legend")!.TextContent));
        Assert.Contains("together they can’t be saved", conflict.Page.QuerySelector("form.edit")!.TextContent, StringComparison.Ordinal);
        await two.SubmitAsync(conflict, "form.edit", ("choice.page", "mine"));
        Assert.Equal(disputed, await wiki.TextAsync(Address));
    }

    [Fact]
    public async Task A_conflict_written_anew_survives_a_third_edit_meanwhile()
    {
        await using var wiki = await StartAsync();
        using var one = await wiki.SignInAsync(Role.Editor, "One");
        using var two = await wiki.SignInAsync(Role.Editor, "Two");

        var first = await one.OpenAsync($"/{Address}/edit");
        var second = await two.OpenAsync($"/{Address}/edit");
        await one.SubmitAsync(first, "form.edit", ("v.released", "2021"));
        var conflict = await two.SubmitAsync(second, "form.edit", ("v.released", "2022"));
        await one.SubmitAsync(await one.OpenAsync($"/{Address}/edit"), "form.edit", ("p.0", "A loud song."));
        await two.SubmitAsync(conflict, "form.edit", ("choice.released", "anew"), ("anew.released", "2021-05"));

        Assert.Equal(Song.Replace("2020", "2021-05", StringComparison.Ordinal).Replace("A song", "A loud song", StringComparison.Ordinal), await wiki.TextAsync(Address));
    }

    [Fact]
    public async Task A_conflict_that_is_not_settled_is_shown_again()
    {
        await using var wiki = await StartAsync();
        using var one = await wiki.SignInAsync(Role.Editor, "One");
        using var two = await wiki.SignInAsync(Role.Editor, "Two");

        var first = await one.OpenAsync($"/{Address}/edit");
        var second = await two.OpenAsync($"/{Address}/edit");
        await one.SubmitAsync(first, "form.edit", ("v.released", "2021"));
        var conflict = await two.SubmitAsync(second, "form.edit", ("v.released", "2022"));
        var again = await two.SubmitAsync(conflict, "form.edit");

        Assert.Equal(409, (int)again.Status);
        Assert.NotNull(again.Page.QuerySelector("[name='choice.released']"));
        Assert.Equal(Song.Replace("2020", "2021", StringComparison.Ordinal), await wiki.TextAsync(Address));
    }

    private static Task<WikiApp> StartAsync() => WikiApp.StartAsync(("songs/nobody/secret.md", Song), ("sources/sleeve.md", "---\ntitle: The sleeve\n---\n"));
}
