using System.Net;
using Heartstopper.Wiki.Accounts;
using Heartstopper.Wiki.Tests.Support;

namespace Heartstopper.Wiki.Tests.Pages;

/// <summary>What those do who tend the wiki.</summary>
public sealed class KeepingTests
{
    [Fact]
    public async Task A_moderator_deletes_a_page_sees_what_refers_to_it_and_restores_it()
    {
        await using var wiki = await WikiApp.StartAsync(Seed.Of("articles/one", "One", Seed.Safe), Seed.Of("articles/two", "Two", Seed.Safe, "See [[articles/one]] and [[Two]].\n"));
        using var moderator = await wiki.SignInAsync(Role.Moderator);

        var form = await moderator.OpenAsync((await moderator.OpenAsync("/articles/one/history")).Page.Links(".chips a[href$=delete]").Single());
        var silent = await moderator.SubmitAsync(form, "main form");
        var deleted = await moderator.SubmitAsync(form, "main form", ("Reason", "Told elsewhere"));
        var missing = await moderator.OpenAsync("/articles/one");
        var recent = await moderator.OpenAsync("/recent");
        var restored = await moderator.SubmitAsync(await moderator.OpenAsync("/articles/one/delete"), "main form", ("Reason", "Missed"));
        var log = await moderator.OpenAsync("/admin/log");

        Assert.Equal(["Two"], form.Page.All("section[aria-labelledby=referring] li"));
        Assert.Equal(HttpStatusCode.BadRequest, silent.Status);
        Assert.Contains("This page was deleted", deleted.Page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, missing.Status);
        Assert.Equal("Told elsewhere", recent.Page.All(".change .summary")[0]);
        Assert.Equal((HttpStatusCode.OK, "One"), (restored.Status, restored.Heading));
        Assert.Equal(["Missed", "Told elsewhere"], log.Page.All(".change .summary"));
    }

    [Fact]
    public async Task A_deleted_page_is_missing_for_readers_in_every_way_and_its_past_is_for_those_who_have_seen_everything()
    {
        await using var wiki = await WikiApp.StartAsync(Seed.Of("articles/one", "One", Seed.Safe));
        using var moderator = await wiki.SignInAsync(Role.Moderator);
        await moderator.SubmitAsync(await moderator.OpenAsync("/articles/one/delete"), "main form", ("Reason", "Told elsewhere"));

        foreach (string verb in new[] { "", "/history", "/history/1", "/diff", "/blame", "/text" })
        {
            string address = $"/articles/one{verb}";
            using var deleted = await wiki.GetAsync(address, "s1e1");
            using var never = await wiki.GetAsync(address.Replace("one", "two", StringComparison.Ordinal), "s1e1");
            Assert.Equal((verb, never.StatusCode), (verb, deleted.StatusCode));
        }

        var past = await wiki.OpenAsync("/articles/one/history/1");
        var deletion = await wiki.OpenAsync("/articles/one/history/2");
        var diff = await wiki.OpenAsync("/articles/one/diff");
        var blame = await wiki.OpenAsync("/articles/one/blame");
        Assert.Contains("title: One", past.QuerySelector("pre.raw")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("With this revision the page was deleted.", deletion.All(".notice p"));
        Assert.All([past, deletion, diff, blame], shown => Assert.Contains("This page was deleted. What it said stays here.", shown.All(".notice p")));
        Assert.All([past, deletion], shown => Assert.Empty(shown.QuerySelectorAll("form[action*=TakeBack]")));
        Assert.Contains("title: One", diff.QuerySelector(".diff")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("title: One", blame.QuerySelector(".blame")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await wiki.GetAsync("/articles/one")).StatusCode);
    }

    [Fact]
    public async Task Who_may_not_delete_is_offered_nothing()
    {
        await using var wiki = await WikiApp.StartAsync(Seed.Of("articles/one", "One", Seed.Safe));
        using var editor = await wiki.SignInAsync(Role.Editor);

        var history = await editor.OpenAsync("/articles/one/history");

        Assert.Empty(history.Page.QuerySelectorAll("a[href$=delete]"));
        Assert.Equal(HttpStatusCode.Forbidden, (await editor.OpenAsync("/articles/one/delete")).Status);
    }
}
