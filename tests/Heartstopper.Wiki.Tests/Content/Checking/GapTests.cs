using Heartstopper.Wiki.Content.Seeding;
using Heartstopper.Wiki.Content.Writing;
using Heartstopper.Wiki.Tests.Support;

namespace Heartstopper.Wiki.Tests.Content.Checking;

/// <summary>What the checker asks of positions that nobody has to write.</summary>
public sealed class GapTests
{
    private static readonly Draft[] Story = [An.Episode(1, 1), An.Episode(1, 2), An.Episode(2, 1), A.Film("forever", "s2")];

    [Theory]
    [InlineData("characters/tao-xu", "relationships:\n  - to: elle-argent\n    what: friend", "", "4:5: no-position: this relationship has no position: write from, or from: none where it is public")]
    [InlineData("characters/tao-xu", "", "He films.", "4:1: no-position: this prose has no position: put it in a :::spoiler block, or give the page a spoiler")]
    [InlineData("questions/do-they", "answer: They do.", "", "3:1: no-position: answer tells story and has no position: give the page a spoiler")]
    [InlineData("lists/ten-best", "entries:\n  - rank: 1\n    song: Sinister\n    artist: Roxanne Tataei\n    scene: At the party.", "", "4:5: no-position: this scene has no position: name its episode, or write spoiler")]
    [InlineData("lists/ten-best", "", "The best.", "4:1: no-position: this prose has no position: put it in a :::spoiler block, or give the page a spoiler")]
    [InlineData("quotes/of-joe", "speaker: Joe Locke\nsaid: That he liked it.", "", "4:1: no-position: said tells story and has no position: give the page a spoiler")]
    [InlineData("books/volume-3", "", "They go to Paris.", "4:1: no-position: this prose has no position: put it in a :::spoiler block, or give the page a spoiler")]
    [InlineData("articles/music", "", "They dance.", "4:1: no-position: this prose has no position: put it in a :::spoiler block, or give the page a spoiler")]
    public async Task Story_without_a_position_is_a_gap(string address, string fields, string prose, string gap)
    {
        await using var wiki = await TestWiki.CreateAsync();
        wiki.Put(Story);
        wiki.Put(A.Character("elle-argent"), A.Page(address, fields, prose));

        Assert.Equal([$"{address}.md:{gap}"], Gaps(wiki, "no-position"));

        wiki.Put(A.Page(address, "spoiler: s1e2\n" + fields.Replace("what: friend", "what: friend\n    from: s1e1", StringComparison.Ordinal), prose));
        Assert.Empty(Gaps(wiki, "no-position"));
    }

    [Fact]
    public async Task A_marker_earlier_than_the_hidden_of_its_page_is_a_gap()
    {
        await using var wiki = await TestWiki.CreateAsync();
        wiki.Put(Story);
        wiki.Put(A.Character("tao-xu", "hidden: s2e1\nspoiler: s1e2", ":::spoiler s1\nEarly.\n:::\n\n:::spoiler s2\nIn time.\n:::\n"), A.Character("elle-argent", "hidden: forever", ":::spoiler s2\nEarly.\n:::\n"));

        Assert.Equal(
            [
                "characters/elle-argent.md:5:12: early-marker: s2 is earlier than forever, before which the whole page is hidden: the marker says nothing",
                "characters/tao-xu.md:4:10: early-marker: s1e2 is earlier than s2e1, before which the whole page is hidden: the marker says nothing",
                "characters/tao-xu.md:6:12: early-marker: s1 is earlier than s2e1, before which the whole page is hidden: the marker says nothing",
            ],
            Gaps(wiki, "early-marker"));
    }

    [Fact]
    public async Task A_passage_that_is_safe_earlier_than_the_hidden_page_it_links_to_is_a_gap()
    {
        await using var wiki = await TestWiki.CreateAsync();
        wiki.Put(Story);
        wiki.Put(A.Character("tao-xu", "hidden: s2e1"));
        wiki.Put(A.Character("elle-argent", "spoiler: none", "With [[characters/tao-xu]].\n\n:::spoiler s1e2\nWith [[characters/tao-xu]].\n:::\n\n:::spoiler s2\nWith [[characters/tao-xu]].\n:::\n\n:::spoiler forever\nWith [[characters/tao-xu]].\n:::\n"));

        Assert.Equal(
            [
                "characters/elle-argent.md:5:6: early-link: this passage is safe at once, and characters/tao-xu is hidden before s2e1: move the link into a later block",
                "characters/elle-argent.md:8:6: early-link: this passage is safe from s1e2, and characters/tao-xu is hidden before s2e1: move the link into a later block",
            ],
            Gaps(wiki, "early-link"));
    }

    private static IEnumerable<string> Gaps(TestWiki wiki, string code) =>
        SeedCheck.Run(new(wiki.Seeds), withGaps: true).Where(p => p.Problem.Code == code).Select(p => p.ToString());
}
