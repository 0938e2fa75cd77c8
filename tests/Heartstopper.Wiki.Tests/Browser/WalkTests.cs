using Heartstopper.Wiki.Tests.Support;
using Microsoft.Playwright;

namespace Heartstopper.Wiki.Tests.Browser;

public sealed class WalkTests(SeededWiki seeded, Chromium chromium)
{
    [Theory]
    [InlineData(Device.Desktop)]
    [InlineData(Device.Desktop | Device.WithoutScripts)]
    [InlineData(Device.Phone)]
    [InlineData(Device.Phone | Device.WithoutScripts)]
    public async Task A_reader_walks_from_home_to_a_song_its_artist_and_a_search(Device device)
    {
        var wiki = await seeded.StartedAsync();
        await using var tab = await chromium.OpenAsync(wiki.Site, device);
        var page = tab.Page;

        Assert.Equal(200, await tab.GoAsync("/"));
        await page.GetByRole(AriaRole.Button, new() { Name = "I have seen everything" }).First.ClickAsync();
        await HeadingAsync(page, "Everything about Heartstopper");
        await FollowAsync(page, "Season 2");
        await HeadingAsync(page, "Season 2");
        await FollowAsync(page, "Promise");
        await HeadingAsync(page, "Promise");
        await FollowAsync(page, "Le temps de l'amour");
        await HeadingAsync(page, "Le temps de l'amour");
        await FollowAsync(page, "Françoise Hardy");
        await HeadingAsync(page, "Françoise Hardy");
        await page.GetByLabel("Search the wiki").FillAsync("hardy francois");
        await page.GetByLabel("Search the wiki").PressAsync("Enter");
        await HeadingAsync(page, "Search");
        await page.GetByLabel("Words").FillAsync("francoise");
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = "Search" }).ClickAsync();
        await FollowAsync(page, "Françoise Hardy");
        await HeadingAsync(page, "Françoise Hardy");

        Assert.Empty(tab.Complaints);
    }

    private static Task FollowAsync(IPage page, string words) =>
        page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = words, Exact = true }).First.ClickAsync();

    private static Task HeadingAsync(IPage page, string words) =>
        Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(words);
}
