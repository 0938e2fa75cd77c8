using Heartstopper.Wiki.Content.Seeding;
using Heartstopper.Wiki.Tests.Support;

namespace Heartstopper.Wiki.Tests.Content.Seeding;

public sealed class SeedDataTests
{
    [Fact]
    public void The_seed_files_of_the_house_have_no_errors()
    {
        var folder = new SeedFolder(Repository.Seeds);

        var problems = SeedCheck.Run(folder, withGaps: false);

        Assert.Empty(problems);
        Assert.Contains(folder.Read(), f => f.Path == "episodes/s2e1.md");
    }

    [Fact]
    public void Gaps_are_told_only_where_one_asks_for_them()
    {
        var folder = new SeedFolder(Repository.Seeds);

        var gaps = SeedCheck.Run(folder, withGaps: true);

        Assert.All(gaps, gap => Assert.Equal(Heartstopper.Wiki.Content.Text.Severity.Gap, gap.Problem.Severity));
    }
}
