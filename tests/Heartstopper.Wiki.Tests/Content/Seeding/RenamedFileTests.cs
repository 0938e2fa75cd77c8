using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Content.Seeding;
using Heartstopper.Wiki.Content.Writing;
using Heartstopper.Wiki.Tests.Support;

namespace Heartstopper.Wiki.Tests.Content.Seeding;

/// <summary>A page that is renamed at one door, and what becomes of it at the other.</summary>
public sealed class RenamedFileTests
{
    private const string Said = "formerly: [characters/tao]\n";

    private static readonly PageAddress Old = new("characters", "tao");
    private static readonly PageAddress New = new("characters", "tao-xu");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_file_that_moved_and_says_so_renames_its_page(bool delete)
    {
        await using var wiki = await StartAsync();
        Move(wiki, "tao", "tao-xu", Page(Said));

        var plan = await wiki.PlanAsync(new(Delete: delete));
        var report = await wiki.ImportAsync(new ImportChoices(Delete: delete));

        Assert.Equal(
            [("characters/elle-argent.md", Fate.Unchanged, ""), ("characters/tao-xu.md", Fate.Changed, "Renamed from characters/tao: Added formerly")],
            plan.Files.Select(f => (f.Path, f.Fate, f.What)));
        Assert.Equal(plan.Numbers, report.Numbers);
        Assert.True(report.IsClean);
        Assert.Equal([("characters/elle-argent", 1), ("characters/tao-xu", 2)], Pages(wiki));
        Assert.Equal((Page(Said), "characters/tao"), Last(wiki));
        Assert.Null((await wiki.ImportAsync(new ImportChoices(Delete: delete))).Import);
    }

    [Fact]
    public async Task What_was_changed_in_the_wiki_meanwhile_is_merged()
    {
        await using var wiki = await StartAsync();
        await wiki.SaveAsync(A.Character("tao", "title: Tao\nsummary: A good friend") with { Began = 1 });
        Move(wiki, "tao", "tao-xu", Page(Said).Replace("title: Tao", "title: Tao Xu", StringComparison.Ordinal));

        var report = await wiki.ImportAsync();

        Assert.Equal(1, report.Count(Fate.Merged));
        Assert.Equal(("---\ntitle: Tao Xu\nsummary: A good friend\nformerly: [characters/tao]\n---\n", "characters/tao"), Last(wiki));
    }

