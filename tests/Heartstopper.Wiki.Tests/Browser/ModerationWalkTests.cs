using Heartstopper.Wiki.Accounts;
using Heartstopper.Wiki.Tests.Support;
using Microsoft.Playwright;

namespace Heartstopper.Wiki.Tests.Browser;

/// <summary>Somebody is invited, comes, and is blocked; a page is protected, and another gets a new address.</summary>
public sealed class ModerationWalkTests(Chromium chromium)
{
    [Theory]
    [InlineData(Device.Desktop)]
    [InlineData(Device.Phone | Device.Dark)]
    public async Task An_admin_invites_somebody_blocks_them_and_protects_a_page(Device device)
    {
        await using var wiki = await WikiApp.StartAsync(Seed.Of("articles/one", "One", Seed.Safe));
        await using var admins = await chromium.OpenAsync(wiki.Site, device);
        await using var taras = await chromium.OpenAsync(wiki.Site, device);
        var (admin, tara) = (admins.Page, taras.Page);
        await admins.SignUpAsync(wiki, "Imogen");
        await wiki.ChangeAsync("Imogen", a => a.Become(Role.Admin));

        await admins.GoAsync("/admin/accounts");
        await admin.GetByRole(AriaRole.Button, new() { Name = "Make an invitation" }).ClickAsync();
        string invitation = await admin.Locator(".notice code").InnerTextAsync();
        await admins.AssertAccessibleAsync();
        await taras.SignUpAsync(wiki, "Tara Jones", new Uri(invitation).PathAndQuery);

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

    [Theory]
    [InlineData(Device.Desktop | Device.Dark)]
    [InlineData(Device.Phone)]
    public async Task A_moderator_renames_a_page_and_its_old_address_leads_on(Device device)
    {
        await using var wiki = await WikiApp.StartAsync(Seed.Of("articles/one", "One", Seed.Safe), Seed.Of("articles/two", "Two", Seed.Safe, "See [[articles/one]].\n"));
        await using var tab = await chromium.OpenAsync(wiki.Site, device);
        var page = tab.Page;
        await tab.SignUpAsync(wiki, "Imogen");
        await wiki.ChangeAsync("Imogen", a => a.Become(Role.Moderator));

        await tab.GoAsync("/articles/one/rename");
        await page.GetByRole(AriaRole.Button, new() { Name = "I have seen everything" }).First.ClickAsync();
        await page.GetByLabel("The last part of its new address").FillAsync("the-first");
        await page.GetByLabel("Why?").FillAsync("Others come first too");
        await tab.AssertAccessibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Rename the page" }).ClickAsync();
        await tab.AssertAccessibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Change these links" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Change these links" })).ToHaveCountAsync(0);
        await tab.GoAsync("/articles/one");

        await Assertions.Expect(page).ToHaveURLAsync(new Uri(wiki.Site, "/articles/the-first").AbsoluteUri);
        Assert.Contains("[[articles/the-first]]", await wiki.TextAsync("articles/two"), StringComparison.Ordinal);
        Assert.Empty(tab.Complaints);
    }
}
