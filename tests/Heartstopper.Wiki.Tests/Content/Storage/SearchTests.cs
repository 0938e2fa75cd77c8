using Heartstopper.Wiki.Content.Projecting;
using Heartstopper.Wiki.Tests.Support;

namespace Heartstopper.Wiki.Tests.Content.Storage;

public sealed class SearchTests
{
    [Fact]
    public async Task The_best_match_comes_first_and_then_the_order_of_the_story()
    {
        await using var wiki = await TestWiki.CreateAsync(
            An.Episode(1, 2, title: "Crush"), An.Episode(1, 1, title: "Meet", prose: "A crush."), An.Episode(1, 3, title: "Kiss", fields: "aliases: [Crushed]"),
            A.Character("tao-xu", "spoiler: none", "## Crush\n\nNone."));

        var hits = await wiki.SearchAsync("crush");

        Assert.Equal(
            [("episodes/s1e2", SearchText.TitleTier), ("episodes/s1e3", SearchText.AliasTier), ("characters/tao-xu", SearchText.HeadingTier), ("episodes/s1e1", SearchText.ProseTier)],
            hits.Select(h => (h.Address, h.Tier)));
    }

    [Theory]
    [InlineData("leon", "artists/leon")]
    [InlineData("LÉo", "artists/leon")]
    [InlineData("dont leave", "songs/leon/dont-leave-me")]
    [InlineData("don’t LEAVE", "songs/leon/dont-leave-me")]
    [InlineData("leave don't", "songs/leon/dont-leave-me")]
    [InlineData("leav me", "")]
    [InlineData("", "")]
    [InlineData("***", "")]
    [InlineData("\"", "")]
    [InlineData("leon\" OR \"x", "")]
    [InlineData("Words:leon", "")]
    [InlineData("NOT leon", "")]
    [InlineData("-leon*", "artists/leon")]
    [InlineData("(leon", "artists/leon")]
    [InlineData("\0\ud83d", "")]
    public async Task Words_are_found_whatever_signs_stand_around_them(string words, string expected)
    {
        await using var wiki = await TestWiki.CreateAsync(A.Page("artists/leon", "title: LÉON"), A.Page("songs/leon/dont-leave-me", "title: Don’t Leave Me\nartist: Léon"));

        var hits = await wiki.SearchAsync(words);

        Assert.Equal(expected, string.Join(' ', hits.Select(h => h.Address)));
    }

    [Fact]
    public async Task A_page_is_found_by_what_its_reader_may_see_alone()
    {
        await using var wiki = await TestWiki.CreateAsync(An.Episode(1, 1), An.Episode(1, 2, title: "Crush", prose: "A secret."));

        var early = await wiki.SearchAsync("secret", "s1e1");
        var late = await wiki.SearchAsync("secret", "s1e2");

        Assert.Empty(early);
        Assert.Equal(["episodes/s1e2"], late.Select(h => h.Address));
    }
}
