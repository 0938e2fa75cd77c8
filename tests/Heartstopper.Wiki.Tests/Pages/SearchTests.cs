using System.Net;
using Heartstopper.Wiki.Tests.Support;

namespace Heartstopper.Wiki.Tests.Pages;

public sealed class SearchTests(SeededWiki seeded)
{
    private static readonly (string Path, string Text)[] Leaves =
    [
        Seed.Of("seasons/1", "Season 1"),
        Seed.Of("episodes/s1e2", "Second", Seed.Safe, "A leaf falls."),
        Seed.Of("episodes/s1e1", "First", Seed.Safe, "A leaf falls."),
        Seed.Of("characters/headed", "Headed", Seed.Safe, "## The leaf\n\nNothing."),
        Seed.Of("characters/called", "Called", "spoiler: none\naliases: [Leaf]"),
        Seed.Of("characters/leaf-titled", "Leaf Titled", Seed.Safe),
        Seed.Of("characters/apart", "Apart", Seed.Safe, "Nothing of the kind."),
        Seed.Of("books/tresor", "Trésor", Seed.Safe, "Where the long words stand beside each other for a good while, so that the beginning of the passage is far from what is looked for, there an **oak leaf** falls at last."),
    ];

    public static readonly TheoryData<string> Hostile =
    [
        "\"", "\"\"\"", "*", "**", "a*", "*a", "\"a", "a\"", "AND", "OR", "NOT", "a AND", "NEAR(a b)", "NEAR/2", "a NOT b", "col:a", "Words:a", "SearchIndex", "-a", "+a", "^a", "(a", "a)", "()", "{a}", "[a]", "a:b", ":", ";", "--", "' OR 1=1 --",
        "%", "_", "\\", "/", "//", "?", "&", "#", "<script>", "\0", "a\0b", "\u0001\u0002\u001f\u007f", "\t", "\n", "\r\n", "\u2028", "\ufeff", "\u200b", "🍂", "👩‍❤️‍👩", "🏳️‍🌈 leaf", "é", "e\u0301", "ﬁ", "İ", "ß", "永遠", "\ud83c", "s2e", "s0e0", "s99e99", "s2e3e4", "progress=everything",
    ];

    [Theory]
    [InlineData("francoise", "/artists/francoise-hardy")]
    [InlineData("FRANÇOISE", "/artists/francoise-hardy")]
    [InlineData("franc", "/artists/francoise-hardy")]
    [InlineData("leon", "/artists/leon")]
    [InlineData("le temps de l'am", "/songs/francoise-hardy/le-temps-de-lamour")]
    [InlineData("dont delete the kiss", "/songs/wolf-alice/dont-delete-the-kisses")]
    [InlineData("charlie spring", "/characters/charlie-spring")]
    public async Task Accents_case_and_the_end_of_the_last_word_make_no_difference(string query, string address)
    {
        var wiki = await seeded.StartedAsync();

        var page = await wiki.OpenAsync("/search?q=" + Uri.EscapeDataString(query));

        Assert.Contains(address, page.Links(".results h2 a"));
    }

    [Fact]
    public async Task Titles_come_before_aliases_headings_and_prose_and_prose_in_the_order_of_the_story()
    {
        await using var wiki = await WikiApp.StartAsync(Leaves);

        var page = await wiki.OpenAsync("/search?q=LEAF");

        Assert.Equal(["Leaf Titled", "Called", "Headed", "First", "Second", "Trésor"], page.All(".results h2"));
        Assert.Equal("/characters/headed#the-leaf", page.Links(".results h2 a")[2]);
    }

    [Fact]
    public async Task A_snippet_marks_what_was_looked_for()
    {
        await using var wiki = await WikiApp.StartAsync(Leaves);

        var page = await wiki.OpenAsync("/search?q=oak+lea");
        var byTitle = await wiki.OpenAsync("/search?q=TRESOR");

        Assert.Equal(["oak", "leaf"], page.All(".results p mark"));
        Assert.StartsWith("book … ", page.QuerySelector(".results p")!.Words(), StringComparison.OrdinalIgnoreCase);
        Assert.EndsWith("an oak leaf falls at last.", page.QuerySelector(".results p")!.Words(), StringComparison.Ordinal);
        Assert.Equal(["Trésor"], byTitle.All(".results h2 mark"));
    }

    [Fact]
    public async Task Only_the_last_word_may_be_a_beginning()
    {
        await using var wiki = await WikiApp.StartAsync(Leaves);

        Assert.Equal(["Leaf Titled"], (await wiki.OpenAsync("/search?q=leaf+tit")).All(".results h2"));
        Assert.Empty((await wiki.OpenAsync("/search?q=lea+titled")).All(".results h2"));
    }

    [Theory]
    [InlineData("s2e3")]
    [InlineData("S2E3")]
    [InlineData("%20s2e3%20")]
    public async Task A_code_goes_straight_to_its_episode(string query)
    {
        var wiki = await seeded.StartedAsync();

        using var answer = await wiki.GetAsync("/search?q=" + query);

        Assert.Equal((HttpStatusCode.Found, "/episodes/s2e3"), (answer.StatusCode, answer.Headers.Location?.ToString()));
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task Whatever_is_looked_for_finds_something_or_nothing(string query)
    {
        var wiki = await seeded.StartedAsync();

        var page = await wiki.OpenAsync("/search?q=" + Uri.EscapeDataString(query));

        Assert.Equal("Search", page.QuerySelector("h1")!.Words());
    }

    [Theory]
    [InlineData("a")]
    [InlineData("a ")]
    [InlineData("\"")]
    [InlineData("é")]
    public async Task A_question_of_thousands_of_letters_is_answered(string part)
    {
        var wiki = await seeded.StartedAsync();

        // As many as the server takes in one line; beyond that it says so itself.
        using var shorter = await wiki.GetAsync("/search?q=" + Uri.EscapeDataString(string.Concat(Enumerable.Repeat(part, 5_000))));
        using var longer = await wiki.GetAsync("/search?q=" + Uri.EscapeDataString(string.Concat(Enumerable.Repeat(part, 40_000))));

        Assert.Equal(HttpStatusCode.OK, shorter.StatusCode);
        Assert.InRange((int)longer.StatusCode, 400, 431);
    }

    [Theory]
    [InlineData("/search")]
    [InlineData("/search?q=")]
    [InlineData("/search?q=a&page=x")]
    [InlineData("/search?q=a&page=-1")]
    [InlineData("/search?q=a&page=99999999999")]
    [InlineData("/search?q=a&q=b")]
    public async Task Half_a_question_is_answered_too(string address)
    {
        var wiki = await seeded.StartedAsync();

        await wiki.OpenAsync(address);
    }

    [Fact]
    public async Task Many_results_go_on_over_pages_without_naming_one_twice()
    {
        var wiki = await seeded.StartedAsync();

        var first = await wiki.OpenAsync("/search?q=season");
        var second = await wiki.OpenAsync(first.Links("a[rel=next]").Single());

        Assert.Equal(20, first.Links(".results h2 a").Count);
        Assert.Empty(first.Links(".results h2 a").Intersect(second.Links(".results h2 a")));
        Assert.Equal("21", second.QuerySelector(".results")!.GetAttribute("start"));
    }
}
