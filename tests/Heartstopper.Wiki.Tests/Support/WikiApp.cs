using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Heartstopper.Wiki.Content.Storage;
using Heartstopper.Wiki.Site;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Heartstopper.Wiki.Tests.Support;

/// <summary>The running site: the real program on a port of its own, with a database of its own and a clock that stands still.</summary>
public sealed class WikiApp : IAsyncDisposable
{
    private readonly TemporaryFolder folder;
    private readonly WebApplicationFactory<Program> factory;
    private readonly HttpClient client;

    private WikiApp(TemporaryFolder folder, string seeds, string? database = null, (string Name, string Value)[]? settings = null, Action<IServiceCollection>? watch = null)
    {
        this.folder = folder;
        Database = database ?? folder.At("wiki.db");
        factory = new WebApplicationFactory<Program>().WithWebHostBuilder(builder => Configure(builder, seeds, settings ?? [], watch));
        Site = factory.Listen();
        client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Site };
    }

    public Uri Site { get; }

    public string Database { get; }

    public IServiceProvider Services => factory.Services;

    internal StoppedClock Clock { get; } = new();

    /// <summary>A wiki of these seed files alone, each with its path below the folder of seeds.</summary>
    public static Task<WikiApp> StartAsync(params (string Path, string Text)[] files) => StartWatchedAsync(null, files);

    /// <summary>The same, for a test that has to see more of it than a reader does.</summary>
    /// <param name="watch">What it puts beside or in front of the program's own parts.</param>
    /// <param name="files">Seed files, each with its path below the folder of seeds.</param>
    public static async Task<WikiApp> StartWatchedAsync(Action<IServiceCollection>? watch, params (string Path, string Text)[] files)
    {
        var folder = new TemporaryFolder();
        await folder.WriteAsync("seeds", files);
        return new(folder, folder.At("seeds"), watch: watch);
    }

    /// <summary>An empty wiki with settings of its own.</summary>
    public static async Task<WikiApp> StartSetAsync(params (string Name, string Value)[] settings)
    {
        var folder = new TemporaryFolder();
        await folder.WriteAsync("seeds");
        return new(folder, folder.At("seeds"), null, settings);
    }

    /// <summary>A wiki of the repository's own seeds. Importing them takes seconds: tests that only read share <see cref="SeededWiki"/>.</summary>
    public static async Task<WikiApp> StartWithSeedsAsync()
    {
        // Left to find them itself, as a new user would.
        await Task.Yield();
        return new(new(), "");
    }

    /// <summary>A wiki that begins with a folder of seed files.</summary>
    public static async Task<WikiApp> StartFromAsync(string seeds)
    {
        await Task.Yield();
        return new(new(), seeds);
    }

    /// <summary>A wiki on a database that is there already.</summary>
    public static async Task<WikiApp> StartOnAsync(string database)
    {
        await Task.Yield();
        return new(new(), "", database);
    }

    /// <summary>An answer as it comes, redirects not followed.</summary>
    /// <param name="progress">How far the reader is, as their cookie says; null sends no cookie.</param>
    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string address, string? progress = "everything")
    {
        using var request = new HttpRequestMessage(method, address);
        if (progress is not null)
            request.Headers.Add("Cookie", $"{Reader.Cookie}={progress}");
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public Task<HttpResponseMessage> GetAsync(string address, string? progress = "everything") => SendAsync(HttpMethod.Get, address, progress);

    /// <summary>The body of a page that must be there.</summary>
    public async Task<string> ReadAsync(string address, string? progress = "everything")
    {
        using var answer = await GetAsync(address, progress);
        Assert.True(answer.IsSuccessStatusCode, $"{address} answered {(int)answer.StatusCode}");
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>A page that must be there.</summary>
    public async Task<IHtmlDocument> OpenAsync(string address, string? progress = "everything") =>
        new HtmlParser().ParseDocument(await ReadAsync(address, progress));

    /// <summary>A page's text as it stands now.</summary>
    public async Task<string> TextAsync(string address)
    {
        await using var db = Services.GetRequiredService<WikiDatabase>().OpenUnfiltered();
        return await (
            from p in db.Pages
            join r in db.Revisions on new { PageId = p.Id, Number = p.Revision } equals new { r.PageId, r.Number }
            where p.Address == address
            select r.Text).SingleAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await factory.DisposeAsync();
        folder.Dispose();
    }

    private void Configure(IWebHostBuilder builder, string seeds, (string Name, string Value)[] settings, Action<IServiceCollection>? watch)
    {
        // As a reader meets it: no page for developers in place of an error.
        builder.UseEnvironment("Production");
        builder.UseSetting("Wiki:Database", Database);
        if (seeds.Length > 0)
            builder.UseSetting("Wiki:Seeds", seeds);
        foreach (var (name, value) in settings)
            builder.UseSetting(name, value);
        builder.UseSetting("Serilog:MinimumLevel:Default", "Fatal");
        builder.UseSetting("Serilog:MinimumLevel:Override:Microsoft", "Fatal");
        builder.UseSetting("Serilog:MinimumLevel:Override:Microsoft.Hosting.Lifetime", "Fatal");
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(Clock);
            watch?.Invoke(services);
        });
    }
}
