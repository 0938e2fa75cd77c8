using Microsoft.Playwright;

namespace Heartstopper.Wiki.Tests.Support;

internal static class SigningUp
{
    private const string Password = "two penguins and a rugby ball";

    /// <summary>Makes an account in a browser, as somebody would who takes a few seconds for it.</summary>
    public static async Task SignUpAsync(this Tab tab, WikiApp wiki, string name, string address = "/account/sign-up")
    {
        await tab.GoAsync(address);
        await tab.Page.GetByLabel("Name").FillAsync(name);
        await tab.Page.GetByLabel("Password").FillAsync(Password);
        wiki.Clock.Now += TimeSpan.FromSeconds(5);
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Make my account" }).ClickAsync();
        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(name);
    }
}