    [Fact]
    public async Task What_does_not_fit_waits_and_the_page_keeps_its_name_until_somebody_decides()
    {
        await using var wiki = await StartAsync();
        await wiki.SaveAsync(A.Character("tao", "title: Tao\nsummary: A good friend") with { Began = 1 });
        Move(wiki, "tao", "tao-xu", Page(Said).Replace("A friend", "The best friend", StringComparison.Ordinal));

        var report = await wiki.ImportAsync(new ImportChoices(Delete: true));
        var waiting = Assert.Single(await new WaitingConflicts(wiki.Database, wiki.Door).ListAsync(TestContext.Current.CancellationToken));
        await wiki.SaveAsync(A.Character("tao", "title: Tao\nsummary: The best friend") with { Began = 2, Settles = waiting.Import });
        var settled = await wiki.ImportAsync();

        Assert.Equal((1, 0), (report.Count(Fate.Conflict), report.Count(Fate.Deleted)));
        Assert.Equal(Old, waiting.Address);
        Assert.True(settled.IsClean);
        Assert.Equal([("characters/elle-argent", 1), ("characters/tao-xu", 4)], Pages(wiki));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_file_at_an_old_address_is_its_page_s(bool delete)
    {
        await using var wiki = await StartAsync();
        await RenameAsync(wiki, Old, New);

        var same = await wiki.ImportAsync(new ImportChoices(Delete: delete));
        wiki.Put("characters/tao.md", Page("").Replace("title: Tao", "title: Tao Xu", StringComparison.Ordinal));
        var plan = await wiki.PlanAsync(new(Delete: delete));
        var changed = await wiki.ImportAsync(new ImportChoices(Delete: delete));

        Assert.Equal((null, 2), (same.Import, same.Count(Fate.Unchanged)));
        Assert.Contains(new ImportedFile("characters/tao.md", Fate.Merged, "Now called characters/tao-xu: Changed title"), plan.Files);
        Assert.Equal(plan.Numbers, changed.Numbers);
        Assert.Equal("---\ntitle: Tao Xu\nsummary: A friend\nformerly: [characters/tao]\n---\n", Last(wiki).Text);
        Assert.Equal([("characters/elle-argent", 1), ("characters/tao-xu", 3)], Pages(wiki));
    }

    [Theory]
    [InlineData(null, Fate.Changed)]
    [InlineData("title: Tao Xu\nsummary: A friend", Fate.Merged)]
    [InlineData("title: Tao\nsummary: A good friend", Fate.Conflict)]
    public async Task A_file_begun_anew_at_an_old_address_leaves_it_one(string? edited, Fate fate)
    {
        await using var wiki = await StartAsync();
        Move(wiki, "tao", "tao-xu", Page(Said));
        Assert.True((await wiki.ImportAsync()).IsClean);
        if (edited is not null)
            await wiki.SaveAsync(A.Character("tao-xu", $"{edited}\nformerly: [characters/tao]") with { Began = 2 });
        Move(wiki, "tao-xu", "tao", Page("").Replace("A friend", "The best friend", StringComparison.Ordinal));

        var report = await wiki.ImportAsync();
        foreach (var waiting in await new WaitingConflicts(wiki.Database, wiki.Door).ListAsync(TestContext.Current.CancellationToken))
            await wiki.SaveAsync(new(New, waiting.Revision, waiting.File, "Imogen", "The file is right") { Settles = waiting.Import });
        var settled = await wiki.ImportAsync();
        var again = await wiki.ImportAsync();

        Assert.Equal(fate, report.Files.Single(f => f.Path == "characters/tao.md").Fate);
        Assert.True(settled.IsClean);
        Assert.Null(again.Import);
        Assert.Contains("summary: The best friend\nformerly: [characters/tao]\n", Last(wiki).Text, StringComparison.Ordinal);
        Assert.Equal(["characters/elle-argent", "characters/tao-xu"], Pages(wiki).Select(p => p.Item1));
    }

    [Theory]
    [InlineData(ExportScope.Everything)]
    [InlineData(ExportScope.Changed)]
    [InlineData(ExportScope.Overwrite)]
    public async Task An_export_moves_the_file_and_the_next_import_changes_nothing(ExportScope scope)
    {
        await using var wiki = await StartAsync();
        await RenameAsync(wiki, Old, New);

        var export = await wiki.ExportAsync(scope);
        var import = await wiki.ImportAsync();

        Assert.Equal((1, 1, true), (export.Written, export.Removed, export.IsClean));
        Assert.Equal(["characters/elle-argent.md", "characters/tao-xu.md"], Files(wiki));
        Assert.True(import.IsClean);
        Assert.Equal([("characters/elle-argent", 1), ("characters/tao-xu", 2)], Pages(wiki));
    }

    [Theory]
    [InlineData(ExportScope.Everything)]
    [InlineData(ExportScope.Changed)]
    public async Task A_page_with_files_at_two_old_addresses_gets_its_own(ExportScope scope)
    {
        await using var wiki = await StartAsync();
        await RenameAsync(wiki, Old, New);
        await RenameAsync(wiki, New, new("characters", "xu"), 2);
        wiki.Put("characters/tao-xu.md", Page("").Replace("A friend", "The best friend", StringComparison.Ordinal));

        var export = await wiki.ExportAsync(scope);
        var import = await wiki.ImportAsync();

        Assert.Equal(["characters/elle-argent.md", "characters/tao-xu.md", "characters/xu.md"], Files(wiki));
        Assert.Equal(["not-imported"], export.Problems.Select(p => p.Problem.Code));
        Assert.Equal(["old-name"], import.Problems.Select(p => p.Problem.Code));
        Assert.Equal([("characters/elle-argent", 1), ("characters/xu", 3)], Pages(wiki));
    }

    [Fact]
    public async Task An_export_leaves_what_the_wiki_never_read_where_it_lies()
    {
        await using var wiki = await StartAsync();
        await RenameAsync(wiki, Old, New);
        wiki.Put("characters/tao.md", Page("").Replace("A friend", "Nobody read this", StringComparison.Ordinal));

        var export = await wiki.ExportAsync();
        var import = await wiki.ImportAsync();
        var again = await wiki.ExportAsync();

        Assert.Equal((0, "not-imported"), (export.Written, Assert.Single(export.Problems).Problem.Code));
        Assert.Equal(1, import.Count(Fate.Merged));
        Assert.Equal((1, 1), (again.Written, again.Removed));
        Assert.Equal(["characters/elle-argent.md", "characters/tao-xu.md"], Files(wiki));
    }

    [Fact]
    public async Task Undoing_the_import_takes_the_name_back_and_the_same_file_does_not_bring_it_again()
    {
        await using var wiki = await StartAsync();
        Move(wiki, "tao", "tao-xu", Page(Said));
        var import = await wiki.ImportAsync();

        var undone = await new ImportUndo(wiki.Database, wiki.Door).RunAsync(import.Import!, TestContext.Current.CancellationToken);
        var again = await wiki.ImportAsync();

        Assert.Equal((1, 0), (undone!.TakenBack, undone.Left.Count));
        Assert.Equal([("characters/elle-argent", 1), ("characters/tao", 3)], Pages(wiki));
        Assert.Equal((Page(""), "characters/tao-xu"), Last(wiki));
        Assert.Equal(1, again.Count(Fate.Older));
    }

    [Fact]
    public async Task Undoing_leaves_a_name_that_was_given_since()
    {
        await using var wiki = await StartAsync();
        Move(wiki, "tao", "tao-xu", Page(Said));
        var import = await wiki.ImportAsync();
        await RenameAsync(wiki, New, new("characters", "xu"), 2);

        var undone = await new ImportUndo(wiki.Database, wiki.Door).RunAsync(import.Import!, TestContext.Current.CancellationToken);

        Assert.Empty(undone!.Left);
        Assert.Equal([("characters/elle-argent", 1), ("characters/xu", 4)], Pages(wiki));
    }

    [Fact]
    public async Task Renamed_at_both_doors_it_keeps_the_wiki_s_name_until_the_file_has_seen_it()
    {
        await using var wiki = await StartAsync();
        await RenameAsync(wiki, Old, New);
        Move(wiki, "tao", "xu", Page(Said));

        var both = await wiki.ImportAsync(new ImportChoices(Delete: true));
        wiki.Put("characters/xu.md", Page("formerly: [characters/tao, characters/tao-xu]\n"));
        var seen = await wiki.ImportAsync();

        Assert.Equal(("characters/xu.md", "renamed-twice"), (both.Problems.Single().File, both.Problems.Single().Problem.Code));
        Assert.Equal(0, both.Count(Fate.Deleted));
        Assert.True(seen.IsClean);
        Assert.Equal([("characters/elle-argent", 1), ("characters/xu", 3)], Pages(wiki));
    }

    [Fact]
    public async Task Renamed_back_in_files_or_in_the_wiki_it_is_called_as_was_said_last()
    {
        await using var wiki = await StartAsync();
        await RenameAsync(wiki, Old, New);
        await wiki.ExportAsync();
        Move(wiki, "tao-xu", "tao", Page("formerly: [characters/tao-xu]\n"));

        var inFiles = await wiki.ImportAsync();
        var afterFiles = Pages(wiki);
        await RenameAsync(wiki, Old, New, 3);
        var inWiki = await wiki.ImportAsync();

        Assert.True(inFiles.IsClean && inWiki.IsClean);
        Assert.Equal([("characters/elle-argent", 1), ("characters/tao", 3)], afterFiles);
        Assert.Equal([("characters/elle-argent", 1), ("characters/tao-xu", 4)], Pages(wiki));
    }

    [Fact]
    public async Task A_page_with_two_files_is_told_which_is_too_many()
    {
        await using var wiki = await StartAsync();
        wiki.Put("characters/tao-xu.md", Page(Said));
        var copied = await wiki.ImportAsync();
        File.Delete(Path.Combine(wiki.Seeds, "characters/tao.md"));
        wiki.Put("characters/xu.md", Page(Said));
        var twice = await wiki.ImportAsync();
        File.Delete(Path.Combine(wiki.Seeds, "characters/xu.md"));
        await wiki.ImportAsync();
        wiki.Put("characters/tao.md", Page(""));
        var left = await wiki.ImportAsync();

        Assert.Equal(["old-name"], copied.Problems.Select(p => p.Problem.Code));
        Assert.Equal(["renamed-twice", "renamed-twice"], twice.Problems.Select(p => p.Problem.Code));
        Assert.Equal([("characters/tao.md", "old-name")], left.Problems.Select(p => (p.File, p.Problem.Code)));
        Assert.Equal([("characters/elle-argent", 1), ("characters/tao-xu", 2)], Pages(wiki));
    }

    [Fact]
    public async Task A_name_that_another_page_bears_is_refused()
    {
        await using var wiki = await StartAsync();
        await RenameAsync(wiki, new("characters", "elle-argent"), new("characters", "elle"));
        Move(wiki, "tao", "ben", Page("formerly: [characters/tao]\n"));
        await wiki.SaveAsync(A.Character("ben-hope", "formerly: [characters/ben]"));

        var report = await wiki.ImportAsync();

        Assert.NotEmpty(report.Problems);
        Assert.Contains(("characters/tao", 1), Pages(wiki));
    }

    [Fact]
    public async Task A_deleted_page_stays_deleted_under_any_of_its_names()
    {
        await using var wiki = await StartAsync();
        await RenameAsync(wiki, Old, New);
        await wiki.Door.DeleteAsync(New, 2, "Imogen", "Not ours", TestContext.Current.CancellationToken);

        var same = await wiki.ImportAsync();
        wiki.Put("characters/tao.md", Page("").Replace("A friend", "A good friend", StringComparison.Ordinal));
        var changed = await wiki.ImportAsync();

        Assert.True(same.IsClean);
        Assert.Equal(["deleted-page"], changed.Problems.Select(p => p.Problem.Code));
        Assert.Equal([("characters/elle-argent", 1), ("characters/tao-xu", 3)], Pages(wiki));
    }

    private static async Task<TestWiki> StartAsync()
    {
        var wiki = await TestWiki.CreateAsync();
        wiki.Put("characters/tao.md", Page(""));
        wiki.Put(A.Character("elle-argent"));
        Assert.True((await wiki.ImportAsync()).IsClean);
        return wiki;
    }

    private static string Page(string formerly) => $"---\ntitle: Tao\nsummary: A friend\n{formerly}---\n";

    private static void Move(TestWiki wiki, string from, string to, string text)
    {
        File.Delete(Path.Combine(wiki.Seeds, $"characters/{from}.md"));
        wiki.Put($"characters/{to}.md", text);
    }

    private static async Task RenameAsync(TestWiki wiki, PageAddress from, PageAddress to, int began = 1) =>
        Assert.IsType<SaveOutcome.Saved>(await wiki.Door.RenameAsync(from, to, began, "Imogen", "By the full name", null, TestContext.Current.CancellationToken));

    private static IReadOnlyList<string> Files(TestWiki wiki) =>
        [.. Directory.EnumerateFiles(wiki.Seeds, "*.md", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(wiki.Seeds, f)).Order(StringComparer.Ordinal)];

    private static IReadOnlyList<(string, int)> Pages(TestWiki wiki)
    {
        using var db = wiki.ReadAt("everything");
        return [.. db.Pages.OrderBy(p => p.Address).AsEnumerable().Select(p => (p.Address, p.Revision))];
    }

    private static (string Text, string? RenamedFrom) Last(TestWiki wiki)
    {
        using var db = wiki.ReadAt("everything");
        var last = db.Revisions.OrderByDescending(r => r.Id).First();
        return (last.Text, last.RenamedFrom);
    }
}
