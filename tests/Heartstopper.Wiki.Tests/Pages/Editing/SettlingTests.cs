using Heartstopper.Wiki.Accounts;
using Heartstopper.Wiki.Content.Seeding;
using Heartstopper.Wiki.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Heartstopper.Wiki.Tests.Pages.Editing;

/// <summary>A page and a file that were both changed, before somebody who decides.</summary>
public sealed class SettlingTests : IDisposable
{
    private const string Address = "songs/nobody/secret";
    private const string Song = "---\ntitle: Secret\nartist: Nobody\nreleased: 2020\nsources: [sleeve]\n---\n\nA song.\n";
    private const string Settle = "#waiting ~ ul a[href*='?import=']";

    private const string Undated = "---\ntitle: Secret\nartist: Nobody\nsources: [sleeve]\n---\n\nA song.\n";
    private const string Disputed = "---\ntitle: Secret\nartist: Nobody\nreleased: 2020\nsources: [sleeve]\ndisputed:\n  - about: released\n    a: It is 2020.\n    b: It is 2021.\n    prefers: a\n    why: Looked.\n---\n\nA song.\n";

    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task What_waits_is_listed_and_settled_on_the_page_of_all_conflicts()
    {
        await using var wiki = await StartAsync();
        using var editor = await wiki.SignInAsync(Role.Editor);
        await ChangeAsync(editor, "2021");
        await ImportAsync(wiki, Song.Replace("2020", "2022", StringComparison.Ordinal).Replace("A song", "A quiet song", StringComparison.Ordinal));

        var problems = await editor.OpenAsync("/problems");
        var conflict = await editor.OpenAsync(problems.Page.QuerySelector(Settle)!.GetAttribute("href")!);

        Assert.Equal(["2021", "2022"], conflict.Page.QuerySelectorAll(".conflict .claim pre").Select(p => p.TextContent));
        Assert.Contains("The file", conflict.Page.QuerySelector(".conflict")!.TextContent, StringComparison.Ordinal);
        await editor.SubmitAsync(conflict, "form.edit", ("choice.released", "anew"), ("anew.released", "2021-05"));
        Assert.Equal(Song.Replace("2020", "2021-05", StringComparison.Ordinal).Replace("A song", "A quiet song", StringComparison.Ordinal), await wiki.TextAsync(Address));
        Assert.Null((await editor.OpenAsync("/problems")).Page.QuerySelector("#waiting"));
        Assert.True((await ImportAsync(wiki, Song.Replace("2020", "2022", StringComparison.Ordinal).Replace("A song", "A quiet song", StringComparison.Ordinal))).IsClean);
        Assert.Equal(Song.Replace("2020", "2021-05", StringComparison.Ordinal).Replace("A song", "A quiet song", StringComparison.Ordinal), await wiki.TextAsync(Address));
    }

    [Fact]
    public async Task Whoever_keeps_the_page_has_settled_it_too()
    {
        await using var wiki = await StartAsync();
        using var editor = await wiki.SignInAsync(Role.Editor);
        await ChangeAsync(editor, "2021");
        await ImportAsync(wiki, Song.Replace("2020", "2022", StringComparison.Ordinal));
        var conflict = await editor.OpenAsync((await editor.OpenAsync("/problems")).Page.QuerySelector(Settle)!.GetAttribute("href")!);

        await editor.SubmitAsync(conflict, "form.edit", ("choice.released", "theirs"));

        Assert.Equal(Song.Replace("2020", "2021", StringComparison.Ordinal), await wiki.TextAsync(Address));
        Assert.Null((await editor.OpenAsync("/problems")).Page.QuerySelector("#waiting"));
    }

    [Fact]
    public async Task What_is_not_settled_yet_is_shown_again()
    {
        await using var wiki = await StartAsync();
        using var editor = await wiki.SignInAsync(Role.Editor);
        await ChangeAsync(editor, "2021");
        await ImportAsync(wiki, Song.Replace("2020", "2022", StringComparison.Ordinal));
        var conflict = await editor.OpenAsync((await editor.OpenAsync("/problems")).Page.QuerySelector(Settle)!.GetAttribute("href")!);

        var again = await editor.SubmitAsync(conflict, "form.edit");

        Assert.Equal(409, (int)again.Status);
        await editor.SubmitAsync(again, "form.edit", ("choice.released", "mine"));
        Assert.Equal(Song.Replace("2020", "2022", StringComparison.Ordinal), await wiki.TextAsync(Address));
        Assert.Null((await editor.OpenAsync("/problems")).Page.QuerySelector("#waiting"));
    }

