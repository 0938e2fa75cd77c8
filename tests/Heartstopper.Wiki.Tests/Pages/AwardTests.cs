using Heartstopper.Wiki.Tests.Support;

namespace Heartstopper.Wiki.Tests.Pages;

public sealed class AwardTests
{
    [Fact]
    public async Task An_entry_whose_result_nobody_knows_shows_none()
    {
        await using var wiki = await WikiApp.StartAsync(Seed.Of("awards/ours", "Ours", "entries:\n  - year: 2022\n    nominee: Heartstopper\n    result: won\n  - year: 2023\n    nominee: Heartstopper Forever"));

        var page = await wiki.OpenAsync("/awards/ours");

        Assert.Equal(["won", null], page.QuerySelectorAll(".records tbody tr").Select(row => row.QuerySelector(".badge")?.Words()));
    }
}
