using Heartstopper.Wiki.Content.Seeding;
using Heartstopper.Wiki.Content.Writing;
using Heartstopper.Wiki.Tests.Support;

namespace Heartstopper.Wiki.Tests.Content.Seeding;

/// <summary>What was imported last, what the page says now, and what the file says.</summary>
public sealed class ThreeTextTests
{
    private static readonly Draft Start = An.Episode(title: "Start", fields: "released: 2022\nruntime: 30\n", prose: "One.\n\n## Later\n\nTwo.\n");

    [Fact]
    public async Task Changes_of_both_that_fit_become_one_revision_that_says_so()
    {
        await using var wiki = await StartAsync();
        await EditAsync(wiki, "Start", "Wiki");
        wiki.Put(File("Two.", "File."));

        var report = await wiki.ImportAsync();

        Assert.Equal("0 added, 0 changed, 1 merged, 0 deleted, 0 unchanged, 0 in conflict, 0 older, 0 refused", report.Numbers);
        Assert.Equal(
            (3, Start.Text.Replace("Start", "Wiki", StringComparison.Ordinal).Replace("Two.", "File.", StringComparison.Ordinal), "Changed in seed-data, and merged with what was changed here", "seed-data", Origin.Import),
            Last(wiki));
        Assert.True(report.IsClean);
    }

    [Fact]
    public async Task After_a_merge_the_next_import_compares_with_the_file_and_not_with_the_page()
    {
        await using var wiki = await StartAsync();
        await EditAsync(wiki, "Start", "Wiki");
        wiki.Put(File("Two.", "File."));
        await wiki.ImportAsync();

        Assert.Equal(1, (await wiki.ImportAsync()).Count(Fate.Unchanged));
        wiki.Put(File("Two.", "File again."));
        await wiki.ImportAsync();

        Assert.Equal((4, Start.Text.Replace("Start", "Wiki", StringComparison.Ordinal).Replace("Two.", "File again.", StringComparison.Ordinal)), (Last(wiki).Number, Last(wiki).Text));
    }

    [Fact]
    public async Task What_does_not_fit_waits_and_the_page_stays()
    {
        await using var wiki = await StartAsync(A.Character("tao-xu"));
        await EditAsync(wiki, "Start", "Wiki");
        wiki.Put(File("Start", "File"), A.Character("tao-xu", "title: Tao"));

        var report = await wiki.ImportAsync();

        var waiting = Assert.Single(await ConflictsAsync(wiki));
        Assert.Equal("0 added, 1 changed, 0 merged, 0 deleted, 0 unchanged, 1 in conflict, 0 older, 0 refused", report.Numbers);
        Assert.Equal((2, Start.Text.Replace("Start", "Wiki", StringComparison.Ordinal)), (Last(wiki).Number, Last(wiki).Text));
        Assert.Equal(("episodes/s1e1", Start.Text, 2, report.Import), (waiting.Address.ToString(), waiting.Base, waiting.Revision, waiting.Import));
        Assert.Equal([("title", "File", "Wiki")], waiting.Places.Select(p => (p.Place, p.Mine, p.Theirs)));
        Assert.Equal("episodes/s1e1.md:1:1: in-conflict: the page was changed too, and the two don't fit in Title: the page stays as it is, and the conflict waits at /problems until somebody settles it there or in the file", Assert.Single(report.Problems).ToString());
        Assert.False(report.IsClean);
    }

    [Fact]
    public async Task A_conflict_that_is_imported_again_waits_as_before()
    {
        await using var wiki = await StartAsync();
        await EditAsync(wiki, "Start", "Wiki");
        wiki.Put(File("Start", "File"));
        var first = await wiki.ImportAsync();

        var second = await wiki.ImportAsync();

        Assert.Equal(first.Import, Assert.Single(await ConflictsAsync(wiki)).Import);
        Assert.Equal((first.Numbers, null), (second.Numbers, second.Import));
    }

    [Fact]
    public async Task A_newer_file_takes_the_place_of_the_one_that_waits()
    {
        await using var wiki = await StartAsync();
        await EditAsync(wiki, "Start", "Wiki");
        wiki.Put(File("Start", "File"));
        await wiki.ImportAsync();
        wiki.Put(File("Start", "File again"));

        await wiki.ImportAsync();

        Assert.Equal(["File again"], Assert.Single(await ConflictsAsync(wiki)).Places.Select(p => p.Mine));
        await using var db = wiki.ReadAt("everything");
        Assert.Equal([ArrivalState.In, ArrivalState.Replaced, ArrivalState.Waiting], db.Arrivals.OrderBy(a => a.Id).Select(a => a.State));
    }

