using System.Net;
using System.Text.Json;
using Heartstopper.Wiki.Accounts;
using Heartstopper.Wiki.Tests.Support;

namespace Heartstopper.Wiki.Tests.Pages;

/// <summary>What somebody can do with their own account.</summary>
public sealed class AccountTests
{
    private const string Password = "two penguins and a rugby ball";
    private const string Other = "three penguins and a rugby ball";

    [Fact]
    public async Task Everything_that_the_wiki_holds_about_somebody_is_theirs_to_download()
    {
        await using var wiki = await WikiApp.StartAsync(Seed.Of("articles/one", "One", Seed.Safe));
        using var imogen = await wiki.SignInAsync(Role.Editor);
        using var other = await wiki.SignInAsync(Role.Editor, "Somebody else");
        await EditAsync(imogen, "Two");
        await EditAsync(other, "Three");

        using var answer = await imogen.GetAsync("/account/data");
        using var data = JsonDocument.Parse(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));

        Assert.Equal("my-account.json", answer.Content.Headers.ContentDisposition!.FileName);
        Assert.Equal("Imogen", data.RootElement.GetProperty("account").GetProperty("name").GetString());
        var revision = Assert.Single(data.RootElement.GetProperty("written").GetProperty("revisions").EnumerateArray());
        Assert.Equal(("articles/one", 2), (revision.GetProperty("page").GetString(), revision.GetProperty("number").GetInt32()));
    }

    [Theory]
    [InlineData("true", "Imogen")]
    [InlineData("false", "a former editor")]
    public async Task Who_leaves_says_whether_their_edits_keep_their_name(string keeps, string author)
    {
        await using var wiki = await WikiApp.StartAsync(Seed.Of("articles/one", "One", Seed.Safe));
        using var imogen = await wiki.SignInAsync(Role.Editor);
        using var next = new Person(wiki);
        await EditAsync(imogen, "Two");

        var unsaid = await imogen.SubmitAsync(await imogen.OpenAsync("/account/leave"), "main form");
        var home = await imogen.SubmitAsync(await imogen.OpenAsync("/account/leave"), "main form", ("Keeps", keeps));
        var history = await imogen.OpenAsync("/articles/one/history");
        var again = await next.SubmitAsync(await next.OpenAsync("/account/sign-up"), "main form", ("Form.Name", "Imogen"), ("Form.Password", Password));

        Assert.Equal((HttpStatusCode.BadRequest, "Choose what becomes of your name."), (unsaid.Status, Assert.Single(unsaid.Errors)));
        Assert.Equal(["Sign in"], home.Page.All(".who:not(.folded) a"));
        Assert.Equal([author, "seed-data"], history.Page.All(".change a[href^='/recent']"));
        Assert.Equal(keeps == "true", again.Errors.Contains("This name is taken. Choose another."));
    }

    [Fact]
    public async Task A_new_password_takes_the_old_one_and_signs_out_everywhere_else()
    {
        await using var wiki = await WikiApp.StartAsync();
        using var here = new Person(wiki);
        using var there = new Person(wiki);
        await here.SubmitAsync(await here.OpenAsync("/account/sign-up"), "main form", ("Form.Name", "Imogen"), ("Form.Password", Password));
        await SignInAsync(there, Password);

        var wrong = await here.SubmitAsync(await here.OpenAsync("/account/password"), "main form", ("Form.Old", Other), ("Form.New", Other));
        var right = await here.SubmitAsync(wrong, "main form", ("Form.Old", Password), ("Form.New", Other));

        Assert.Equal(["This is not the password that you have."], wrong.Errors);
        Assert.Equal(("/account", HttpStatusCode.OK), (right.Address, right.Status));
        Assert.Equal("/account/sign-in?return=/account", (await there.OpenAsync("/account")).Address);
        Assert.Single((await SignInAsync(there, Password)).Errors);
        Assert.Equal("/", (await SignInAsync(there, Other)).Address);
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_every_visit()
    {
        await using var wiki = await WikiApp.StartAsync();
        using var here = new Person(wiki);
        using var there = new Person(wiki);
        var account = await here.SubmitAsync(await here.OpenAsync("/account/sign-up"), "main form", ("Form.Name", "Imogen"), ("Form.Password", Password));
        await SignInAsync(there, Password);

        await here.SubmitAsync(account, "form[action*=SignOutEverywhere]");

        Assert.StartsWith("/account/sign-in", (await here.OpenAsync("/account")).Address, StringComparison.Ordinal);
        Assert.StartsWith("/account/sign-in", (await there.OpenAsync("/account")).Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_public_address_there_are_no_passkeys()
    {
        await using var wiki = await WikiApp.StartAsync();
        using var imogen = await wiki.SignInAsync(Role.Editor);

        var account = await imogen.OpenAsync("/account");
        var passkeys = await imogen.OpenAsync("/account/passkeys");

        Assert.Empty(account.Page.QuerySelectorAll("a[href='/account/passkeys']"));
        Assert.Equal(HttpStatusCode.NotFound, passkeys.Status);
    }

    private static async Task EditAsync(Person person, string title)
    {
        var saved = await person.SubmitAsync(await person.OpenAsync("/articles/one/edit"), "form.edit", ("v.title", title));
        Assert.Equal("/articles/one", saved.Address);
    }

    private static async Task<Shown> SignInAsync(Person person, string password) =>
        await person.SubmitAsync(await person.OpenAsync("/account/sign-in"), "main form", ("Form.Name", "Imogen"), ("Form.Password", password));
}
