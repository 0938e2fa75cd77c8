using System.Globalization;
using Heartstopper.Wiki.Content.Storage;
using Microsoft.EntityFrameworkCore;

namespace Heartstopper.Wiki.Bench;

/// <summary>Everything that docs/performance.md tells, measured in one run and printed as a table.</summary>
internal sealed class Measurement(string program, string seeds, string work, int pages, int requests)
{
    private const int Starts = 3;
    private const int Changed = 100;
    private static readonly TimeSpan Crowded = TimeSpan.FromSeconds(60);

    public async Task RunAsync()
    {
        Console.WriteLine("| what | p50 or time | p99 | a second |");
        Console.WriteLine("| --- | ---: | ---: | ---: |");
        await MeasureSeedsAsync();
        var wiki = new GeneratedWiki(pages, seed: 1);
        string folder = Path.Combine(work, "generated");
        wiki.WriteTo(folder);
        await MeasureFilesAsync(wiki, folder);
        await MeasureLargeAsync(wiki, folder);
        await MeasureSavesAsync();
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

    /// <summary>What is done with a folder of files, each from the start of the process to its end.</summary>
    private async Task MeasureFilesAsync(GeneratedWiki wiki, string folder)
    {
        string database = $"--Wiki:Database={Database("large")}";
        double peak = await VerbAsync($"import of {wiki.Count} generated pages", "import", folder, database);
        Row("most memory while importing", $"{peak:0} MB");
        await VerbAsync("the same again, nothing changed", "import", folder, database);
        foreach (string file in Directory.EnumerateFiles(Path.Combine(folder, "sources"), "*.md").Order(StringComparer.Ordinal).Take(Changed))
            await File.AppendAllTextAsync(file, "\nOne more line.\n");
        await VerbAsync($"the same again, {Changed} files changed", "import", folder, database);
        await VerbAsync("export into an empty folder", "export", Path.Combine(work, "exported"), database);
        await VerbAsync("check of the folder", "check", folder);
        string one = Path.Combine(work, "one", "articles");
        Directory.CreateDirectory(one);
        await File.WriteAllTextAsync(Path.Combine(one, "one.md"), "---\ntitle: One\nspoiler: none\n---\n");
        await VerbAsync("check of one file", "check", Path.Combine(work, "one"));
    }

    /// <returns>The most memory that it held, in MB.</returns>
    private async Task<double> VerbAsync(string what, params string[] arguments)
    {
        var (took, peak) = await Site.RunVerbAsync(program, arguments);
        Row(what, $"{took.TotalSeconds:0.0} s");
        return peak;
    }

    private async Task MeasureSavesAsync()
    {
        using var saves = new Saves(Database("large"));
        // As with answers: the first ones pay for what is compiled then.
        await saves.OnOwnPagesAsync(2, 150);
        foreach (int editors in (int[])[1, 8])
        {
            var took = await saves.OnOwnPagesAsync(editors, Math.Max(50, requests / 4 / editors));
            Row($"save of a page of 10 kB, {editors} editor{(editors == 1 ? "" : "s")} on pages of their own", $"{took.Median:0.00} ms", $"{took.Slow:0.00} ms", $"{took.Rate:0}");
        }

        var (taken, conflicts, lost) = await saves.OnOnePageAsync(64, Crowded);
        Row($"64 editors at one page for {Crowded.TotalSeconds:0} s: saves taken, conflicts answered, tokens lost", $"{taken}, {conflicts}, {lost}");
    }

    private async Task MeasureLargeAsync(GeneratedWiki wiki, string folder)
    {
        string database = Database("large");
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
