using System.Globalization;
using Heartstopper.Wiki.Content.Storage;
using Microsoft.EntityFrameworkCore;

namespace Heartstopper.Wiki.Bench;

/// <summary>Everything that docs/performance.md tells, measured in one run and printed as a table.</summary>
internal sealed class Measurement(string program, string seeds, string work, int pages, int requests)
{
    private const int Starts = 3;

    public async Task RunAsync()
    {
        Console.WriteLine("| what | p50 or time | p99 | a second |");
        Console.WriteLine("| --- | ---: | ---: | ---: |");
        await MeasureSeedsAsync();
        await MeasureLargeAsync();
    }

    private async Task MeasureSeedsAsync()
    {
        var starts = new List<double>();
        for (int i = 0; i < Starts; i++)
        {
            using var first = await Site.StartAsync(program, Database($"first-{i}"), seeds);
            starts.Add(first.FirstAnswer.TotalSeconds);
        }

        starts.Sort();
        Row($"start to first answer, empty database, {SeedCount()} seed files", $"{starts[Starts / 2]:0.00} s");
        using var site = await Site.StartAsync(program, Database("first-0"), seeds);
        Row("start to first answer, filled database", $"{site.FirstAnswer.TotalSeconds:0.00} s");
        await RowAsync(site, "episode page", ["/episodes/s2e8"]);
        await RowAsync(site, "the same, read in the middle", ["/episodes/s2e8"], "s2e4", onlyOne: true);
        await RowAsync(site, "search \"nick\"", ["/search?q=nick"]);
        await RowAsync(site, "the same, read in the middle", ["/search?q=nick"], "s2e4", onlyOne: true);
        Row("variants of all pages: one for each position that occurs on a page, and one before them", await VariantsAsync(Database("first-0")));
        Row("memory after", $"{site.Memory:0} MB");
    }

    private async Task MeasureLargeAsync()
    {
        var wiki = new GeneratedWiki(pages, seed: 1);
        string folder = Path.Combine(work, "generated");
        wiki.WriteTo(folder);
        string database = Database("large");
        var (took, peak) = await Site.RunVerbAsync(program, "import", folder, $"--Wiki:Database={database}");
        Row($"import of {wiki.Count} generated pages", $"{took.TotalSeconds:0.0} s");
        Row("most memory while importing", $"{peak:0} MB");
        (took, _) = await Site.RunVerbAsync(program, "import", folder, $"--Wiki:Database={database}");
        Row("the same again, nothing changed", $"{took.TotalSeconds:0.0} s");

        using var site = await Site.StartAsync(program, database, folder);
        string middle = $"s{(wiki.Seasons + 1) / 2}e4";
        string[] episodes = [.. Enumerable.Range(1, 8).Select(e => $"/episodes/s{(wiki.Seasons + 1) / 2}e{e}")];
        await RowAsync(site, "its episode pages", episodes);
        await RowAsync(site, "its episode pages, read in the middle", episodes, middle);
        foreach (var (what, query) in wiki.Queries)
        {
            await RowAsync(site, $"search for {what} (`{query}`)", ["/search?q=" + Uri.EscapeDataString(query)]);
            await RowAsync(site, "the same, read in the middle", ["/search?q=" + Uri.EscapeDataString(query)], middle, onlyOne: true);
        }

        Row($"memory after, {wiki.Count} pages", $"{site.Memory:0} MB");
    }

    private async Task RowAsync(Site site, string what, IReadOnlyList<string> paths, string progress = "everything", bool onlyOne = false)
    {
        foreach (int connections in onlyOne ? [1] : (int[])[1, 16])
        {
            var took = await Load.RunAsync(site, paths, connections, requests, progress);
            Row($"{what}, {connections} connection{(connections == 1 ? "" : "s")}", $"{took.Median:0.00} ms", $"{took.Slow:0.00} ms", $"{took.Rate:0}");
        }
    }

    private static async Task<string> VariantsAsync(string database)
    {
        using var wiki = new WikiDatabase(database);
        await using var db = wiki.OpenUnfiltered();
        long variants = await PageVariants.CountAsync(db, CancellationToken.None);
        int pages = await db.Pages.CountAsync();
        return string.Create(CultureInfo.InvariantCulture, $"{variants} of {pages}");
    }

    private string Database(string name) => Path.Combine(Directory.CreateDirectory(Path.Combine(work, name)).FullName, "wiki.db");

    private int SeedCount() => Directory.EnumerateFiles(seeds, "*.md", SearchOption.AllDirectories).Count();

    private static void Row(string what, string figure, string slow = "", string rate = "") =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {what} | {figure} | {slow} | {rate} |"));
}
