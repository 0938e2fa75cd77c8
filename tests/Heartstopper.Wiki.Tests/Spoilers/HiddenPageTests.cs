using System.Text.RegularExpressions;

namespace Heartstopper.Wiki.Tests.Spoilers;

/// <summary>A page that is hidden from a reader answers exactly as one that nobody wrote.</summary>
public sealed partial class HiddenPageTests(PlantedSite planted)
{
    private static readonly string[] Methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

    [Fact]
    public async Task A_hidden_page_answers_as_a_missing_one_whatever_is_asked_of_it()
    {
        var site = await planted.StartedAsync();
        using var visitor = new Visitor(site, Story.At("s1e1"));
        var hidden = site.World.Slots.Where(s => s.HiddenAt > Story.At("s1e1")).ToList();

        foreach (var page in hidden)
        {
            foreach (string verb in RouteAddresses.Verbs(site).Prepend(""))
            {
                // Every method for one page of each kind, and those that read for all of them.
                foreach (string method in Methods.Take(hidden.First(h => h.Kind == page.Kind) == page ? Methods.Length : 1))
                    Assert.Equal(await AskAsync(visitor, method, Missing(page.Address) + verb), await AskAsync(visitor, method, page.Address + verb));
            }
        }

        Assert.NotEmpty(hidden);
        Assert.Contains("/text", RouteAddresses.Verbs(site));
    }

    [Fact]
    public async Task A_song_or_artist_that_only_hidden_items_name_is_missing_too()
    {
        var site = await planted.StartedAsync();
        using var visitor = new Visitor(site, Story.At("s1e1"));
        var tokens = site.World.Planting.Tokens;
        var named = site.World.OtherAddresses.Where(a => !a.StartsWith("articles/", StringComparison.Ordinal)).ToLookup(a => a.Split('/').Any(p => tokens.TryGetValue(p, out var t) && t.From > Story.At("s1e1")));

        foreach (string address in named[true])
            Assert.Equal(await AskAsync(visitor, "GET", Missing(address)), await AskAsync(visitor, "GET", address));
        foreach (string address in named[false])
            Assert.StartsWith("OK", await AskAsync(visitor, "GET", address), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_old_name_of_a_hidden_page_leads_nowhere()
    {
        var site = await planted.StartedAsync();
        using var visitor = new Visitor(site, Story.At("s1e1"));
        var old = site.World.Planting.Tokens.Values.Where(t => t.Place.EndsWith(": formerly", StringComparison.Ordinal)).ToLookup(t => t.From <= 1, t => "articles/" + t.Word);

        foreach (string address in old[false])
            Assert.Equal(await AskAsync(visitor, "GET", "articles/nobody-wrote-this"), await AskAsync(visitor, "GET", address));
        foreach (string address in old[true])
            Assert.StartsWith("MovedPermanently", await AskAsync(visitor, "GET", address), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_an_instalment_unlocks_is_missing_before_it()
    {
        var site = await planted.StartedAsync();
        using var visitor = new Visitor(site, Story.At("s1e1"));

        foreach (string code in Story.Progresses.Skip(2))
            Assert.Equal(await AskAsync(visitor, "GET", "unlocked/s7e7"), await AskAsync(visitor, "GET", "unlocked/" + code));
        Assert.StartsWith("OK", await AskAsync(visitor, "GET", "unlocked/s1e1"), StringComparison.Ordinal);
    }

    /// <summary>An address of the same kind and form that no page has.</summary>
    private static string Missing(string address) => address.Split('/')[0] switch
    {
        "seasons" => "seasons/7",
        "episodes" => "episodes/s7e7",
        "songs" => "songs/nobody/nothing",
        var kind => kind + "/nobody-wrote-this",
    };

    /// <summary>All of an answer, without the address that was asked and the token of a form, which is another each time.</summary>
    private static async Task<string> AskAsync(Visitor visitor, string method, string address)
    {
        var answer = await visitor.SendAsync(new HttpMethod(method), "/" + address, TestContext.Current.CancellationToken);
        string asked = address.Split('?')[0];
        // What hangs on a page names that page.
        string page = RouteAddresses.PageIn(asked);
        return FormTokens().Replace($"{answer.Status}\n{answer.Headers}\n{answer.Body}".Replace(asked, "…", StringComparison.Ordinal).Replace(page, "…", StringComparison.Ordinal), "");
    }

    [GeneratedRegex("CfDJ8[A-Za-z0-9_-]+")]
    private static partial Regex FormTokens();
}
