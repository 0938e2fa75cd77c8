using Heartstopper.Wiki.Tests.Support;
using Microsoft.Playwright;

namespace Heartstopper.Wiki.Tests.Browser;

/// <summary>A passkey is made and used, with an authenticator that the browser plays itself.</summary>
public sealed class PasskeyTests(Chromium chromium)
{
    [Fact]
    public async Task A_passkey_signs_in_without_a_password()
    {
        await using var wiki = await WikiApp.StartSetAsync(("Wiki:Address", "http://localhost"));
        await using var tab = await chromium.OpenAsync(new UriBuilder(wiki.Site) { Host = "localhost" }.Uri);
        await AddAuthenticatorAsync(tab.Page);
        var page = tab.Page;

        await tab.SignUpAsync(wiki, "Tara Jones");
        await page.GetByRole(AriaRole.Link, new() { Name = "Your passkeys" }).ClickAsync();
        await page.GetByLabel("What to call it").FillAsync("My phone");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "My phone" })).ToBeVisibleAsync();
        await tab.AssertAccessibleAsync();

        await tab.GoAsync("/account/sign-out");
        await page.Locator("main").GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await tab.GoAsync("/account/sign-in?return=/account");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Tara Jones");

        await tab.GoAsync("/account/passkeys");
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove My phone" }).ClickAsync();
        await Assertions.Expect(page.GetByText("You have none yet.")).ToBeVisibleAsync();
        await tab.GoAsync("/account/sign-out");
        await page.Locator("main").GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await tab.GoAsync("/account/sign-in");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("opens no account here");
        Assert.Empty(tab.Complaints);
    }

    private static async Task AddAuthenticatorAsync(IPage page)
    {
        var devTools = await page.Context.NewCDPSessionAsync(page);
        await devTools.SendAsync("WebAuthn.enable");
        await devTools.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new { protocol = "ctap2", transport = "internal", hasResidentKey = true, hasUserVerification = true, isUserVerified = true, automaticPresenceSimulation = true },
        });
    }
}
