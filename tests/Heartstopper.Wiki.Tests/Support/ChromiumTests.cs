using Xunit.Sdk;

namespace Heartstopper.Wiki.Tests.Support;

public sealed class ChromiumTests(Chromium chromium)
{
    private static readonly Uri Nowhere = new("http://127.0.0.1/");

    [Theory]
    [InlineData(Device.Desktop, "wide light scripted")]
    [InlineData(Device.Desktop | Device.Dark, "wide dark scripted")]
    [InlineData(Device.Phone, "narrow light scripted")]
    [InlineData(Device.Phone | Device.Dark | Device.WithoutScripts, "narrow dark plain")]
    public async Task A_device_is_what_its_flags_say(Device device, string expected)
    {
        await using var tab = await chromium.OpenAsync(Nowhere, device);

        await tab.Page.SetContentAsync("""
            <meta name="viewport" content="width=device-width">
            <style>
              i { display: none }
              @media (width > 360px) { .wide { display: inline } }
              @media (width <= 360px) { .narrow { display: inline } }
              @media (prefers-color-scheme: light) { .light { display: inline } }
              @media (prefers-color-scheme: dark) { .dark { display: inline } }
            </style>
            <p><i class="wide">wide</i><i class="narrow">narrow</i> <i class="light">light</i><i class="dark">dark</i>
            <noscript>plain</noscript><script>document.querySelector('p').append('scripted')</script></p>
            """);

        Assert.Equal(expected, await tab.Page.Locator("p").InnerTextAsync());
    }

    [Fact]
    public async Task Axe_names_a_picture_that_nobody_described()
    {
        await using var tab = await chromium.OpenAsync(Nowhere);
        await tab.Page.SetContentAsync("""<html lang="en"><title>Leaves</title><main><h1>Leaves</h1><img id="leaf"></main>""");

        var failure = await Assert.ThrowsAsync<FailException>(tab.AssertAccessibleAsync);

        Assert.Contains("critical image-alt", failure.Message, StringComparison.Ordinal);
        Assert.Contains("""<img id="leaf">""", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Axe_is_content_with_a_page_that_has_all_it_needs()
    {
        await using var tab = await chromium.OpenAsync(Nowhere);
        await tab.Page.SetContentAsync("""<html lang="en"><title>Leaves</title><main><h1>Leaves</h1><img alt="A leaf"></main>""");

        await tab.AssertAccessibleAsync();

        Assert.Empty(tab.Complaints);
    }

    [Fact]
    public async Task A_tab_hears_what_leaves_the_site_and_what_scripts_throw()
    {
        await using var tab = await chromium.OpenAsync(Nowhere);

        await tab.Page.SetContentAsync("""<img src="https://elsewhere.example/leaf.png"><script>console.error('Oh')</script>""");

        Assert.Equal(["console: Oh", "left the site: https://elsewhere.example/leaf.png"], tab.Complaints.Order());
    }
}
