using System.Net;

namespace Heartstopper.Wiki.Tests.Spoilers;

/// <summary>What is withheld can be shown one by one, and shows itself alone.</summary>
public sealed class RevealTests(PlantedSite planted, ITestOutputHelper output)
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_placeholder_reveals_what_it_stands_for_and_nothing_else()
    {
        var site = await planted.StartedAsync();
        using var now = new Visitor(site, 2);
        using var ahead = new Visitor(site, 5);
        var offered = await now.PlaceholdersAsync(site.World, Cancelled);
        var later = (await ahead.PlaceholdersAsync(site.World, Cancelled)).Except(offered).ToList();

        foreach (var form in offered)
            AssertRevealsOneThing(await now.RevealAsync(form, Cancelled), site.World, form);
        foreach (var form in later)
            Assert.Equal(HttpStatusCode.NotFound, (await now.RevealAsync(form, Cancelled)).Status);

        Assert.NotEmpty(later);
        output.WriteLine($"{offered.Count} revealed, {later.Count} refused");
    }

    private static void AssertRevealsOneThing(Answer answer, World world, Placeholder form)
    {
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        var beyond = answer.TokensIn(world.Planting.Tokens).Where(t => t.From > 2).ToList();
        Assert.True(beyond.Count > 0 && beyond.Select(t => t.From).Distinct().Count() == 1, $"{form}: {string.Join(", ", beyond)}");
    }
}
