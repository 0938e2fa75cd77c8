using Heartstopper.Wiki.Content.Seeding;
using Heartstopper.Wiki.Tests.Support;

namespace Heartstopper.Wiki.Tests.Spoilers;

public sealed class SeedGapTests
{
    [Fact]
    public void The_first_content_says_of_everything_from_when_on_it_is_safe()
    {
        var problems = SeedCheck.Run(new(Repository.Seeds), withGaps: true);

        Assert.NotEmpty(problems);
        Assert.Empty(problems.Where(p => p.Problem.Code is "no-position" or "early-marker" or "early-link").Select(p => p.ToString()));
    }
}
