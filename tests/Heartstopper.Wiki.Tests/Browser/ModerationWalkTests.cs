using Heartstopper.Wiki.Accounts;
using Heartstopper.Wiki.Tests.Support;
using Microsoft.Playwright;

namespace Heartstopper.Wiki.Tests.Browser;

/// <summary>Somebody is invited, comes, and is blocked, and a page is protected.</summary>
public sealed class ModerationWalkTests(Chromium chromium)
{
    private const string Password = "two penguins and a rugby ball";

    [Theory]
    [InlineData(Device.Desktop)]
    [InlineData(Device.Phone | Device.Dark)]
    public async Task An_admin_invites_somebody_blocks_them_and_protects_a_page(Device device)
    {
        await using var wiki = await WikiApp.StartAsync(Seed.Of("articles/one", "One", Seed.Safe));
        await using var admins = await chromium.OpenAsync(wiki.Site, device);
        await using var taras = await chromium.OpenAsync(wiki.Site, device);
        var (admin, tara) = (admins.Page, taras.Page);
        await SignUpAsync(wiki, admin, "/account/sign-up", "Imogen");
        await wiki.ChangeAsync("Imogen", a => a.Become(Role.Admin));

        await admins.GoAsync("/admin/accounts");
        await admin.GetByRole(AriaRole.Button, new() { Name = "Make an invitation" }).ClickAsync();
        string invitation = await admin.Locator(".notice code").InnerTextAsync();
        await admins.AssertAccessibleAsync();
        await SignUpAsync(wiki, tara, new Uri(invitation).PathAndQuery, "Tara Jones");

        await admins.GoAsync("/admin/accounts?name=tara");
        await admin.GetByRole(AriaRole.Link, new() { Name = "Tara Jones" }).ClickAsync();
        await admin.GetByLabel("For how long").SelectOptionAsync("for a week");
        await admin.GetByLabel("Why").FillAsync("Two hundred links");
        await admins.AssertAccessibleAsync();
        await admin.GetByRole(AriaRole.Button, new() { Name = "Block", Exact = true }).ClickAsync();
        await taras.GoAsync("/account");
        await Assertions.Expect(tara.Locator(".notice.bad")).ToContainTextAsync("Two hundred links");

        await admins.GoAsync("/articles/one/history");
        await admin.GetByRole(AriaRole.Button, new() { Name = "I have seen everything" }).First.ClickAsync();
        await admin.GetByRole(AriaRole.Button, new() { Name = "Watch this page" }).ClickAsync();
        await admins.AssertAccessibleAsync();
        await admin.GetByRole(AriaRole.Link, new() { Name = "Protect this page" }).ClickAsync();
        await admin.GetByLabel("Why?").FillAsync("Two of them can't agree");
        await admins.AssertAccessibleAsync();
        await admin.GetByRole(AriaRole.Button, new() { Name = "Protect the page" }).ClickAsync();
        await Assertions.Expect(admin.Locator(".protected")).ToContainTextAsync("protected by Imogen");
        await admins.GoAsync("/account/watching");
        await admins.AssertAccessibleAsync();
        await admins.GoAsync("/admin/accounts/tara%20jones/revert");
        await admins.AssertAccessibleAsync();

        Assert.Empty(admins.Complaints);
        Assert.Empty(taras.Complaints);
    }

    private static async Task SignUpAsync(WikiApp wiki, IPage page, string address, string name)
    {
        await page.GotoAsync(new Uri(wiki.Site, address).AbsoluteUri);
        await page.GetByLabel("Name").FillAsync(name);
        await page.GetByLabel("Password").FillAsync(Password);
        wiki.Clock.Now += TimeSpan.FromSeconds(5);
        await page.GetByRole(AriaRole.Button, new() { Name = "Make my account" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(name);
    }
}
