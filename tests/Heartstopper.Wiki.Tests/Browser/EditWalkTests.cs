using Heartstopper.Wiki.Accounts;
using Heartstopper.Wiki.Tests.Support;
using Microsoft.Playwright;

namespace Heartstopper.Wiki.Tests.Browser;

/// <summary>A title is corrected from a phone, and a moderator accepts it.</summary>
public sealed class EditWalkTests(Chromium chromium)
{
    private const string Song = "---\ntitle: Secrett\nartist: Nobody\nsources: [sleeve]\n---\n\nA song.\n";

    [Theory]
    [InlineData(Device.Phone)]
    [InlineData(Device.Phone | Device.WithoutScripts)]
    public async Task A_reader_suggests_from_a_phone_and_the_page_shows_what_a_moderator_accepted(Device device)
    {
        await using var wiki = await WikiApp.StartAsync(("songs/nobody/secrett.md", Song), ("sources/sleeve.md", "---\ntitle: The sleeve\n---\n"));
        using var moderator = await wiki.SignInAsync(Role.Moderator);
        await using var tab = await chromium.OpenAsync(wiki.Site, device);
        var page = tab.Page;

        await tab.GoAsync("/songs/nobody/secrett");
        await page.GetByRole(AriaRole.Button, new() { Name = "I have seen everything" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Suggest a change" }).ClickAsync();
        if (!device.HasFlag(Device.WithoutScripts))
            await tab.AssertAccessibleAsync();
        await page.GetByLabel("Title", new() { Exact = true }).FillAsync("Secret");
        wiki.Clock.Now += TimeSpan.FromSeconds(5);
        await page.GetByRole(AriaRole.Button, new() { Name = "Suggest this change" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("waits for a reviewer");
        if (!device.HasFlag(Device.WithoutScripts))
            await tab.AssertAccessibleAsync();
        var offered = await moderator.OpenAsync(new Uri(page.Url).AbsolutePath);
        await moderator.SubmitAsync(offered, "button[formaction$=accept]");
        await tab.GoAsync("/songs/nobody/secrett");

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Secret");
        Assert.Equal(Song.Replace("Secrett", "Secret", StringComparison.Ordinal), await wiki.TextAsync("songs/nobody/secrett"));
        Assert.Empty(tab.Complaints);
    }

    [Fact]
    public async Task With_scripts_an_item_is_added_in_place_and_the_text_is_previewed_and_kept()
    {
        await using var wiki = await WikiApp.StartAsync(("episodes/s1e1.md", "---\ntitle: Meet\nsources: [sleeve]\n---\n\nThey meet.\n"), ("sources/sleeve.md", "---\ntitle: The sleeve\n---\n"));
        await using var tab = await chromium.OpenAsync(wiki.Site);
        var page = tab.Page;

        await tab.GoAsync("/");
        await page.GetByRole(AriaRole.Button, new() { Name = "I have seen everything" }).First.ClickAsync();
        await tab.GoAsync("/episodes/s1e1/edit");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add to soundtrack" }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("Song", new() { Exact = true })).ToBeFocusedAsync();
        await page.GetByLabel("Text", new() { Exact = true }).FillAsync("They meet ");
        await page.Keyboard.PressAsync("End");
        await page.Keyboard.PressAsync("Control+b");
        await page.Keyboard.TypeAsync("twice");
        await Assertions.Expect(page.Locator(".preview strong")).ToHaveTextAsync("twice");
        await Assertions.Expect(page.Locator(".kept")).ToContainTextAsync("kept in this browser");
        await tab.GoAsync("/episodes/s1e1/edit");
        await page.GetByRole(AriaRole.Button, new() { Name = "Bring it back" }).ClickAsync();

        await Assertions.Expect(page.GetByLabel("Text", new() { Exact = true })).ToHaveValueAsync("They meet **twice**");
        Assert.Empty(tab.Complaints);
    }
}
