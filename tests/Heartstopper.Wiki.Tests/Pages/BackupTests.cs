using System.Collections.Concurrent;
using System.Xml.Linq;
using Heartstopper.Wiki.Tests.Support;

namespace Heartstopper.Wiki.Tests.Pages;

public sealed class BackupTests(SeededWiki seeded)
{
    [Fact]
    public async Task A_site_on_a_backup_taken_while_the_wiki_serves_shows_the_same_pages()
    {
        var wiki = await seeded.StartedAsync();
        using var folder = new TemporaryFolder();
        string copy = folder.At("copy.db");

        var run = await WikiProgram.RunAsync("backup", copy, $"--Wiki:Database={wiki.Database}");
        await using var restored = await WikiApp.StartOnAsync(copy);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        string[] addresses = [.. XDocument.Parse(await wiki.ReadAsync("/sitemap.xml")).Descendants().Where(e => e.Name.LocalName == "loc").Select(e => new Uri(e.Value).AbsolutePath)];
        Assert.True(addresses.Length > 700, $"only {addresses.Length} addresses");
        var different = new ConcurrentBag<string>();
        await Parallel.ForEachAsync([.. addresses, "/cast", "/soundtrack", "/timeline", "/wanted", "/problems", "/sitemap.xml"], TestContext.Current.CancellationToken, async (address, _) =>
        {
            string original = (await wiki.ReadAsync(address)).Replace(Port(wiki), "", StringComparison.Ordinal);
            if (original != (await restored.ReadAsync(address)).Replace(Port(restored), "", StringComparison.Ordinal))
                different.Add(address);
        });
        Assert.Empty(different);
    }

    private static string Port(WikiApp wiki) => $":{wiki.Site.Port}";
}