    [Theory]
    [InlineData("Wiki", 2)]
    [InlineData("Start", 2)]
    public async Task A_file_settles_what_waits(string title, int revision)
    {
        await using var wiki = await StartAsync();
        await EditAsync(wiki, "Start", "Wiki");
        wiki.Put(File("Start", "File"));
        await wiki.ImportAsync();
        wiki.Put(File("Start", title));

        var report = await wiki.ImportAsync();

        Assert.Empty(await ConflictsAsync(wiki));
        Assert.True(report.IsClean);
        Assert.Equal((revision, Start.Text.Replace("Start", "Wiki", StringComparison.Ordinal)), (Last(wiki).Number, Last(wiki).Text));
    }

    [Fact]
    public async Task A_conflict_that_the_page_gives_way_to_comes_in_at_the_next_import()
    {
        await using var wiki = await StartAsync();
        await EditAsync(wiki, "Start", "Wiki");
        wiki.Put(File("Start", "File", ("Two.", "File.")));
        await wiki.ImportAsync();
        await EditAsync(wiki, "Wiki", "File");

        var report = await wiki.ImportAsync();

        Assert.Equal(1, report.Count(Fate.Merged));
        Assert.Empty(await ConflictsAsync(wiki));
        Assert.Equal(Start.Text.Replace("Start", "File", StringComparison.Ordinal).Replace("Two.", "File.", StringComparison.Ordinal), Last(wiki).Text);
    }

