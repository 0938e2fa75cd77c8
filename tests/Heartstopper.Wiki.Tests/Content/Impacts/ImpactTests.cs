using Heartstopper.Wiki.Content.Impacts;
using Heartstopper.Wiki.Content.Seeding;
using Heartstopper.Wiki.Tests.Support;

namespace Heartstopper.Wiki.Tests.Content.Impacts;

public sealed class ImpactTests
{
    private static readonly (string Path, string Text)[] Story =
    [
        Seed.Of("seasons/1", "Season 1"),
        Seed.Episode("s1e1", "Meet", ("Baby Queen", "Want Me")),
        Seed.Episode("s1e2", "Crush"),
        Seed.Episode("s1e3", "Kiss"),
        Seed.Of("sources/paper", "A paper"),
        Seed.Of("characters/nick", "Nick", "spoiler: none\npronouns: he/him\nsources: [paper]", "A boy. See [[articles/one]] and [[articles/nowhere]]."),
        Seed.Of("articles/one", "One", Seed.Safe, "Words."),
    ];

    [Fact]
    public async Task Two_equal_folders_change_nothing()
    {
        var impact = await OfAsync(Story, Story);

        Assert.DoesNotContain(impact.Consequences, c => c.Lines.Count > 0);
        Assert.Empty(impact.Problems);
    }

    [Fact]
    public async Task Everything_that_a_change_does_is_told()
    {
        var impact = await OfAsync(
            Story,
            [
                Story[0], Story[2], Story[3], Story[4],
                Seed.Episode("s1e1", "Meet", ("Baby Queen", "Want Me"), ("Baby Queen", "Dover Beach")),
                Seed.Of("characters/nick", "Nick", "spoiler: none\npronouns: he/him\ndisputed:\n  - about: pronouns\n    a: he\n    a_sources: [paper]\n    b: \"[they](x)\"\n    prefers: a\n    why: The paper.", "A boy. See [[articles/one]].\n\n:::spoiler s1e3\nLater.\n:::"),
                Seed.Of("articles/nowhere", "Now here", "", "Unplaced."),
            ]);

        Assert.Equal(
            [
                "Added: `articles/nowhere`",
                "Changed: `characters/nick`: Added dispute “pronouns”; removed sources; changed the opening words",
                "Changed: `episodes/s1e1`: Added song “Dover Beach” by Baby Queen",
                "Gone: `articles/one`",
                "Links that lead nowhere now: `characters/nick`: articles/one",
                "Links that lead somewhere again: `characters/nick`: articles/nowhere",
                "Facts that lose their source: `characters/nick`: pronouns",
                "New facts without a source: `episodes/s1e1`: soundtrack/baby-queen/dover-beach",
                "New disputes: `characters/nick`, about pronouns: “he” or “\\[they\\](x)”",
                "Story without a position: `articles/nowhere`: A passage",
                "Songs used more or less often: `songs/baby-queen/dover-beach`: 0 before, 1 now",
                "For a reader who has seen all up to `s1e2`: `articles/nowhere`, new: the page",
                "For a reader who has seen all up to `s1e2`: `characters/nick`, new: the opening words",
                "For a reader who has seen all up to `s1e2`: `episodes/s1e1`, new: Dover Beach",
                "For a reader who has seen all up to `s1e2`: `articles/one`, no longer there: the page",
                "For a reader who has seen all up to `s1e2`: `articles/nowhere`, new, and kept back until later: the opening words",
                "For a reader who has seen all up to `s1e2`: `characters/nick`, new, and kept back until later: the opening words",
            ],
            Told(impact));
    }

    [Fact]
    public async Task A_file_that_is_refused_takes_no_page_away()
    {
        var impact = await OfAsync(Story, [.. Story[..6], ("articles/one.md", "---\ntitle: One\ntitel: Twice\n---\n")]);

        Assert.Equal("articles/one.md", Assert.Single(impact.Problems).File);
        Assert.StartsWith("Problems: `articles/one.md`: ", Assert.Single(Told(impact)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_under_a_new_name_has_moved()
    {
        var impact = await OfAsync(Story[..5], [.. Story[..4], Seed.Of("sources/the-paper", "The paper", "formerly: [sources/paper]")]);

        Assert.Equal("Moved: `sources/paper` to `sources/the-paper`: Changed title; added formerly", Told(impact)[0]);
        Assert.DoesNotContain(impact.Consequences, c => c.Title is "Added" or "Gone" && c.Lines.Count > 0);
    }

    [Fact]
    public async Task All_of_a_first_folder_is_added()
    {
        var impact = await OfAsync([], Story);

        Assert.Equal(Story.Length, impact.Consequences.Single(c => c.Title == "Added").Lines.Count);
    }

    private static string[] Told(Impact impact) => [.. impact.Consequences.SelectMany(c => c.Lines.Select(l => $"{c.Title}: {l}"))];

    private static async Task<Impact> OfAsync((string, string)[] before, (string, string)[] after)
    {
        using var folder = new TemporaryFolder();
        await folder.WriteAsync("base", before);
        await folder.WriteAsync("head", after);
        return await Impact.OfAsync(new SeedFolder(folder.At("base")), new SeedFolder(folder.At("head")), null, TestContext.Current.CancellationToken);
    }
}
