using System.Net;
using Heartstopper.Wiki.Tests.Support;

namespace Heartstopper.Wiki.Tests.Verbs;

public sealed class PreviewVerbTests(Chromium chromium) : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_preview_follows_the_files_and_leaves_nothing_behind()
    {
        await folder.WriteAsync("seeds", Seed.Of("articles/one", "One", Seed.Safe, "First words."), Seed.Of("articles/two", "Two", Seed.Safe));
        await folder.WriteAsync("temporary");
        using var preview = RunningProgram.Start(folder.At("temporary"), "preview", folder.At("seeds"), "--urls=http://127.0.0.1:0", $"--Wiki:Database={folder.At("real.db")}");
        string address = (await preview.SaysAsync(" is at ")).Split(" is at ")[1].Split(',')[0];
        using var site = new HttpClient { BaseAddress = new Uri(address) };
        await using var tab = await chromium.OpenAsync(site.BaseAddress);

        await tab.GoAsync("/articles/one");
        await tab.Page.GetByText("First words.").WaitForAsync();
        await folder.WriteAsync("seeds", Seed.Of("articles/one", "One", Seed.Safe, "Second words."));
        await tab.Page.GetByText("Second words.").WaitForAsync();
        string second = await site.GetStringAsync("/articles/one", Cancelled);
        Assert.Empty(tab.Complaints);

        await folder.WriteAsync("seeds", ("articles/one.md", "---\ntitel: One\n---\n"));
        await preview.SaysAsync("articles/one.md:2:1: unknown-field: ");
        Assert.Equal(second, await site.GetStringAsync("/articles/one", Cancelled));
        await folder.WriteAsync("seeds", Seed.Of("articles/one", "One", Seed.Safe, "Third words."));
        await preview.SaysAsync("No file is refused any more");

        File.Delete(folder.At("seeds/articles/two.md"));
        await preview.SaysAsync("articles/two.md");
        using var gone = await site.GetAsync("/articles/two", Cancelled);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);

        Assert.Equal(0, await preview.StopAsync());
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.At("temporary"), "heartstopper-wiki*"));
        Assert.False(File.Exists(folder.At("real.db")));
    }

    [Fact]
    public async Task The_site_itself_has_nothing_of_a_preview()
    {
        await using var wiki = await WikiApp.StartAsync();

        using var script = await wiki.GetAsync("/preview.js");
        using var news = await wiki.GetAsync("/preview/changes");

        Assert.DoesNotContain("preview.js", await wiki.ReadAsync("/"), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (script.StatusCode, news.StatusCode));
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_said()
    {
        var run = await WikiProgram.RunAsync("preview", folder.At("nowhere"));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("There is no folder", run.Error, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();
}
