using System.Collections.Concurrent;
using System.Net;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Heartstopper.Wiki.Tests.Facts;

/// <summary>The site as it starts with the repository's own seed files, read by somebody who has seen everything.</summary>
public sealed class FactsSite : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("wiki-facts-");
    private readonly WebApplicationFactory<Program> factory;
    private readonly HttpClient client;
    private readonly ConcurrentDictionary<string, Task<ShownPage?>> pages = new();

    public FactsSite()
    {
        factory = new WebApplicationFactory<Program>().WithWebHostBuilder(host => host
            .UseSetting("Wiki:Database", Path.Combine(folder.FullName, "wiki.db"))
            .UseSetting("Serilog:MinimumLevel:Default", "Warning"));
        client = factory.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });
    }

    /// <summary>The folder of seed files that the site was filled from.</summary>
    internal string Seeds => factory.Services.GetRequiredService<Wiki.Site.WikiSettings>().Seeds;

    /// <summary>A page by its address without the first slash; null where there is none.</summary>
    internal Task<ShownPage?> OpenAsync(string address, string progress = "everything") => pages.GetOrAdd($"{progress} {address}", async _ =>
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/" + address);
        request.Headers.Add("Cookie", "progress=" + progress);
        using var response = await client.SendAsync(request);
        if (response.StatusCode is HttpStatusCode.NotFound)
            return null;
        response.EnsureSuccessStatusCode();
        return new ShownPage(address, new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync()));
    });

    public void Dispose()
    {
        client.Dispose();
        factory.Dispose();
        folder.Delete(recursive: true);
    }
}
