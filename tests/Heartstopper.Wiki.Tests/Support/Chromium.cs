using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Heartstopper.Wiki.Tests.Support.Chromium))]

namespace Heartstopper.Wiki.Tests.Support;

/// <summary>The one browser of a test run, started when the first test asks for a tab.</summary>
public sealed class Chromium : IAsyncDisposable
{
    private static readonly string[] Flags =
    [
        // Root (a container) has no sandbox, and a machine without a network shouldn't be searched for one.
        "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
        // The same glyphs and edges on every machine, so that what is measured once holds.
        "--font-render-hinting=none", "--force-color-profile=srgb",
    ];

    private readonly Lazy<Task<(IPlaywright Driver, IBrowser Browser)>> started = new(StartAsync);

    /// <summary>A tab for the site at this address, sharing no cookie with any other tab.</summary>
    public async Task<Tab> OpenAsync(Uri site, Device device = Device.Desktop)
    {
        var (_, browser) = await started.Value;
        var context = await browser.NewContextAsync(Options(site, device));
        context.SetDefaultTimeout(15_000);

        return await Tab.InAsync(context, site);
    }

    public async ValueTask DisposeAsync()
    {
        if (started is not { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
            return;

        var (driver, browser) = await started.Value;
        await browser.DisposeAsync();
        driver.Dispose();
    }

    private static BrowserNewContextOptions Options(Uri site, Device device)
    {
        var phone = device.HasFlag(Device.Phone);
        return new()
        {
            BaseURL = site.ToString(),
            ColorScheme = device.HasFlag(Device.Dark) ? ColorScheme.Dark : ColorScheme.Light,
            HasTouch = phone,
            IsMobile = phone,
            JavaScriptEnabled = !device.HasFlag(Device.WithoutScripts),
            Locale = "en-GB",
            ReducedMotion = ReducedMotion.Reduce,
            TimezoneId = "Europe/London",
            ViewportSize = phone ? new() { Width = 360, Height = 740 } : new() { Width = 1280, Height = 900 },
        };
    }

    private static async Task<(IPlaywright Driver, IBrowser Browser)> StartAsync()
    {
        var driver = await Playwright.CreateAsync();
        var browser = await driver.Chromium.LaunchAsync(new() { ExecutablePath = Find(), Args = Flags });

        return (driver, browser);
    }

    private static string Find()
    {
        if (Environment.GetEnvironmentVariable("WIKI_CHROMIUM") is { Length: > 0 } named)
            return named;

        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        string[] names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

        return names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists)
            ?? throw new FileNotFoundException("The browser tests need Chromium: install Debian's package chromium, or name one in WIKI_CHROMIUM.");
    }
}
