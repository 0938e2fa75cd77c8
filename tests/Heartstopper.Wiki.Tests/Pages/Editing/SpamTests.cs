using System.Net;
using Heartstopper.Wiki.Accounts;
using Heartstopper.Wiki.Tests.Support;

namespace Heartstopper.Wiki.Tests.Pages.Editing;

public sealed class SpamTests
{
    private const string Summary = "A summary that is still here.";

    [Fact]
    public async Task What_nobody_could_have_typed_is_not_taken_and_not_lost()
    {
        await using var wiki = await WikiApp.StartAsync(Seed.Of("articles/one", "One", Seed.Safe));
        using var reader = new Person(wiki);
        var form = await reader.OpenAsync("/articles/one/edit");
        string later = wiki.Clock.Now.AddMinutes(1).ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture);

        var trapped = await reader.SubmitAsync(form, "form.edit", ("v.title", "Two"), ("summary", Summary), ("website", "https://example.org"));
        var fast = await reader.SubmitAsync(form, "form.edit", ("v.title", "Two"), ("summary", Summary), ("opened", later));
        var taken = await reader.SubmitAsync(trapped, "form.edit");

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (trapped.Status, fast.Status));
        Assert.Contains("people don’t see", Assert.Single(trapped.Errors), StringComparison.Ordinal);
        Assert.Contains("faster than anybody types", Assert.Single(fast.Errors), StringComparison.Ordinal);
        Assert.Equal((Summary, Summary), (SummaryIn(trapped), SummaryIn(fast)));
        Assert.StartsWith("/suggestions/", taken.Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_new_adds_few_links_at_a_time_and_an_editor_as_many_as_it_takes()
    {
        await using var wiki = await WikiApp.StartAsync(Seed.Of("articles/one", "One", Seed.Safe, "One link: https://example.org/0\n"));
        using var newcomer = await wiki.SignInAsync(Role.NewEditor, "Newcomer");
        using var editor = await wiki.SignInAsync(Role.Editor);
        string Links(int count) => string.Join('\n', Enumerable.Range(0, count).Select(i => $"https://example.org/{i}"));

        var few = await newcomer.SubmitAsync(await newcomer.OpenAsync("/articles/one/edit"), "form.edit", ("p.0", Links(4)));
        var many = await newcomer.SubmitAsync(await newcomer.OpenAsync("/articles/one/edit"), "form.edit", ("p.0", Links(5)));
        var trusted = await editor.SubmitAsync(await editor.OpenAsync("/articles/one/edit"), "form.edit", ("p.0", Links(5)));

        Assert.StartsWith("/suggestions/", few.Address, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode)422, many.Status);
        Assert.Equal("/articles/one", trusted.Address);
    }

    [Fact]
    public async Task Two_hundred_saves_in_a_minute_are_too_many_for_one_and_keep_nobody_else_out()
    {
        await using var wiki = await WikiApp.StartAsync(Seed.Of("articles/one", "One", Seed.Safe));
        using var busy = await wiki.SignInAsync(Role.Editor, "Busy");
        using var other = await wiki.SignInAsync(Role.Editor, "Other");

        Shown last = null!;
        int saves = 0;
        for (; saves < 200; saves++)
        {
            last = await busy.SubmitAsync(await busy.OpenAsync("/articles/one/edit"), "form.edit", ("v.title", $"Title {saves}"));
            if (last.Status is not HttpStatusCode.OK)
                break;
        }

        var calm = await other.SubmitAsync(await other.OpenAsync("/articles/one/edit"), "form.edit", ("v.title", "Calm"));

        Assert.Equal(((HttpStatusCode)429, true), (last.Status, saves >= 60));
        Assert.Equal($"Title {saves}", last.Page.QuerySelector("[name='v.title']")!.GetAttribute("value"));
        Assert.Equal("/articles/one", calm.Address);
    }

    [Fact]
    public async Task Guessing_passwords_and_making_accounts_slow_down()
    {
        await using var wiki = await WikiApp.StartAsync();
        using var guesser = new Person(wiki);

        var guess = await guesser.OpenAsync("/account/sign-in");
        for (int i = 0; i < 100 && guess.Status is not (HttpStatusCode)429; i++)
            guess = await guesser.SubmitAsync(guess, "main form", ("Form.Name", $"Name {i}"), ("Form.Password", "anything goes"));
        var made = await guesser.OpenAsync("/account/sign-up");
        for (int i = 0; i < 30 && made.Status is not (HttpStatusCode)429; i++)
            made = await guesser.SubmitAsync(await guesser.OpenAsync("/account/sign-up"), "main form", ("Form.Name", $"Name {i}"), ("Form.Password", "anything goes"));

        Assert.Equal(((HttpStatusCode)429, (HttpStatusCode)429), (guess.Status, made.Status));
    }

    private static string? SummaryIn(Shown form) => form.Page.QuerySelector("[name=summary]")!.GetAttribute("value");
}
