using Heartstopper.Wiki.Content.Story;

namespace Heartstopper.Wiki.Tests.Content.Story;

public sealed class ProgressTests
{
    [Theory]
    [InlineData("nothing", null)]
    [InlineData("everything", null)]
    [InlineData("s2e3", "s2e3")]
    [InlineData("forever", "forever")]
    public void A_word_is_read_and_written_again(string word, string? instalment)
    {
        bool isProgress = Progress.TryParse(word, out var progress);

        Assert.True(isProgress);
        Assert.Equal((word, instalment), (progress.ToString(), progress.Instalment));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("s2")]
    [InlineData("S2E3")]
    [InlineData("s2e3 ")]
    [InlineData("s2e3\n")]
    [InlineData("forever\n")]
    [InlineData("everything\0")]
    [InlineData("Everything")]
    [InlineData("none")]
    [InlineData("s3e1+forever")]
    [InlineData("'; drop table Pages")]
    [InlineData("a-word-that-goes-on-and-on-and-on-and-on-for-much-too-long")]
    public void Anything_else_means_nothing(string? text)
    {
        bool isProgress = Progress.TryParse(text, out var progress);

        Assert.False(isProgress);
        Assert.Equal(Progress.Nothing, progress);
    }

    [Fact]
    public void The_default_is_nothing()
    {
        Progress progress = default;

        Assert.True(progress.IsNothing);
        Assert.False(progress.IsEverything);
    }
}
