using System.Net;
using Heartstopper.Wiki.Accounts;
using Heartstopper.Wiki.Tests.Support;

namespace Heartstopper.Wiki.Tests.Pages;

public sealed class SigningInTests
{
    private const string Password = "two penguins and a rugby ball";

    [Fact]
    public async Task Who_makes_an_account_is_signed_in_and_back_where_they_were()
    {
        await using var wiki = await WikiApp.StartAsync(Seed.Of("articles/one", "One", Seed.Safe));
        using var tara = new Person(wiki);

        var article = await tara.OpenAsync("/articles/one");
        var signIn = await tara.OpenAsync(article.Page.Links(".who:not(.folded) a").Single());
        var signUp = await tara.OpenAsync(signIn.Page.Links("main li a[href*=sign-up]").Single());
        var back = await tara.SubmitAsync(signUp, "main form", ("Form.Name", "Tara Jones"), ("Form.Password", Password));

        Assert.Equal("/articles/one", back.Address);
        Assert.Equal(["Your account: Tara Jones"], back.Page.All(".who:not(.folded) a"));
        Assert.Contains("New editor", (await tara.OpenAsync("/account")).Page.All(".lead").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_signed_out_signs_in_with_any_spelling_of_the_name_and_only_the_right_password()
    {
        await using var wiki = await WikiApp.StartAsync();
        using var tara = new Person(wiki);
        var account = await SignUpAsync(tara, "Tara Jones");

        var home = await tara.SubmitAsync(account, "main form[action='/account/sign-out']");
        var wrong = await SignInAsync(tara, "Tara Jones", Password + "!");
        var nobody = await SignInAsync(tara, "Darcy", Password);
        var right = await SignInAsync(tara, "tara  JONES", Password);

        Assert.Equal(["Sign in"], home.Page.All(".who:not(.folded) a"));
        Assert.Equal((HttpStatusCode.BadRequest, wrong.Errors[0]), (wrong.Status, Assert.Single(nobody.Errors)));
        Assert.Equal(("/", "Your account: Tara Jones"), (right.Address, right.Page.All(".who:not(.folded) a").Single()));
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("articles/one")]
    public async Task No_sign_in_leads_to_another_host(string elsewhere)
    {
        await using var wiki = await WikiApp.StartAsync();
        using var tara = new Person(wiki);
        await SignUpAsync(tara, "Tara Jones");
        var form = await tara.OpenAsync("/account/sign-in");

        var asked = await tara.OpenAsync("/account/sign-in?return=" + Uri.EscapeDataString(elsewhere));
        var sent = await tara.SubmitAsync(form, "main form", ("return", elsewhere), ("Form.Name", "Tara Jones"), ("Form.Password", Password));

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (asked.Status, sent.Status));
        Assert.StartsWith("/account/sign-in", sent.Address, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("seed-data")]
    [InlineData("Seed Data")]
    [InlineData("A  former editor")]
    [InlineData("ADMIN")]
    [InlineData("x")]
    [InlineData("--")]
    [InlineData("a\u200Bb")]
    [InlineData("a\u202Eb")]
    [InlineData("\u3164\u3164")]
    [InlineData("<b>Tara</b>")]
    [InlineData("12345678901234567890123456789012345678901")]
    public async Task Some_words_are_no_names(string name)
    {
        await using var wiki = await WikiApp.StartAsync();
        using var tara = new Person(wiki);

        var refused = await SignUpAsync(tara, name);

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.StartsWith("This can’t be a name here", Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.False(tara.Has("account"));
    }

    [Fact]
    public async Task A_form_with_what_no_text_can_hold_is_refused()
    {
        await using var wiki = await WikiApp.StartAsync();
        using var tara = new Person(wiki);

        var refused = await SignUpAsync(tara, "Tara\0");

        Assert.Equal((HttpStatusCode.BadRequest, "That can’t be asked like this"), (refused.Status, refused.Heading));
    }

    [Theory]
    [InlineData("Zoë")]
    [InlineData("小明")]
    [InlineData("nick_nelson-33")]
    public async Task Others_are(string name)
    {
        await using var wiki = await WikiApp.StartAsync();
        using var person = new Person(wiki);

        var account = await SignUpAsync(person, name);

        Assert.Contains(name, account.Heading, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_two_names_differ_by_case_or_accents_alone()
    {
        await using var wiki = await WikiApp.StartAsync();
        using var one = new Person(wiki);
        using var other = new Person(wiki);
        await SignUpAsync(one, "Zoe Smith");

        var refused = await SignUpAsync(other, "ZOË  smith");

        Assert.Equal(["This name is taken. Choose another."], refused.Errors);
        Assert.Equal("ZOË  smith", refused.Page.QuerySelector("#Form-Name")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Length_is_all_that_a_password_needs()
    {
        await using var wiki = await WikiApp.StartAsync();
        using var person = new Person(wiki);

        var shorter = await SignUpAsync(person, "Elle", "ninechars");
        var enough = await SignUpAsync(person, "Elle", "tencharact");

        Assert.Equal(["A password has 10 to 200 characters."], shorter.Errors);
        Assert.Equal("/account", enough.Address);
    }

    [Fact]
    public async Task Reading_sets_no_cookie_and_asks_for_no_account()
    {
        await using var wiki = await WikiApp.StartAsync(Seed.Of("articles/one", "One", Seed.Safe));

        using var answer = await wiki.GetAsync("/articles/one", progress: null);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.Null(answer.Headers.CacheControl);
    }

    [Fact]
    public async Task A_cookie_is_worth_nothing_once_its_account_signed_out_everywhere()
    {
        await using var wiki = await WikiApp.StartAsync();
        using var imogen = await wiki.SignInAsync(Role.Editor);
        Assert.Equal(HttpStatusCode.OK, (await imogen.OpenAsync("/account")).Status);

        await wiki.ChangeAsync("Imogen", account => account.SignOutEverywhere());

        var account = await imogen.OpenAsync("/account");
        Assert.Equal("/account/sign-in?return=/account", account.Address);
        Assert.False(imogen.Has("account"));
    }

    private static async Task<Shown> SignUpAsync(Person person, string name, string password = Password) =>
        await person.SubmitAsync(await person.OpenAsync("/account/sign-up"), "main form", ("Form.Name", name), ("Form.Password", password));

    private static async Task<Shown> SignInAsync(Person person, string name, string password) =>
        await person.SubmitAsync(await person.OpenAsync("/account/sign-in"), "main form", ("Form.Name", name), ("Form.Password", password));
}
