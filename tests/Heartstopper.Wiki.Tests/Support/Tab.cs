using Microsoft.Playwright;

namespace Heartstopper.Wiki.Tests.Support;

/// <summary>A tab of the browser, and what went wrong in it.</summary>
public sealed class Tab : IAsyncDisposable
{
    private readonly List<string> complaints = [];
    private readonly IBrowserContext context;

    private Tab(IBrowserContext context, IPage page)
    {
        this.context = context;
        Page = page;
    }

    public IPage Page { get; }

    /// <summary>Errors of scripts and of the content security policy, parts of pages that are missing, and requests (stopped) to another host.</summary>
    public IReadOnlyList<string> Complaints => complaints;

    /// <summary>Opens an address of the site, such as <c>/episodes/s2e3</c>, and gives the answer's status.</summary>
    public async Task<int> GoAsync(string address) => (await Page.GotoAsync(address))?.Status ?? 0;

    public ValueTask DisposeAsync() => context.DisposeAsync();

    internal static async Task<Tab> InAsync(IBrowserContext context, Uri site)
    {
        var tab = new Tab(context, await context.NewPageAsync());
        await context.RouteAsync(url => IsElsewhere(url, site), tab.RefuseAsync);
        tab.Page.PageError += (_, error) => tab.complaints.Add($"script: {error}");
        tab.Page.Console += (_, message) => tab.Hear(message);
        tab.Page.Response += (_, response) => tab.Hear(response);

        return tab;
    }

    private static bool IsElsewhere(string url, Uri site) =>
        new Uri(url) is { Scheme: "http" or "https" } address && address.Authority != site.Authority;

    private Task RefuseAsync(IRoute route)
    {
        complaints.Add($"left the site: {route.Request.Url}");
        return route.AbortAsync();
    }

    private void Hear(IConsoleMessage message)
    {
        // Said of every answer from 400 on, the page itself included; which of them is wrong is heard from the answers.
        if (message.Type == "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
            complaints.Add($"console: {message.Text}");
    }

    private void Hear(IResponse response)
    {
        if (response.Status >= 400 && !response.Request.IsNavigationRequest)
            complaints.Add($"{response.Status}: {response.Url}");
    }
}