    [Fact]
    public async Task A_text_that_settles_a_conflict_moves_what_the_next_import_compares_with()
    {
        await using var wiki = await StartAsync();
        await EditAsync(wiki, "Start", "Wiki");
        wiki.Put(File("Start", "File"));
        string import = (await wiki.ImportAsync()).Import!;

        await EditAsync(wiki, "Wiki", "Both", settles: import);

        Assert.Empty(await ConflictsAsync(wiki));
        Assert.Equal(1, (await wiki.ImportAsync()).Count(Fate.Unchanged));
        Assert.Equal((3, Start.Text.Replace("Start", "Both", StringComparison.Ordinal)), (Last(wiki).Number, Last(wiki).Text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("another")]
    public async Task An_edit_that_settles_nothing_leaves_the_conflict(string settles)
    {
        await using var wiki = await StartAsync();
        await EditAsync(wiki, "Start", "Wiki");
        wiki.Put(File("Start", "File"));
        await wiki.ImportAsync();

        await EditAsync(wiki, "Wiki", "Wiki again", settles: settles);

        Assert.Equal(["Wiki again"], Assert.Single(await ConflictsAsync(wiki)).Places.Select(p => p.Theirs));
    }

    [Fact]
    public async Task What_was_added_on_both_sides_is_merged_from_nothing()
    {
        await using var wiki = await TestWiki.CreateAsync(An.Episode(title: "Same", fields: "released: 2022\n"), An.Episode(1, 2, title: "Wiki"));
        wiki.Put(An.Episode(title: "Same", fields: "runtime: 30\n"), An.Episode(1, 2, title: "File"));

        var report = await wiki.ImportAsync();

        Assert.Equal("0 added, 0 changed, 1 merged, 0 deleted, 0 unchanged, 1 in conflict, 0 older, 0 refused", report.Numbers);
        Assert.Equal((2, "---\ntitle: Same\nreleased: 2022\nruntime: 30\n---\n"), (Last(wiki).Number, Last(wiki).Text));
        Assert.Null(Assert.Single(await ConflictsAsync(wiki)).Base);
    }

    [Fact]
    public async Task What_belongs_together_conflicts_together()
    {
        var film = A.Film(after: "s1e1");
        await using var wiki = await StartAsync(film, An.Episode(1, 2));
        await wiki.SaveAsync(film with { Began = 1, Text = film.Text.Replace("after: s1e1", "after: s1e2", StringComparison.Ordinal) });
        wiki.Put(film with { Text = film.Text.Replace("code: forever", "code: always", StringComparison.Ordinal) });

        var report = await wiki.ImportAsync();

        Assert.Equal(["films/heartstopper-forever.md"], report.Files.Where(f => f.Fate is Fate.Conflict).Select(f => f.Path));
    }

    [Fact]
    public async Task A_file_from_before_the_last_import_is_left_out_and_named()
    {
        await using var wiki = await StartAsync();
        wiki.Put(File("Start", "Newer"));
        await wiki.ImportAsync();
        wiki.Put(Start);

        var report = await wiki.ImportAsync();

        Assert.Equal("0 added, 0 changed, 0 merged, 0 deleted, 0 unchanged, 0 in conflict, 1 older, 0 refused", report.Numbers);
        Assert.Equal("episodes/s1e1.md:1:1: older-file: an earlier import brought this, and a later one changed it: bring the file up to date, or import with --allow-older", Assert.Single(report.Problems).ToString());
        Assert.Equal((2, File("Start", "Newer").Text), (Last(wiki).Number, Last(wiki).Text));
        Assert.False(report.IsClean);

        Assert.Equal(1, (await wiki.ImportAsync(new ImportChoices(AllowOlder: true))).Count(Fate.Changed));
        Assert.Equal((3, Start.Text), (Last(wiki).Number, Last(wiki).Text));
    }

    [Fact]
    public async Task A_file_is_old_where_an_import_merged_it_and_a_merged_page_is_not()
    {
        await using var wiki = await StartAsync();
        await EditAsync(wiki, "Start", "Wiki");
        wiki.Put(File("Two.", "File."));
        await wiki.ImportAsync();
        string merged = Last(wiki).Text;
        wiki.Put(File("Two.", "File again."));
        await wiki.ImportAsync();

        wiki.Put(File("Two.", "File."));
        Assert.Equal(1, (await wiki.ImportAsync()).Count(Fate.Older));
        wiki.Put(Start with { Text = merged });
        Assert.Equal(0, (await wiki.ImportAsync()).Count(Fate.Older));
    }

    [Fact]
    public async Task What_a_merge_would_break_is_a_conflict_though_each_side_alone_would_do()
    {
        await using var wiki = await StartAsync();
        await EditAsync(wiki, "runtime: 30\n", "");
        wiki.Put(File("runtime: 30\n", "runtime: 30\ndisputed:\n  - about: runtime\n    a: It is 30.\n    b: It is 31.\n    prefers: a\n    why: Looked.\n"));

        Assert.Equal(1, (await wiki.ImportAsync()).Count(Fate.Conflict));
        Assert.Single(await ConflictsAsync(wiki));
    }

    [Fact]
    public async Task An_export_removes_no_file_that_waits_and_keeps_no_file_that_was_merged()
    {
        await using var wiki = await StartAsync(An.Episode(1, 2, title: "Two", fields: "runtime: 30\n"));
        await EditAsync(wiki, "Start", "Wiki");
        await wiki.SaveAsync(An.Episode(1, 2, title: "Wiki", fields: "runtime: 30\n") with { Began = 1 });
        wiki.Put(File("Start", "File"), An.Episode(1, 2, title: "Two", fields: "runtime: 31\n"));
        await wiki.ImportAsync();

        var report = await wiki.ExportAsync();

        Assert.Equal(1, report.Written);
        Assert.Equal(["episodes/s1e1.md"], report.Problems.Select(p => p.File));
        Assert.Equal(File("Start", "File").Text, await System.IO.File.ReadAllTextAsync(Path.Combine(wiki.Seeds, "episodes", "s1e1.md"), TestContext.Current.CancellationToken));
        Assert.Equal(1, (await wiki.ImportAsync()).Count(Fate.Unchanged));
    }

    private static async Task<TestWiki> StartAsync(params Draft[] more)
    {
        var wiki = await TestWiki.CreateAsync();
        wiki.Put([Start, .. more]);
        Assert.True((await wiki.ImportAsync()).IsClean);
        return wiki;
    }

    private static Draft File(string from, string to, params (string From, string To)[] more) =>
        Start with { Text = more.Aggregate(Start.Text.Replace(from, to, StringComparison.Ordinal), (text, m) => text.Replace(m.From, m.To, StringComparison.Ordinal)) };

    private static async Task EditAsync(TestWiki wiki, string from, string to, string? settles = null)
    {
        var (number, text, _, _, _) = Last(wiki);
        var answer = await wiki.SaveAsync(Start with { Began = number, Text = text.Replace(from, to, StringComparison.Ordinal), Settles = settles });
        Assert.IsType<SaveOutcome.Saved>(answer);
    }

    private static Task<IReadOnlyList<WaitingConflict>> ConflictsAsync(TestWiki wiki) => new WaitingConflicts(wiki.Database, wiki.Door).ListAsync(TestContext.Current.CancellationToken);

    private static (int Number, string Text, string Summary, string Author, Origin Origin) Last(TestWiki wiki)
    {
        using var db = wiki.ReadAt("everything");
        var last = db.Revisions.Where(r => db.Pages.Any(p => p.Id == r.PageId && p.Address == "episodes/s1e1")).OrderByDescending(r => r.Number).First();
        return (last.Number, last.Text, last.Summary, last.Author, last.Origin);
    }
}
