using System.Net;
using Heartstopper.Wiki.Accounts;
using Heartstopper.Wiki.Tests.Support;

namespace Heartstopper.Wiki.Tests.Pages;

/// <summary>Tries every handler that the site has with every role. Nothing here names a handler, but for those that need no token.</summary>
public sealed class RightsTests
{
    private static readonly (string Path, string Text)[] Seeds =
        [Seed.Of("articles/one", "One", Seed.Safe), Seed.Of("seasons/1", "Season 1"), Seed.Episode("s1e1", "Meet", ("Tate McRae", "u"))];

    /// <summary>A form on every page would set a cookie on every page: what these two change is this browser's alone, and they look at where the post comes from.</summary>
    private static readonly string[] WithoutToken = ["/progress", "/reveal"];

    /// <summary>Drawn in place of an answer that has no body, whatever its method; they do nothing.</summary>
    private static readonly string[] Drawn = ["/error", "/missing/404"];

    private static readonly Role[] Roles = Enum.GetValues<Role>();

    [Fact]
    public async Task Every_handler_that_takes_posts_says_who_may()
    {
        await using var wiki = await WikiApp.StartAsync();

        var handlers = await Handlers.OfAsync(wiki);

        Assert.Contains(handlers, h => h.ToString() == "Post /account/sign-in");
        Assert.DoesNotContain(handlers, h => h.Method != "Get" && h.Act is null);
    }

    [Fact]
    public async Task Every_handler_answers_every_role_as_the_table_says()
    {
        await using var wiki = await WikiApp.StartAsync(Seeds);

        var wrong = new List<string>();
        foreach (var handler in (await Handlers.OfAsync(wiki)).Where(h => h.Act is not null && !Drawn.Contains(h.Address)))
        {
            foreach (var role in Roles)
            {
                foreach (bool isBlocked in role is Role.Reader ? [false] : new[] { false, true })
                {
                    using var person = await SomebodyAsync(wiki, role, isBlocked);
                    using var answer = handler.IsPost ? await person.PostAsync(handler.Address, ("__RequestVerificationToken", await person.TokenAsync())) : await person.GetAsync(handler.Address);
                    var expected = Rights.Judge(handler.Act!.Value, role, isBlocked);
                    if (Said(answer) != (expected is Verdict.Blocked ? Verdict.Forbidden : expected) || (int)answer.StatusCode >= 500)
                        wrong.Add($"{handler} as {(isBlocked ? "blocked " : "")}{role}: {expected} in the table, but {(int)answer.StatusCode} {answer.Headers.Location}");
                }
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task No_handler_takes_a_form_without_its_token_or_with_another_s()
    {
        await using var wiki = await WikiApp.StartAsync(Seeds);
        using var other = await wiki.SignInAsync(Role.Admin, "Somebody else");
        string stolen = await other.TokenAsync();

        var handlers = (await Handlers.OfAsync(wiki)).Where(h => h.IsPost && !WithoutToken.Contains(h.Address) && !Drawn.Contains(h.Address)).ToList();
        var wrong = new List<string>();
        foreach (var handler in handlers)
        {
            foreach (var role in Roles)
            {
                using var person = await SomebodyAsync(wiki, role, isBlocked: false);
                await person.TokenAsync();
                foreach (string? token in new[] { null, "", "forged", stolen })
                {
                    using var answer = await person.PostAsync(handler.Address, token is null ? [] : [("__RequestVerificationToken", token)]);
                    if (answer.StatusCode is not HttpStatusCode.BadRequest)
                        wrong.Add($"{handler} as {role} with the token {token ?? "missing"}: {(int)answer.StatusCode}");
                }
            }
        }

        Assert.Empty(wrong);
        Assert.Contains(handlers, h => h.ToString() == "Post /account/sign-in");
    }

    [Fact]
    public async Task What_needs_no_token_looks_at_where_the_post_comes_from()
    {
        await using var wiki = await WikiApp.StartAsync(Seeds);
        using var person = new Person(wiki, from: "cross-site");

        foreach (string address in WithoutToken)
        {
            using var answer = await person.PostAsync(address, ("progress", "nothing"), ("page", "episodes/s1e1"), ("place", "prose/0"));

            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
            Assert.False(answer.Headers.Contains("Set-Cookie"));
        }
    }

    [Fact]
    public async Task A_form_that_names_a_handler_which_is_not_there_is_refused()
    {
        await using var wiki = await WikiApp.StartAsync();
        using var person = await wiki.SignInAsync(Role.Admin);
        string token = await person.TokenAsync();

        foreach (var handler in (await Handlers.OfAsync(wiki)).Where(h => h.IsPost && !Drawn.Contains(h.Address)).DistinctBy(h => h.Address.Split('?')[0]))
        {
            using var answer = await person.PostAsync(handler.Address.Split('?')[0] + "?handler=nothing", ("__RequestVerificationToken", token));

            Assert.True((int)answer.StatusCode < 500, $"{handler} answered {(int)answer.StatusCode}");
        }
    }

    [Fact]
    public async Task A_read_only_wiki_goes_on_being_read_and_nothing_else()
    {
        await using var wiki = await WikiApp.StartSetAsync(("Wiki:ReadOnly", "true"));
        using var reader = await wiki.SignInAsync(Role.Admin);

        var wrong = new List<string>();
        foreach (var handler in (await Handlers.OfAsync(wiki)).Where(h => h.IsPost && !Drawn.Contains(h.Address)))
        {
            using var person = await SomebodyAsync(wiki, Role.Admin, isBlocked: false);
            using var answer = await person.PostAsync(handler.Address, ("__RequestVerificationToken", await person.TokenAsync()));
            bool goesOn = Rights.Of(handler.Act!.Value).EvenReadOnly;
            if (answer.StatusCode is HttpStatusCode.ServiceUnavailable == goesOn)
                wrong.Add($"{handler}: {(int)answer.StatusCode}");
        }

        Assert.Empty(wrong);
        Assert.Equal(HttpStatusCode.OK, (await reader.OpenAsync("/account")).Status);
    }

    private static async Task<Person> SomebodyAsync(WikiApp wiki, Role role, bool isBlocked)
    {
        string name = "Person " + Guid.NewGuid().ToString("N")[..12];
        return role is Role.Reader ? new Person(wiki)
            : await wiki.SignInAsync(role, name, account => account.Block(wiki.Clock.Now.AddDays(isBlocked ? 1 : -1), "A test"));
    }

    /// <summary>What an answer says about who may, in the table's words; the two kinds of no look alike from outside.</summary>
    private static Verdict Said(HttpResponseMessage answer) => answer switch
    {
        { StatusCode: HttpStatusCode.Redirect } when answer.Headers.Location!.OriginalString.StartsWith("/account/sign-in", StringComparison.Ordinal) => Verdict.SignIn,
        { StatusCode: HttpStatusCode.Forbidden } => Verdict.Forbidden,
        _ => Verdict.Granted,
    };
}
