using System.Net;
using Heartstopper.Wiki.Accounts;
using Heartstopper.Wiki.Tests.Support;

namespace Heartstopper.Wiki.Tests.Pages;

/// <summary>What moderators and admins do about accounts.</summary>
public sealed class ModerationTests
{
    private const string Password = "two penguins and a rugby ball";
    private const string Taras = "/admin/accounts/tara%20jones";

    [Fact]
    public async Task A_moderator_finds_an_account_blocks_it_for_a_time_and_lets_it_go_again()
    {
        await using var wiki = await WikiApp.StartAsync(Seed.Of("articles/one", "One", Seed.Safe));
        using var moderator = await wiki.SignInAsync(Role.Moderator);
        using var tara = await wiki.SignInAsync(Role.Editor, "Tara Jones");

        var found = await moderator.OpenAsync("/admin/accounts?name=TARA");
        var account = await moderator.OpenAsync(Assert.Single(found.Page.Links(".results a")));
        var blocked = await moderator.SubmitAsync(account, "form[action$=Block]", ("Form.Days", "7"), ("Form.Reason", "Two hundred links"));
        var refused = await tara.OpenAsync("/articles/one/edit");
        var freed = await moderator.SubmitAsync(blocked, "form[action$=Unblock]");
        var log = await moderator.OpenAsync("/admin/log");

        Assert.EndsWith("UTC: Two hundred links", Assert.Single(blocked.Page.All(".notice.bad p")), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.Forbidden, "Your account is blocked for now"), (refused.Status, refused.Heading));
        Assert.Empty(freed.Page.QuerySelectorAll(".notice.bad"));
        Assert.Equal(HttpStatusCode.OK, (await tara.OpenAsync("/articles/one/edit")).Status);
        Assert.Equal(["", "Blocked for a week: Two hundred links"], log.Page.All(".change .summary"));
    }

    [Theory]
    [InlineData("Block", Role.Moderator, HttpStatusCode.Forbidden)]
    [InlineData("Block", Role.Editor, HttpStatusCode.Redirect)]
    [InlineData("Link", Role.Admin, HttpStatusCode.Forbidden)]
    [InlineData("Link", Role.Moderator, HttpStatusCode.OK)]
    [InlineData("Role", Role.NewEditor, HttpStatusCode.Forbidden)]
    public async Task A_moderator_reaches_no_further_than_their_own_rank(string handler, Role other, HttpStatusCode expected)
    {
        await using var wiki = await WikiApp.StartAsync();
        using var moderator = await wiki.SignInAsync(Role.Moderator);
        await wiki.AddAccountAsync(other, "Tara Jones");

        using var answer = await moderator.PostAsync($"{Taras}?handler={handler}", ("__RequestVerificationToken", await moderator.TokenAsync()), ("Form.Days", "1"), ("Form.Reason", "A test"), ("Form.Role", "admin"));

        Assert.Equal(expected, answer.StatusCode);
        Assert.Equal(expected is not HttpStatusCode.Forbidden, (await moderator.OpenAsync(Taras)).Page.QuerySelector($"form[action$={handler}]") is not null);
    }

    [Theory]
    [InlineData("Block", "Form.Days", "-1")]
    [InlineData("Block", "Form.Days", "2147483647")]
    [InlineData("Block", "Form.Days", "for ever")]
    [InlineData("Block", "Form.Reason", " ")]
    [InlineData("Block", "Form.Reason", "10 kB")]
    [InlineData("Unblock", "Form.Days", "1")]
    [InlineData("Role", "Form.Role", "emperor")]
    [InlineData("Role", "Form.Role", "reader")]
    public async Task What_no_form_sends_is_refused_and_changes_nothing(string handler, string field, string value)
    {
        await using var wiki = await WikiApp.StartAsync();
        using var admin = await wiki.SignInAsync(Role.Admin);
        await wiki.AddAccountAsync(Role.Editor, "Tara Jones");
        var fields = new Dictionary<string, string> { ["__RequestVerificationToken"] = await admin.TokenAsync(), ["Form.Days"] = "1", ["Form.Reason"] = "A test", ["Form.Role"] = "editor" };
        fields[field] = value == "10 kB" ? new string('x', 10_000) : value;

        using var answer = await admin.PostAsync($"{Taras}?handler={handler}", [.. fields.Select(f => (f.Key, f.Value))]);
        using var nobody = await admin.PostAsync($"/admin/accounts/nobody?handler={handler}", [.. fields.Select(f => (f.Key, f.Value))]);

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.NotFound), (answer.StatusCode, nobody.StatusCode));
        Assert.Empty((await admin.OpenAsync("/admin/log")).Page.All(".change"));
    }

    [Fact]
    public async Task A_one_time_link_sets_a_forgotten_password()
    {
        await using var wiki = await WikiApp.StartAsync();
        using var moderator = await wiki.SignInAsync(Role.Moderator);
        await wiki.AddAccountAsync(Role.Editor, "Tara Jones");
        using var tara = new Person(wiki);

        var made = await moderator.SubmitAsync(await moderator.OpenAsync(Taras), "form[action$=Link]");
        var form = await tara.OpenAsync(new Uri(made.Page.All(".notice code").Single()).PathAndQuery);
        var account = await tara.SubmitAsync(form, "main form", ("Form.Password", Password));

        Assert.Equal(("/account", "Your account Tara Jones"), (account.Address, account.Heading));
        Assert.Equal(["Imogen made a one-time link for Tara Jones"], (await moderator.OpenAsync("/admin/log")).Page.All(".change p:first-child").Select(l => l.Split(" · ")[1]));
    }

    [Fact]
    public async Task An_invitation_makes_one_account_where_signing_up_takes_one()
    {
        await using var wiki = await WikiApp.StartSetAsync(("Wiki:SignUp", "invitation"));
        using var moderator = await wiki.SignInAsync(Role.Moderator);
        using var tara = new Person(wiki);

        var made = await moderator.SubmitAsync(await moderator.OpenAsync("/admin/accounts"), "form[action$=Invite]");
        var form = await tara.OpenAsync(new Uri(made.Page.All(".notice code").Single()).PathAndQuery);
        var account = await tara.SubmitAsync(form, "main form", ("Form.Name", "Tara Jones"), ("Form.Password", Password));

        Assert.Equal("Your account Tara Jones", account.Heading);
        Assert.Empty((await tara.OpenAsync(form.Address)).Page.QuerySelectorAll("main .form"));
    }

    [Fact]
    public async Task An_admin_gives_roles_and_the_last_one_stays()
    {
        await using var wiki = await WikiApp.StartAsync();
        using var admin = await wiki.SignInAsync(Role.Admin);
        using var tara = await wiki.SignInAsync(Role.Editor, "Tara Jones");

        var last = await admin.SubmitAsync(await admin.OpenAsync("/admin/accounts/imogen"), "form[action$=Role]", ("Form.Role", "editor"));
        var stays = await admin.SubmitAsync(await admin.OpenAsync("/account/leave"), "main form", ("Keeps", "true"));
        var raised = await admin.SubmitAsync(await admin.OpenAsync(Taras), "form[action$=Role]", ("Form.Role", "admin"));
        var gone = await tara.SubmitAsync(await tara.OpenAsync("/admin/accounts/imogen"), "form[action$=Role]", ("Form.Role", "moderator"));

        Assert.Equal((HttpStatusCode.BadRequest, "This is the only admin. Make somebody else one first."), (last.Status, Assert.Single(last.Errors)));
        Assert.Equal("You are the only admin here. Make somebody else one before you go.", Assert.Single(stays.Errors));
        Assert.StartsWith("Admin since", raised.Page.All(".lead").Single(), StringComparison.Ordinal);
        Assert.StartsWith("Moderator since", gone.Page.All(".lead").Single(), StringComparison.Ordinal);
        Assert.Equal(["From Admin to Moderator", "From Editor to Admin"], (await tara.OpenAsync("/admin/log")).Page.All(".change .summary"));
    }

    [Fact]
    public async Task A_moderator_takes_back_in_one_go_what_an_account_changed_on_a_page_and_everywhere()
    {
        await using var wiki = await WikiApp.StartAsync(Seed.Of("articles/one", "One", Seed.Safe), Seed.Of("articles/two", "Two", Seed.Safe), Seed.Of("articles/three", "Three", Seed.Safe));
        using var moderator = await wiki.SignInAsync(Role.Moderator);
        using var tara = await wiki.SignInAsync(Role.Editor, "Tara Jones");
        foreach (string page in new[] { "one", "two", "three" })
            await tara.SubmitAsync(await tara.OpenAsync($"/articles/{page}/edit"), "form.edit", ("v.title", "Tara was here"));
        await moderator.SubmitAsync(await moderator.OpenAsync("/articles/three/edit"), "form.edit", ("v.title", "Mine"));

        var one = await moderator.SubmitAsync(await moderator.OpenAsync("/articles/one/history"), "section[aria-labelledby=take-back] button");
        var all = await moderator.SubmitAsync(await moderator.OpenAsync($"{Taras}/revert"), "main form");
        var again = await moderator.SubmitAsync(all, "main form");

        Assert.Equal(["/articles/one/history/3"], one.Page.Links(".taken-back a"));
        Assert.Equal(["/articles/two/history/3"], all.Page.Links(".taken-back a"));
        Assert.Equal(["articles/three: it was changed since in the same place"], all.Page.All("section[aria-labelledby=left] li"));
        Assert.Equal("Nothing was taken back.", again.Page.QuerySelector("[role=status]")!.Words());
        Assert.Contains("title: One", await wiki.TextAsync("articles/one"), StringComparison.Ordinal);
        Assert.Contains("title: Mine", await wiki.TextAsync("articles/three"), StringComparison.Ordinal);
        Assert.Equal(["Pages taken back: 1; left as they are: 1", "On articles/one. Pages taken back: 1; left as they are: 0"], (await moderator.OpenAsync("/admin/log")).Page.All(".change .summary"));
    }

    [Theory]
    [InlineData("Form.Page", "no address")]
    [InlineData("Form.From", "for ever")]
    [InlineData("Form.Until", "0001-01-01T00:00")]
    public async Task A_span_or_a_page_that_no_form_sends_takes_nothing_back(string field, string value)
    {
        await using var wiki = await WikiApp.StartAsync();
        using var moderator = await wiki.SignInAsync(Role.Moderator);
        using var halfway = await wiki.SignInAsync(Role.Moderator, "Half way", progress: "s1e1");
        await wiki.AddAccountAsync(Role.Editor, "Tara Jones");

        using var answer = await moderator.PostAsync($"{Taras}/revert", ("__RequestVerificationToken", await moderator.TokenAsync()), (field, value), ("Form.From", "2024-01-01T00:00"));
        using var early = await halfway.PostAsync($"{Taras}/revert", ("__RequestVerificationToken", await halfway.TokenAsync()));

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.Forbidden), (answer.StatusCode, early.StatusCode));
    }
}
