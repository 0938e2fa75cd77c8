using Heartstopper.Wiki.Tests.Support;

namespace Heartstopper.Wiki.Tests.Pages;

public sealed class ReceiptTests
{
    private static readonly (string Path, string Text)[] Seeds =
    [
        Seed.Of("sources/one", "Source One", "publisher: The Paper\npublished: 2023-08-03"),
        Seed.Of("sources/two", "Source Two"),
        Seed.Of("people/joe-locke", "Joe Locke"),
        Seed.Of("characters/charlie-spring", "Charlie Spring",
            """
            spoiler: none
            full_name: Charles Spring
            pronouns: he/him
            school: Truham
            sources: [one]
            receipts:
              pronouns: []
              school: [two, one]
            disputed:
              - about: school
                a: It is Truham.
                a_sources: [one]
                b: It is Higgs.
                b_sources: [two]
                prefers: a
                why: Nobody else says so.
            """,
            "He plays the drums.[@two] He runs.[@one][@two]"),
    ];

    [Fact]
    public async Task A_fact_shows_its_sources_or_that_it_needs_one()
    {
        await using var wiki = await WikiApp.StartAsync(Seeds);

        var facts = (await wiki.OpenAsync("/characters/charlie-spring")).QuerySelectorAll(".infobox .fact").ToDictionary(f => f.QuerySelector("dt")!.Words());

        Assert.Equal(["1 source"], facts["Full name"].All(".receipt summary"));
        Assert.Equal(["/sources/one"], facts["Full name"].Links(".receipt a"));
        Assert.Equal(["needs a source"], facts["Pronouns"].All(".unsourced"));
        Assert.Empty(facts["Pronouns"].All(".receipt"));
        Assert.Equal(["2 sources"], facts["School"].All(".receipt summary"));
        Assert.Equal(["/sources/two", "/sources/one"], facts["School"].Links(".receipt a"));
    }

    [Fact]
    public async Task A_citation_leads_to_its_numbered_reference()
    {
        await using var wiki = await WikiApp.StartAsync(Seeds);

        var page = await wiki.OpenAsync("/characters/charlie-spring");

        var cited = page.Links(".prose .cite a");
        Assert.Equal(3, cited.Count);
        Assert.Equal(["Source Two", "Source One, The Paper, 3 August 2023", "Source Two"], cited.Select(c => page.GetElementById(c[1..])!.Words()));
        Assert.Equal(["Source Two", "Source One, The Paper, 3 August 2023"], page.All(".references li"));
    }

    [Fact]
    public async Task A_dispute_shows_both_claims_and_which_the_wiki_follows()
    {
        await using var wiki = await WikiApp.StartAsync(Seeds);

        var dispute = (await wiki.OpenAsync("/characters/charlie-spring")).QuerySelector(".dispute")!;

        Assert.Equal("School", dispute.QuerySelector("h3")!.Words());
        Assert.Equal(["It is Truham. 2", "It is Higgs. 1"], dispute.All(".claim"));
        Assert.Equal(["It is Truham. 2"], dispute.All(".claim.preferred"));
        Assert.Equal("The wiki follows the first. Nobody else says so.", dispute.QuerySelector(".verdict")!.Words());
    }
}
