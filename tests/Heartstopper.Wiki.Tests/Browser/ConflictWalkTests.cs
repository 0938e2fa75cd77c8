using Heartstopper.Wiki.Accounts;
using Heartstopper.Wiki.Tests.Support;
using Microsoft.Playwright;

namespace Heartstopper.Wiki.Tests.Browser;

/// <summary>A new account edits, meets somebody else's change, settles it and goes back, and touches nothing but the keyboard.</summary>
public sealed class ConflictWalkTests(Chromium chromium)
{
    private const int MostStops = 150;

    [Theory]
    [InlineData(Device.Desktop)]
    [InlineData(Device.Phone | Device.Dark)]
    [InlineData(Device.Desktop | Device.WithoutScripts)]
    public async Task Two_titles_are_settled_and_taken_back_by_keyboard_alone(Device device)
    {
        await using var wiki = await WikiApp.StartAsync(Seed.Of("articles/one", "One", Seed.Safe, "A line.\n"));
        await using var tab = await chromium.OpenAsync(wiki.Site, device);
        var page = tab.Page;
        var title = page.GetByRole(AriaRole.Heading, new() { Level = 1 });
        await page.Context.AddCookiesAsync([new Cookie { Name = "progress", Value = "everything", Url = wiki.Site.ToString() }]);
        await tab.SignUpAsync(wiki, "Tara Jones");
        await wiki.ChangeAsync("Tara Jones", a => a.Become(Role.Editor));

        await tab.GoAsync("/articles/one/edit");
        await TabToAsync(page, "input[name='v.title']");
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.TypeAsync("The first");
        await wiki.ReviseAsync(1, Seed.Of("articles/one", "Number one", Seed.Safe, "A line.\n"), later: TimeSpan.FromSeconds(5));
        await PressAsync(page, "form.edit button.primary");
        await Assertions.Expect(page.Locator(".conflict legend")).ToHaveTextAsync("Title");
        if (!device.HasFlag(Device.WithoutScripts))
            await tab.AssertAccessibleAsync();

        await TabToAsync(page, ".conflict input[value=theirs]");
        await page.Keyboard.PressAsync("ArrowDown");
        await PressAsync(page, "form.edit button.primary");
        await Assertions.Expect(title).ToHaveTextAsync("The first");

        await tab.GoAsync("/articles/one/history/1");
        wiki.Clock.Now += TimeSpan.FromSeconds(5);
        await PressAsync(page, "button[name=revert]");
        await Assertions.Expect(title).ToHaveTextAsync("One");
        Assert.Empty(tab.Complaints);
    }

    private static async Task PressAsync(IPage page, string button)
    {
        await TabToAsync(page, button);
        await page.Keyboard.PressAsync("Enter");
    }

    private static async Task TabToAsync(IPage page, string control)
    {
        for (int stops = 0; await page.Locator($"{control}:focus").CountAsync() == 0; stops++)
        {
            Assert.True(stops < MostStops, $"The keyboard does not come to {control}");
            await page.Keyboard.PressAsync("Tab");
        }
    }
}
