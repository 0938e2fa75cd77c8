using Heartstopper.Wiki.Content.Story;

namespace Heartstopper.Wiki.Tests.Content.Story;

public sealed class PositionTests
{
    [Theory]
    [InlineData(null, null, null)]
    [InlineData("none", null, null)]
    [InlineData("none", "none", null)]
    [InlineData("s1e1", null, "s1e1")]
    [InlineData("s1e1", "none", "s1e1")]
    [InlineData("s1e8", "s2e1", "s2e1")]
    [InlineData("s2e10", "s2e9", "s2e10")]
    [InlineData("s10e1", "s9e8", "s10e1")]
    [InlineData("s2", "s2e8", "s2")]
    [InlineData("s2", "s3e1", "s3e1")]
    [InlineData("s2", "s1", "s2")]
    [InlineData("everything", "s3e1", "everything")]
    [InlineData("everything", null, "everything")]
    [InlineData("everything", "forever", "everything")]
    [InlineData("forever", null, "forever")]
    [InlineData("forever", "forever", "forever")]
    [InlineData("forever", "none", "forever")]
    [InlineData("forever", "s3e1", "s3e1+forever")]
    [InlineData("forever", "after", "after+forever")]
    [InlineData("s3e1+forever", "s2e8", "s3e1+forever")]
    [InlineData("s3e1+forever", "s3", "s3+forever")]
    [InlineData("s3e1+forever", "forever", "s3e1+forever")]
    [InlineData("s3e1+forever", "after+s4e1", "s4e1+after+forever")]
    [InlineData("s3e1+forever", "everything", "everything")]
    public void The_latest_of_two_positions_is_the_same_in_either_order(string? one, string? other, string? expected)
    {
        string? latest = Position.Latest(one, other);
        string? turned = Position.Latest(other, one);

        Assert.Equal((expected, expected), (latest, turned));
    }

    [Fact]
    public void The_latest_of_many_waits_for_all_of_them()
    {
        string? latest = Position.Latest("s1e2", "forever", null, "s2", "none", "s2e8");

        Assert.Equal("s2+forever", latest);
    }

    [Theory]
    [InlineData("s2e8", 2, 8)]
    [InlineData("s12e10", 12, 10)]
    [InlineData("s2", 2, null)]
    public void A_code_tells_its_season_and_episode(string code, int season, int? episode)
    {
        bool isCode = Position.TryParseEpisode(code, out int readSeason, out int? readEpisode);

        Assert.Equal((true, season, episode), (isCode, readSeason, readEpisode));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("S2e8")]
    [InlineData("s0e1")]
    [InlineData("s2e0")]
    [InlineData("s02e1")]
    [InlineData("s2e100")]
    [InlineData("s2e")]
    [InlineData("s2e1 ")]
    [InlineData("s2e1\n")]
    [InlineData("s２e1")]
    [InlineData("s2e1+s2e2")]
    public void What_only_looks_like_a_code_is_none(string? code) => Assert.False(Position.TryParseEpisode(code, out _, out _));

    [Theory]
    [InlineData("forever", true)]
    [InlineData("nick-and-charlie-2", true)]
    [InlineData("s2", false)]
    [InlineData("s2e1", false)]
    [InlineData("everything", false)]
    [InlineData("nothing", false)]
    [InlineData("none", false)]
    [InlineData("Forever", false)]
    [InlineData("2forever", false)]
    [InlineData("for--ever", false)]
    [InlineData("forever-", false)]
    [InlineData("forever\n", false)]
    [InlineData("a+b", false)]
    [InlineData("", false)]
    public void A_film_has_one_short_word_for_a_code(string word, bool expected) => Assert.Equal(expected, Position.IsFilmCode(word));

    [Fact]
    public void Lists_by_the_story_have_a_season_before_its_episodes_and_a_film_behind_what_it_follows()
    {
        (string? Code, string? After)[] things = [(null, null), ("forever", "s2e8"), ("s3e1", null), ("special", "s2"), ("lost", null), ("s2", null), ("s2e8", null), ("s2e10", null)];

        var sorted = things.OrderBy(t => Position.SortKey(t.Code, t.After)).Select(t => t.Code);

        Assert.Equal(["s2", "s2e8", "forever", "s2e10", "special", "s3e1", "lost", null], sorted);
    }
}
