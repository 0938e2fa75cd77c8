using Heartstopper.Wiki.Content.Story;

namespace Heartstopper.Wiki.Tests.Content.Story;

public sealed class StorylineTests
{
    [Fact]
    public void Episodes_stand_in_the_order_of_their_numbers()
    {
        var storyline = Of("s2e10", "s10e1", "s1e2", "s2e9", "s1e1");

        Assert.Equal(["s1e1", "s1e2", "s2e9", "s2e10", "s10e1"], storyline.Codes);
    }

    [Fact]
    public void Films_stand_behind_what_they_follow()
    {
        var storyline = Of("s1e1", "s1e2", "s2e1", "special > s1", "interlude > s1e1", "sequel > special");

        Assert.Equal(["s1e1", "interlude", "s1e2", "special", "sequel", "s2e1"], storyline.Codes);
    }

    [Fact]
    public void A_film_that_follows_something_unknown_comes_last()
    {
        var storyline = Of("s1e1", "lost > s9e9", "own > own", "s1e2", "forever > s1e1");

        Assert.Equal(["s1e1", "forever", "s1e2", "lost", "own"], storyline.Codes);
    }

    [Fact]
    public void A_film_whose_code_begins_like_anothers_is_not_taken_for_it()
    {
        var storyline = Of("s1e1", "foreve > s1e1", "forever > s1e2", "s1e2", "last > forev", "forev > s1e1");

        Assert.Equal("last", storyline.Codes[storyline.Codes.ToList().IndexOf("forev") + 1]);
    }

    [Theory]
    [InlineData("nothing", "")]
    [InlineData("s1e1", "s1e1")]
    [InlineData("s1e2", "s1 s1e1 s1e2")]
    [InlineData("s2e1", "s1 s1e1 s1e2 s2e1")]
    [InlineData("s2e2", "s1 s1e1 s1e2 s2 s2e1 s2e2")]
    [InlineData("forever", "forever s1 s1e1 s1e2 s2 s2+forever s2e1 s2e2")]
    [InlineData("s9e9", "")]
    [InlineData("unknown", "")]
    public void What_lies_behind_a_reader_is_visible(string word, string expected)
    {
        var storyline = Of(["s1e1", "s1e2", "s2e1", "s2e2", "forever > s2"], used: ["s1e1", "s1e2", "s1", "s2e1", "s2e2", "s2", "s3", "s3e1", "forever", "s2+forever", "everything", "lost"]);

        var visible = storyline.VisibleAt(At(word));

        Assert.False(visible.Everything);
        Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries), visible.Codes);
    }

    [Fact]
    public void Everything_is_visible_to_a_reader_of_everything_alone()
    {
        var storyline = Of(["s1e1"], used: ["s1e1", "everything"]);

        var everything = storyline.VisibleAt(Progress.Everything);

        Assert.True(everything.Everything);
        Assert.False(storyline.VisibleAt(At("s1e1")).Everything);
    }

    [Fact]
    public void A_position_that_no_row_uses_is_not_told()
    {
        var storyline = Of(["s1e1", "s1e2"], used: ["s1e2"]);

        var visible = storyline.VisibleAt(At("s1e2"));

        Assert.Equal(["s1e2"], visible.Codes);
    }

    [Fact]
    public void A_film_in_the_middle_of_a_season_does_not_end_it()
    {
        var storyline = Of(["s1e1", "s1e2", "special > s1e1"], used: ["s1", "s1e1", "special"]);

        var visible = storyline.VisibleAt(At("special"));

        Assert.Equal(["s1e1", "special"], visible.Codes);
    }

    [Fact]
    public void Readers_are_compared_by_how_far_they_came()
    {
        var storyline = Of("s1e1", "s1e2", "forever > s1");

        Assert.True(storyline.IsAtLeast(At("forever"), At("s1e2")));
        Assert.True(storyline.IsAtLeast(At("s1e1"), At("s1e1")));
        Assert.True(storyline.IsAtLeast(At("everything"), At("forever")));
        Assert.False(storyline.IsAtLeast(At("forever"), At("everything")));
        Assert.False(storyline.IsAtLeast(At("nothing"), At("s1e1")));
        Assert.False(storyline.Knows(At("s1e3")));
        Assert.True(storyline.Knows(At("forever")));
    }

    private static Progress At(string word) => Progress.TryParse(word, out var progress) ? progress : throw new ArgumentException(word);

    /// <summary>A film is written <c>code > what it follows</c>.</summary>
    private static Storyline Of(params string[] instalments) => Of(instalments, []);

    private static Storyline Of(string[] instalments, string[] used) =>
        new(instalments.Select(i => i.Split(" > ")).Select(i => new StoryPoint(i[0], i.ElementAtOrDefault(1))), used);
}
