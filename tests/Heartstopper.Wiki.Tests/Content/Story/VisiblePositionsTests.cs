using Heartstopper.Wiki.Content.Story;

namespace Heartstopper.Wiki.Tests.Content.Story;

public sealed class VisiblePositionsTests
{
    [Fact]
    public void Readers_for_whom_nothing_differs_on_a_page_share_a_variant()
    {
        string[] onThePage = ["s1e4", "s2e8", "s1e4"];
        var early = new VisiblePositions(false, ["s1e1", "s1e4"]);
        var later = new VisiblePositions(false, ["s1e1", "s1e4", "s2e1"]);

        Assert.Equal("s1e4", early.KeyAmong(onThePage));
        Assert.Equal(early.KeyAmong(onThePage), later.KeyAmong(onThePage));
    }

    [Fact]
    public void Each_position_on_a_page_parts_its_readers()
    {
        string[] onThePage = ["s1e4", "s2e8"];

        Assert.Equal("", VisiblePositions.Nothing.KeyAmong(onThePage));
        Assert.Equal("s1e4 s2e8", new VisiblePositions(false, ["s1e4", "s2e8"]).KeyAmong(onThePage));
        Assert.Equal("everything", VisiblePositions.All.KeyAmong(onThePage));
    }
}
