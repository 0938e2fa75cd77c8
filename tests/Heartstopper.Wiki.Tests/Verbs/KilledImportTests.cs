using Heartstopper.Wiki.Content.Seeding;
using Heartstopper.Wiki.Content.Storage;
using Heartstopper.Wiki.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Heartstopper.Wiki.Tests.Verbs;

/// <summary>An import whose process is killed: each page is before or after, and the next import finishes the work.</summary>
public sealed class KilledImportTests(ITestOutputHelper output)
{
    private const int Pages = 450;

    private static readonly Random Moment = new();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whenever_an_import_is_killed_no_page_is_half_in()
    {
        await using var wiki = await TestWiki.CopyAsync();
        Directory.CreateDirectory(wiki.Beside("temporary"));
        Write(wiki, 1);
        Assert.Equal(Pages, (await wiki.ImportAsync()).Added);
        Write(wiki, 2);
        var found = new List<int>();

        // None is in, some are, more are; and how much later nobody knows.
        foreach (int atLeast in (int[])[0, 1, 201])
        {
            File.Delete(Turn(wiki));
            using var import = RunningProgram.Start(wiki.Beside("temporary"), "import", wiki.Seeds, $"--Wiki:Database={wiki.Database.Path}");
            await WaitAsync(wiki, import, atLeast);
            await Task.Delay(Moment.Next(60), Cancelled);
            await import.KillAsync();
            found.Add(await AssertWholeAsync(wiki));
        }

        output.WriteLine($"killed with {string.Join(", ", found)} of {Pages} pages changed");
        Assert.Contains(found, n => n is > 0 and < Pages);
        var rest = await WikiProgram.RunAsync("import", wiki.Seeds, $"--Wiki:Database={wiki.Database.Path}");
        Assert.Equal((0, ""), (rest.ExitCode, rest.Error));
        Assert.Equal(Pages, await AssertWholeAsync(wiki));
        Assert.Equal(Pages, (await wiki.ImportAsync()).Count(Fate.Unchanged));

        var before = await TableDump.OfAsync(wiki.Database);
        await wiki.Rebuild.RunAsync(Cancelled);
        var after = await TableDump.OfAsync(wiki.Database);
        Assert.All(before.Keys.Where(t => t != nameof(WikiContext.UsedPositions)), table => Assert.Equal(before[table], after[table]));
    }

    private static void Write(TestWiki wiki, int version)
    {
        for (int i = 0; i < Pages; i++)
            wiki.Put($"articles/page-{i}.md", Text(i, version));
    }

    private static string Text(int page, int version) =>
        $"---\ntitle: Page {page} in version {version}\nspoiler: none\n---\n\nVersion {version}. See [[articles/page-{(page * 7) % Pages}]].\n\n## Later\n\nStill version {version}.\n";

    /// <summary>The file that an import at work holds.</summary>
    private static string Turn(TestWiki wiki) => wiki.Database.Path + ".import";

    private static async Task WaitAsync(TestWiki wiki, RunningProgram import, int changed)
    {
        await using var db = wiki.Database.OpenUnfiltered();
        while (!import.HasEnded && (!File.Exists(Turn(wiki)) || await db.Pages.CountAsync(p => p.Revision == 2, Cancelled) < changed))
            await Task.Delay(5, Cancelled);
    }

    /// <summary>Every page with its rows is of one version, and the book of arrivals knows which.</summary>
    /// <returns>How many are in.</returns>
    private static async Task<int> AssertWholeAsync(TestWiki wiki)
    {
        await using var db = wiki.Database.OpenUnfiltered();
        var pages = await (
            from p in db.Pages
            join r in db.Revisions on new { PageId = p.Id, Number = p.Revision } equals new { r.PageId, r.Number }
            join l in db.Listings on p.Id equals l.PageId
            orderby p.Address
            select new { p.Id, p.Address, p.Revision, p.Base, r.Text, l.Title }).ToListAsync(Cancelled);
        var passages = (await db.Passages.OrderBy(p => p.Order).ToListAsync(Cancelled)).ToLookup(p => p.PageId, p => p.Markdown);
        var searched = (await db.SearchTexts.ToListAsync(Cancelled)).ToLookup(t => t.PageId, t => t.Text);

        Assert.Equal(Pages, pages.Count);
        Assert.All(pages, page =>
        {
            int number = int.Parse(page.Address.Split('-')[1], System.Globalization.CultureInfo.InvariantCulture);
            Assert.Equal((Text(number, page.Revision), page.Text), (page.Text, page.Base));
            Assert.Equal($"Page {number} in version {page.Revision}", page.Title);
            Assert.Equal(2, passages[page.Id].Count());
            Assert.All(passages[page.Id], p => Assert.Contains($"ersion {page.Revision}", p, StringComparison.Ordinal));
            Assert.All(searched[page.Id].Where(t => t != "Later"), t => Assert.Contains($"ersion {page.Revision}", t, StringComparison.Ordinal));
        });
        Assert.Equal(pages.Sum(p => p.Revision), await db.Revisions.CountAsync(Cancelled));
        Assert.Equal(pages.Sum(p => p.Revision), await db.Arrivals.CountAsync(Cancelled));
        return pages.Count(p => p.Revision == 2);
    }
}