    [Fact]
    public async Task What_was_changed_meanwhile_stays_when_a_conflict_is_settled()
    {
        await using var wiki = await StartAsync();
        using var editor = await wiki.SignInAsync(Role.Editor);
        await ChangeAsync(editor, "2021");
        await ImportAsync(wiki, Song.Replace("2020", "2022", StringComparison.Ordinal));
        var conflict = await editor.OpenAsync((await editor.OpenAsync("/problems")).Page.QuerySelector(Settle)!.GetAttribute("href")!);
        await editor.SubmitAsync(await editor.OpenAsync($"/{Address}/edit"), "form.edit", ("p.0", "A loud song."));

        await editor.SubmitAsync(conflict, "form.edit", ("choice.released", "mine"));

        Assert.Equal(Song.Replace("2020", "2022", StringComparison.Ordinal).Replace("A song", "A loud song", StringComparison.Ordinal), await wiki.TextAsync(Address));
    }

    [Theory]
    [InlineData("mine", Disputed)]
    [InlineData("theirs", Undated)]
    [InlineData("anew", Song)]
    public async Task What_is_wrong_only_together_is_settled_as_a_whole(string choice, string expected)
    {
        await using var wiki = await StartAsync();
        using var editor = await wiki.SignInAsync(Role.Editor);
        await ChangeAsync(editor, "");
        Assert.Equal(Undated, await wiki.TextAsync(Address));
        await ImportAsync(wiki, Disputed);

        var conflict = await editor.OpenAsync((await editor.OpenAsync("/problems")).Page.QuerySelector(Settle)!.GetAttribute("href")!);

        Assert.Equal([Undated, Disputed], conflict.Page.QuerySelectorAll(".conflict .claim pre").Select(p => p.TextContent));
        Assert.Contains("together they can’t be saved", conflict.Page.QuerySelector("form.edit")!.TextContent, StringComparison.Ordinal);
        var again = await editor.SubmitAsync(conflict, "form.edit");
        Assert.Equal(409, (int)again.Status);
        var broken = await editor.SubmitAsync(again, "form.edit", ("choice.page", "anew"), ("anew.page", Song.Replace("released", "relaesed", StringComparison.Ordinal)));
        Assert.Equal(409, (int)broken.Status);
        Assert.Equal(Undated, await wiki.TextAsync(Address));
        await editor.SubmitAsync(broken, "form.edit", ("choice.page", choice), ("anew.page", Song));
        Assert.Equal(expected, await wiki.TextAsync(Address));
        Assert.Null((await editor.OpenAsync("/problems")).Page.QuerySelector("#waiting"));
    }

    [Fact]
    public async Task Who_may_not_edit_reads_that_something_waits_and_does_not_decide()
    {
        await using var wiki = await StartAsync();
        using var editor = await wiki.SignInAsync(Role.Editor);
        await ChangeAsync(editor, "2021");
        string import = (await ImportAsync(wiki, Song.Replace("2020", "2022", StringComparison.Ordinal))).Import!;
        using var reader = new Person(wiki);
        using var halfway = await wiki.SignInAsync(Role.Editor, "Halfway", progress: "nothing");

        var problems = await reader.OpenAsync("/problems");

        Assert.Contains("Secret", problems.Page.QuerySelector("#waiting ~ ul")!.TextContent, StringComparison.Ordinal);
        Assert.Null(problems.Page.QuerySelector(Settle));
        Assert.Equal(404, (int)(await reader.OpenAsync($"/{Address}/edit?import={import}")).Status);
        Assert.Equal(404, (int)(await halfway.OpenAsync($"/{Address}/edit?import={import}")).Status);
        Assert.Equal(200, (int)(await editor.OpenAsync($"/{Address}/edit?import={import}")).Status);
        Assert.Equal(404, (int)(await editor.OpenAsync($"/{Address}/edit?import=another")).Status);
        Assert.Null((await halfway.OpenAsync("/problems")).Page.QuerySelector("#waiting"));
    }

    public void Dispose() => folder.Dispose();

    private static Task<WikiApp> StartAsync() => WikiApp.StartAsync(("songs/nobody/secret.md", Song), ("sources/sleeve.md", "---\ntitle: The sleeve\n---\n"));

    private static async Task ChangeAsync(Person editor, string year) =>
        await editor.SubmitAsync(await editor.OpenAsync($"/{Address}/edit"), "form.edit", ("v.released", year));

    private async Task<ImportReport> ImportAsync(WikiApp wiki, string text)
    {
        await folder.WriteAsync("seeds", ("songs/nobody/secret.md", text));
        return await wiki.Services.GetRequiredService<Import>().RunAsync(new SeedFolder(folder.At("seeds")), cancellationToken: TestContext.Current.CancellationToken);
    }
}
