using Heartstopper.Wiki.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Heartstopper.Wiki.Tests.Browser;

/// <summary>A fan in the middle of season 1 uses the whole wiki, and learns what comes next when they ask for it.</summary>
public sealed class SpoilerWalkTests(SeededWiki seeded, Chromium chromium)
{
    /// <summary>Ten pages, each with how much of it is withheld after season 1, episode 4.</summary>
    private static readonly (string Address, int Withheld)[] Walk =
    [
        ("/seasons/1", 6), ("/episodes/s1e4", 0), ("/characters/nick-nelson", 3), ("/characters/tao-xu", 3), ("/cast", 0),
        ("/soundtrack", 7), ("/songs/baby-queen/buzzkill", 1), ("/lists/ten-best-songs", 7), ("/timeline", 0), ("/articles/blue-and-yellow", 1),
    ];

    [Theory]
    [InlineData(Device.Phone)]
    [InlineData(Device.Phone | Device.WithoutScripts)]
    public async Task A_reader_after_episode_4_meets_nothing_of_episode_5_until_they_ask_for_it(Device device)
    {
        var wiki = await seeded.StartedAsync();
        await using var tab = await chromium.OpenAsync(wiki.Site, device);
        var page = tab.Page;

        await ChooseAsync(tab, "Season 1, Episode 4");
        await WalkAsync(tab);
        await SearchAsync(page, "bowling");
        await Expect(page.GetByText("Nothing found")).ToBeVisibleAsync();

        await tab.GoAsync("/episodes/s1e5");
        await Expect(Withheld(page)).ToHaveCountAsync(3);
        await RevealOneAsync(tab, device);
        await tab.GoAsync("/episodes/s1e5");
        await Expect(Withheld(page)).ToHaveCountAsync(3);

        await WatchAsync(page);
        await Expect(page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "The friends start bowling" })).ToBeVisibleAsync();
        await MainOf(page).GetByRole(AriaRole.Link, new() { Name = "Friend", Exact = true }).First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Friend");
        await Expect(Withheld(page)).ToHaveCountAsync(0);
        await SearchAsync(page, "bowling");
        await Expect(MainOf(page).GetByRole(AriaRole.Link, new() { Name = "Friend" })).ToBeVisibleAsync();

        Assert.Empty(tab.Complaints);
    }

    private static async Task ChooseAsync(Tab tab, string instalment)
    {
        await tab.GoAsync("/");
        await Expect(tab.Page.GetByRole(AriaRole.Button, new() { Name = "I have seen everything" })).ToBeVisibleAsync();
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Choose how far I am" }).ClickAsync();
        await tab.Page.GetByLabel("You are at:").SelectOptionAsync(new SelectOptionValue { Label = instalment });
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Change" }).ClickAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Button, new() { Name = "I have seen everything" })).ToHaveCountAsync(0);
    }

    private static async Task WalkAsync(Tab tab)
    {
        foreach (var (address, withheld) in Walk)
        {
            Assert.Equal(200, await tab.GoAsync(address));
            await Expect(Withheld(tab.Page)).ToHaveCountAsync(withheld);
            Assert.DoesNotContain("bowling", await tab.Page.ContentAsync(), StringComparison.OrdinalIgnoreCase);
        }
    }

    private static async Task RevealOneAsync(Tab tab, Device device)
    {
        await tab.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Buzzkill" }).GetByRole(AriaRole.Button, new() { Name = "Show it" }).ClickAsync();
        await Expect(MainOf(tab.Page)).ToContainTextAsync("The friends start bowling");
        await Expect(MainOf(tab.Page)).Not.ToContainTextAsync("Nick walks in");
        await Expect(tab.Page.GetByLabel("You are at:")).ToHaveValueAsync("s1e4");
        if (!device.HasFlag(Device.WithoutScripts))
            await tab.AssertAccessibleAsync();
    }

    private static async Task WatchAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "I’ve watched this" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("What it unlocks");
        await Expect(page.GetByLabel("You are at:")).ToHaveValueAsync("s1e5");
    }

    private static async Task SearchAsync(IPage page, string words)
    {
        await page.GetByLabel("Search the wiki").FillAsync(words);
        await page.GetByLabel("Search the wiki").PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Search");
    }

    private static ILocator MainOf(IPage page) => page.GetByRole(AriaRole.Main);

    private static ILocator Withheld(IPage page) => page.GetByText("Withheld until");
}
