using System.Net;
using System.Text.Json;
using Heartstopper.Wiki.Accounts;
using Heartstopper.Wiki.Tests.Support;

namespace Heartstopper.Wiki.Tests.Pages;

/// <summary>What is new since somebody last looked, and on the pages that they watch.</summary>
public sealed class WatchingTests
{
    [Fact]
    public async Task Somebody_watches_a_page_from_its_history_and_sees_its_changes_until_they_stop()
    {
        await using var wiki = await StartAsync();
        using var tara = await wiki.SignInAsync(Role.NewEditor, "Tara Jones");
        using var editor = await wiki.SignInAsync(Role.Editor);

        var watching = await tara.SubmitAsync(await tara.OpenAsync("/articles/one/history"), "form[action$=Add]");
        await EditAsync(editor, "one", "Changed");
        await EditAsync(editor, "two", "Changed, too");
        var list = await tara.OpenAsync("/account/watching");
        using var data = JsonDocument.Parse((await tara.OpenAsync("/account/data")).Body);
        var stopped = await tara.SubmitAsync(list, "form[action$=Remove]");

        Assert.NotNull(watching.Page.QuerySelector("form[action$=Remove]"));
        Assert.Equal(["Changed"], list.Page.All(".watched a"));
        Assert.Equal(["/articles/one/history/2", "/articles/one/history/1"], list.Page.Links(".change a"));
        Assert.Equal(["articles/one"], data.RootElement.GetProperty("watched").EnumerateArray().Select(w => w.GetString()));
        Assert.NotNull(stopped.Page.QuerySelector("form[action$=Add]"));
        Assert.Empty((await tara.OpenAsync("/account/watching")).Page.All(".watched a"));
    }

    [Fact]
    public async Task A_line_divides_the_new_from_what_was_seen()
    {
        await using var wiki = await StartAsync();
        using var tara = await wiki.SignInAsync(Role.NewEditor, "Tara Jones");
        using var editor = await wiki.SignInAsync(Role.Editor);

        var first = await tara.OpenAsync("/recent");
        var seen = await tara.SubmitAsync(first, "form[action$=Seen]");
        await EditAsync(editor, "one", "Changed");
        var again = await tara.OpenAsync("/recent");
        using var data = JsonDocument.Parse((await tara.OpenAsync("/account/data")).Body);

        Assert.Empty(first.Page.All(".seen-before"));
        Assert.Equal("You have seen all of this.", Assert.Single(seen.Page.All(".seen-before")));
        Assert.Equal("From here on you have seen it.", Assert.Single(again.Page.All(".seen-before")));
        Assert.Equal(["Changed"], again.Page.QuerySelectorAll(".change").Where(c => c.CompareDocumentPosition(again.Page.QuerySelector(".seen-before")!).HasFlag(AngleSharp.Dom.DocumentPositions.Following)).Select(c => c.QuerySelector("h3 a")!.TextContent));
        Assert.NotEqual(JsonValueKind.Null, data.RootElement.GetProperty("account").GetProperty("seenUntil").ValueKind);
        Assert.Empty((await wiki.OpenAsync("/recent")).QuerySelectorAll("form[action$=Seen]"));
    }

    [Fact]
    public async Task Nobody_watches_what_is_not_there_or_not_there_for_them()
    {
        await using var wiki = await StartAsync();
        using var tara = await wiki.SignInAsync(Role.NewEditor, "Tara Jones");
        using var halfway = await wiki.SignInAsync(Role.NewEditor, "Half way", progress: "nothing");
        string token = await tara.TokenAsync();

        foreach (string page in new[] { "articles/nothing", "1", "-1", "../account", new string('x', 10_000) })
        {
            using var answer = await tara.PostAsync("/account/watching?handler=Add", ("__RequestVerificationToken", token), ("page", page));
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        using var early = await halfway.PostAsync("/account/watching?handler=Add", ("__RequestVerificationToken", await halfway.TokenAsync()), ("page", "articles/one"));
        using var never = await tara.PostAsync("/account/watching?handler=Remove", ("__RequestVerificationToken", token), ("page", "articles/one"));
        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Redirect), (early.StatusCode, never.StatusCode));
    }

    [Fact]
    public async Task Who_leaves_watches_nothing_any_more()
    {
        await using var wiki = await StartAsync();
        using var tara = await wiki.SignInAsync(Role.NewEditor, "Tara Jones");
        await tara.SubmitAsync(await tara.OpenAsync("/articles/one/history"), "form[action$=Add]");

        var left = await tara.SubmitAsync(await tara.OpenAsync("/account/leave"), "main form", ("Keeps", "false"));

        Assert.Equal("/", left.Address);
    }

    private static async Task EditAsync(Person person, string page, string title) =>
        Assert.Equal($"/articles/{page}", (await person.SubmitAsync(await person.OpenAsync($"/articles/{page}/edit"), "form.edit", ("v.title", title))).Address);

    private static Task<WikiApp> StartAsync() => WikiApp.StartAsync(Seed.Of("articles/one", "One", Seed.Safe), Seed.Of("articles/two", "Two", Seed.Safe));
}
