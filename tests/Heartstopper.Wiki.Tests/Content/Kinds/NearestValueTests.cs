using Heartstopper.Wiki.Tests.Support;

namespace Heartstopper.Wiki.Tests.Content.Kinds;

public sealed class NearestValueTests
{
    [Theory]
    [InlineData("episodes/s1e1", "released: 3 August 2023", "2023-08-03")]
    [InlineData("episodes/s1e1", "released: \"August 3, 2023\"", "2023-08-03")]
    [InlineData("episodes/s1e1", "released: 2023-8-3", "2023-08-03")]
    [InlineData("episodes/s1e1", "released: August 2023", "2023-08")]
    [InlineData("episodes/s1e1", "released: 3/8/2023", null)]
    [InlineData("episodes/s1e1", "released: 2023-02-30", null)]
    [InlineData("episodes/s1e1", "runtime: 30 minutes", "30")]
    [InlineData("episodes/s1e1", "runtime: half an hour", null)]
    [InlineData("episodes/s1e1", "directed_by: [Euros Lyn]", "euros-lyn")]
    [InlineData("episodes/s1e1", "directed_by: [people/euros-lyn]", "euros-lyn")]
    [InlineData("episodes/s1e1", "spoiler: S01E08", "s1e8")]
    [InlineData("episodes/s1e1", "spoiler: 2x08", "s2e8")]
    [InlineData("episodes/s1e1", "spoiler: Season 2", "s2")]
    [InlineData("episodes/s1e1", "spoiler: None", "none")]
    [InlineData("episodes/s1e1", "formerly: [/Episodes/S1E1.md]", "episodes/s1e1")]
    [InlineData("episodes/s1e1", "soundtrack:\n  - song: a\n    artist: b\n    at: 1:02:03", "62:03")]
    [InlineData("episodes/s1e1", "soundtrack:\n  - song: a\n    artist: b\n    kind: Song", "song")]
    [InlineData("characters/tao-xu", "appears: [s1e3]", "s1")]
    [InlineData("songs/b/a", "artist: b\nwritten_for_series: true", "yes")]
    [InlineData("awards/a", "entries:\n  - year: 2022-04\n    nominee: b", "2022")]
    public async Task A_wrong_value_is_answered_with_the_right_one_where_that_is_no_guess(string address, string fields, string? expected)
    {
        await using var wiki = await TestWiki.CreateAsync();
        wiki.Put(A.Page(address, fields));

        string problem = Assert.Single(wiki.Check());

        if (expected is null)
            Assert.DoesNotContain("did you mean", problem, StringComparison.Ordinal);
        else
            Assert.EndsWith($"; did you mean \"{expected}\"?", problem, StringComparison.Ordinal);
    }
}
