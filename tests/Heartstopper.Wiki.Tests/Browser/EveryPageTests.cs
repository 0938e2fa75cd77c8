using Heartstopper.Wiki.Accounts;
using Heartstopper.Wiki.Tests.Pages;
using Heartstopper.Wiki.Tests.Support;
using Microsoft.Playwright;

namespace Heartstopper.Wiki.Tests.Browser;

/// <summary>What every page type owes to everybody who looks at it, in both themes.</summary>
public sealed class EveryPageTests(SeededWiki seeded, Chromium chromium)
{
    private const string Widest = """
        width => [...document.querySelectorAll('body *')]
            .filter(e => e.getBoundingClientRect().right > width + 1 && !e.closest('.scroll'))
            .slice(0, 4).map(e => `${e.tagName}.${e.className} ${Math.round(e.getBoundingClientRect().right)}`).join(', ')
        """;

    // What is folded away is a part of the page too; the end of a long list is like its beginning, and would take axe minutes.
    private const string Prepare = """
        () => {
            document.querySelectorAll('ul, ol, dl, tbody').forEach(list => [...list.children].slice(6).forEach(item => item.remove()));
            [...document.querySelectorAll('details')].slice(0, 6).forEach(folded => folded.open = true);
        }
        """;

    private static readonly int[] Widths = [360, 320];

    private static IEnumerable<string> Addresses => PageTests.Types.Select(t => t.Data.Item1).Concat(["/episodes/s9e9", "/search?q=qqqqqqqq", "/episodes/s2e3/edit", "/characters/nick-nelson/edit?as=text", "/people/nobody/edit", "/songs/edit", "/suggestions", "/account/sign-in", "/account/sign-up"]);

    [Theory]
    [InlineData(Device.Phone)]
    [InlineData(Device.Desktop | Device.Dark)]
    public Task No_page_has_a_barrier_or_asks_another_host(Device device) => AssertOpenToAllAsync(device, "everything", [.. Addresses]);

    [Theory]
    [InlineData(Device.Desktop)]
    [InlineData(Device.Phone | Device.Dark)]
    public Task Nor_has_a_page_that_withholds_something(Device device) =>
        AssertOpenToAllAsync(device, "s1e4", ["/", "/seasons/2", "/episodes/s2e3", "/characters/charlie-spring", "/cast?in=s2", "/wanted", "/recent", "/episodes/s1e4/history", "/episodes/s9e9"]);

    [Theory]
    [InlineData(Device.Phone)]
    [InlineData(Device.Desktop | Device.Dark)]
    public async Task Nor_has_the_past_of_a_page_that_changed(Device device)
    {
        await using var wiki = await WikiApp.StartAsync(Seed.Of("articles/one", "One", Seed.Safe, $"A line that changes.\n{string.Concat(Enumerable.Range(1, 20).Select(i => $"Line {i}.\n"))}"));
        await wiki.ReviseAsync(1, Seed.Of("articles/one", "One", Seed.Safe, $"A line that has changed.\n{string.Concat(Enumerable.Range(1, 20).Select(i => $"Line {i}.\n"))}{new string('o', 200)}"));

        await AssertOpenToAllAsync(wiki, device, "everything", ["/articles/one/history", "/articles/one/history/1", "/articles/one/diff", "/articles/one/blame", "/recent"]);
    }

    [Theory]
    [InlineData(Device.Phone)]
    [InlineData(Device.Desktop | Device.Dark)]
    public async Task Nor_has_what_only_signed_in_people_see(Device device)
    {
        await using var wiki = await WikiApp.StartAsync(Seed.Of("articles/one", "One", Seed.Safe));
        await using var tab = await OpenAsync(wiki, device, "everything");
        await tab.SignUpAsync(wiki, "Imogen");
        await wiki.ChangeAsync("Imogen", a => a.Become(Role.Moderator));

        await AssertOpenToAllAsync(tab, ["/account", "/account/password", "/account/leave", "/admin/log", "/articles/one/delete", "/articles/one/history/1", "/recent"]);
    }

    [Theory]
    [InlineData("everything")]
    [InlineData("nothing")]
    public async Task No_page_is_wider_than_a_phone(string progress)
    {
        var wiki = await seeded.StartedAsync();
        await using var tab = await OpenAsync(wiki, Device.Phone, progress);

        var wide = new List<string>();
        foreach (string address in Addresses)
        {
            await tab.GoAsync(address);
            foreach (int width in Widths)
            {
                await tab.Page.SetViewportSizeAsync(width, 740);
                int needed = await tab.Page.EvaluateAsync<int>("document.documentElement.scrollWidth");
                if (needed > width)
                    wide.Add($"{address} needs {needed} px of {width}: {await tab.Page.EvaluateAsync<string>(Widest, width)}");
            }
        }

        Assert.Empty(wide);
    }

    private async Task AssertOpenToAllAsync(Device device, string progress, string[] addresses) =>
        await AssertOpenToAllAsync(await seeded.StartedAsync(), device, progress, addresses);

    private async Task AssertOpenToAllAsync(WikiApp wiki, Device device, string progress, string[] addresses)
    {
        await using var tab = await OpenAsync(wiki, device, progress);
        await AssertOpenToAllAsync(tab, addresses);
    }

    private static async Task AssertOpenToAllAsync(Tab tab, string[] addresses)
    {
        var barriers = new List<string>();
        foreach (string address in addresses)
        {
            await tab.GoAsync(address);
            await tab.Page.EvaluateAsync(Prepare);
            if (await Record.ExceptionAsync(tab.AssertAccessibleAsync) is { } barrier)
                barriers.Add(barrier.Message);
        }

        Assert.Empty(barriers);
        Assert.Empty(tab.Complaints);
    }

    private async Task<Tab> OpenAsync(WikiApp wiki, Device device, string progress)
    {
        var tab = await chromium.OpenAsync(wiki.Site, device);
        await tab.Page.Context.AddCookiesAsync([new Cookie { Name = "progress", Value = progress, Url = wiki.Site.ToString() }]);
        return tab;
    }
}
