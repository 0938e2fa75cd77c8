using System.Net;
using Heartstopper.Wiki.Accounts;
using Heartstopper.Wiki.Tests.Support;

namespace Heartstopper.Wiki.Tests.Pages;

/// <summary>While the wiki is read-only.</summary>
public sealed class ReadOnlyTests
{
    private const string Reason = "We are moving house until noon.";

    [Fact]
    public async Task Forms_say_so_before_one_types_and_what_was_typed_all_the_same_is_shown()
    {
        await using var wiki = await WikiApp.StartSetAsync(("Wiki:ReadOnly", "true"), ("Wiki:ReadOnlyReason", Reason));
        using var tara = await wiki.SignInAsync(Role.Editor, "Tara Jones");

        var edit = await tara.OpenAsync("/articles/one/edit");
        var refused = await tara.SubmitAsync(edit, "form.edit", ("v.title", "Secret"), ("p.0", "Two <b>words</b>.\n\nAnd more."));
        var signUp = await tara.OpenAsync("/account/sign-up");
        var reading = await tara.OpenAsync("/articles");

        Assert.Contains(Reason, Assert.Single(edit.Page.All(".read-only p")), StringComparison.Ordinal);
        Assert.Single(signUp.Page.All(".read-only"));
        Assert.Empty(reading.Page.All(".read-only"));
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "The wiki is read-only for now"), (refused.Status, refused.Heading));
        Assert.Equal(["Secret", "Two <b>words</b>. And more."], refused.Page.All(".typed pre"));
    }

    [Fact]
    public async Task A_password_is_not_shown_again()
    {
        await using var wiki = await WikiApp.StartSetAsync(("Wiki:ReadOnly", "true"));
        using var tara = new Person(wiki);

        var refused = await tara.SubmitAsync(await tara.OpenAsync("/account/sign-up"), "main form", ("Form.Name", "Tara Jones"), ("Form.Password", "two penguins"));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.Status);
        Assert.DoesNotContain("penguins", refused.Body, StringComparison.Ordinal);
    }
}
