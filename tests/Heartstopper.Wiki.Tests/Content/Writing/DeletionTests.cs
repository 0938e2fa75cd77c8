using Heartstopper.Wiki.Content.Editing;
using Heartstopper.Wiki.Content.Seeding;
using Heartstopper.Wiki.Content.Storage;
using Heartstopper.Wiki.Content.Story;
using Heartstopper.Wiki.Content.Writing;
using Heartstopper.Wiki.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Heartstopper.Wiki.Tests.Content.Writing;

public sealed class DeletionTests
{
    private static readonly Draft Start = An.Episode(title: "Start", prose: "One.\n");

    [Fact]
    public async Task A_deleted_page_is_nowhere_but_in_its_history()
    {
        await using var wiki = await TestWiki.CreateAsync(Start);

        bool isDeleted = await DeleteAsync(wiki, 1);

        await using var db = wiki.ReadAt("everything");
        Assert.True(isDeleted);
        Assert.Empty(db.Listings);
        Assert.Empty(await wiki.SearchAsync("Start"));
        Assert.Equal([(1, Start.Text, Origin.Edit), (2, "", Origin.Deletion)], db.Revisions.OrderBy(r => r.Number).AsEnumerable().Select(r => (r.Number, r.Text, r.Origin)));
    }

    [Fact]
    public async Task A_page_that_was_changed_meanwhile_is_not_deleted()
    {
        await using var wiki = await TestWiki.CreateAsync(Start);
        await wiki.SaveAsync(Start with { Began = 1, Text = Start.Text.Replace("One", "Two", StringComparison.Ordinal) });

        bool isDeleted = await DeleteAsync(wiki, 1);

        Assert.False(isDeleted);
        Assert.NotEmpty(await wiki.SearchAsync("Two"));
    }

    [Fact]
    public async Task A_restored_page_is_as_it_was()
    {
        await using var wiki = await TestWiki.CreateAsync(Start);
        await DeleteAsync(wiki, 1);

        var outcome = await wiki.Door.RestoreAsync(Start.Address, "Imogen", "Back", TestContext.Current.CancellationToken);
        var again = await wiki.Door.RestoreAsync(Start.Address, "Imogen", "Back", TestContext.Current.CancellationToken);

        Assert.Equal(new SaveOutcome.Saved(3), outcome);
        Assert.Null(again);
        Assert.NotEmpty(await wiki.SearchAsync("Start"));
    }

    [Fact]
    public async Task A_form_that_was_open_before_brings_no_page_back()
    {
        await using var wiki = await TestWiki.CreateAsync(Start);
        await DeleteAsync(wiki, 1);

        var stale = await wiki.SaveAsync(Start with { Began = 1, Text = Start.Text.Replace("One", "Two", StringComparison.Ordinal) });
        var anew = await wiki.SaveAsync(Start with { Began = null, Text = Start.Text.Replace("One", "Three", StringComparison.Ordinal) });

        Assert.Null(Assert.IsType<SaveOutcome.Conflict>(stale).Revision);
        Assert.Equal(new SaveOutcome.Saved(3), anew);
    }

    [Fact]
    public async Task A_rebuild_leaves_it_deleted_and_an_export_takes_its_file_away()
    {
        await using var wiki = await TestWiki.CreateAsync();
        wiki.Put(Start, An.Episode(number: 2));
        await wiki.ImportAsync();
        await DeleteAsync(wiki, 1);

        int rebuilt = await wiki.Rebuild.RunAsync(TestContext.Current.CancellationToken);
        await wiki.ExportAsync();

        Assert.Equal(1, rebuilt);
        Assert.False(File.Exists(Path.Combine(wiki.Seeds, "episodes/s1e1.md")));
        Assert.True(File.Exists(Path.Combine(wiki.Seeds, "episodes/s1e2.md")));
        Assert.Equal(1, (await wiki.ImportAsync()).Count(Fate.Unchanged));
    }

    [Fact]
    public async Task A_file_that_nobody_changed_leaves_it_deleted_and_a_changed_one_is_refused()
    {
        await using var wiki = await TestWiki.CreateAsync();
        wiki.Put(Start);
        await wiki.ImportAsync();
        await DeleteAsync(wiki, 1);

        var same = await wiki.ImportAsync();
        wiki.Put(Start with { Text = Start.Text.Replace("One", "Two", StringComparison.Ordinal) });
        var changed = await wiki.ImportAsync();

        Assert.Equal((1, true), (same.Count(Fate.Unchanged), same.IsClean));
        Assert.Equal("deleted-page", Assert.Single(changed.Problems).Problem.Code);
        Assert.Empty(await wiki.SearchAsync("Two"));
    }

    [Fact]
    public async Task A_page_goes_with_its_file_only_when_the_import_is_told_so_and_comes_back_with_it()
    {
        await using var wiki = await TestWiki.CreateAsync();
        wiki.Put(Start, An.Episode(number: 2));
        await wiki.ImportAsync();
        File.Delete(Path.Combine(wiki.Seeds, "episodes/s1e1.md"));

        var kept = await wiki.ImportAsync();
        var plan = await wiki.PlanAsync(new(Delete: true));
        var gone = await wiki.ImportAsync(new ImportChoices(Delete: true));
        wiki.Put(Start);
        var back = await wiki.ImportAsync();

        Assert.Equal((0, 1, 1), (kept.Count(Fate.Deleted), plan.Count(Fate.Deleted), gone.Count(Fate.Deleted)));
        Assert.Equal(plan.Numbers, gone.Numbers);
        Assert.Equal(1, back.Count(Fate.Changed));
        Assert.NotEmpty(await wiki.SearchAsync("Start"));
    }

    [Fact]
    public async Task An_empty_folder_takes_no_page_along()
    {
        await using var wiki = await TestWiki.CreateAsync();
        wiki.Put(Start);
        await wiki.ImportAsync();
        File.Delete(Path.Combine(wiki.Seeds, "episodes/s1e1.md"));

        var report = await wiki.ImportAsync(new ImportChoices(Delete: true));

        Assert.Equal(0, report.Count(Fate.Deleted));
        Assert.NotEmpty(await wiki.SearchAsync("Start"));
    }

    [Fact]
    public async Task A_page_that_was_changed_here_does_not_go_with_its_file()
    {
        await using var wiki = await TestWiki.CreateAsync();
        wiki.Put(Start, An.Episode(number: 2));
        await wiki.ImportAsync();
        await wiki.SaveAsync(Start with { Began = 1, Text = Start.Text.Replace("One", "Two", StringComparison.Ordinal) });
        File.Delete(Path.Combine(wiki.Seeds, "episodes/s1e1.md"));

        var report = await wiki.ImportAsync(new ImportChoices(Delete: true));

        Assert.Equal("gone-file", Assert.Single(report.Problems).Problem.Code);
        Assert.NotEmpty(await wiki.SearchAsync("Two"));
    }

    [Fact]
    public async Task Undoing_an_import_deletes_what_it_added_and_restores_what_it_deleted()
    {
        await using var wiki = await TestWiki.CreateAsync();
        wiki.Put(Start, An.Episode(number: 3));
        await wiki.ImportAsync();
        wiki.Put(An.Episode(number: 2));
        File.Delete(Path.Combine(wiki.Seeds, "episodes/s1e1.md"));
        var import = await wiki.ImportAsync(new ImportChoices(Delete: true));

        var undone = await new ImportUndo(wiki.Database, wiki.Door).RunAsync(import.Import!, TestContext.Current.CancellationToken);

        await using var db = wiki.ReadAt("everything");
        Assert.Equal((2, 0), (undone!.TakenBack, undone.Left.Count));
        Assert.Equal(["episodes/s1e1", "episodes/s1e3"], await db.Listings.OrderBy(l => l.Address).Select(l => l.Address).ToListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_was_taken_back_does_not_come_in_again_with_the_same_file()
    {
        await using var wiki = await TestWiki.CreateAsync();
        wiki.Put(Start);
        var import = await wiki.ImportAsync();
        await new ImportUndo(wiki.Database, wiki.Door).RunAsync(import.Import!, TestContext.Current.CancellationToken);

        var same = await wiki.ImportAsync();
        var plan = await wiki.PlanAsync(new(AllowOlder: true));
        var allowed = await wiki.ImportAsync(new ImportChoices(AllowOlder: true));

        Assert.Equal((1, 1, 1), (same.Count(Fate.Older), plan.Count(Fate.Changed), allowed.Count(Fate.Changed)));
        Assert.NotEmpty(await wiki.SearchAsync("Start"));
    }

    [Fact]
    public async Task What_other_pages_say_of_a_hidden_page_stays_withheld_when_it_is_deleted()
    {
        await using var wiki = await TestWiki.CreateAsync(
            An.Episode(1, 1), An.Episode(1, 2), A.Character("tao-xu", "hidden: s1e2\nspoiler: s1e2"), A.Character("elle-argent", "relationships:\n  - to: tao-xu\n    what: friend\n    from: none"));
        await wiki.Door.DeleteAsync(new("characters", "tao-xu"), 1, "Imogen", "Not ours", TestContext.Current.CancellationToken);

        var deleted = Relationships(wiki);
        await wiki.Rebuild.RunAsync(TestContext.Current.CancellationToken);

        Assert.Equal((0, 1), deleted);
        Assert.Equal((0, 1), Relationships(wiki));
    }

    [Fact]
    public async Task Nor_is_its_title_named_to_who_edits_another_page()
    {
        await using var wiki = await TestWiki.CreateAsync(An.Episode(1, 1), An.Episode(1, 2), A.Character("tao-xu", "title: Tao Xu\nhidden: s1e2\nspoiler: s1e2"), A.Character("elle-argent"));
        await wiki.Door.DeleteAsync(new("characters", "tao-xu"), 1, "Imogen", "Not ours", TestContext.Current.CancellationToken);

        var nothing = await new Desk(wiki.Database).OpenAsync(new("characters", "elle-argent"), null, wiki.Database.Storyline().VisibleAt(Progress.Nothing), TestContext.Current.CancellationToken);

        Assert.Equal((false, false, true), (nothing!.Sight.MayName("Tao Xu"), nothing.Sight.MayName("characters/tao-xu"), nothing.Sight.MayName("Elle")));
    }

    private static (int AtNothing, int AtEverything) Relationships(TestWiki wiki)
    {
        using var nothing = wiki.ReadAt("nothing");
        using var everything = wiki.ReadAt("everything");
        return (nothing.Relationships.Count(), everything.Relationships.Count());
    }

    private static Task<bool> DeleteAsync(TestWiki wiki, int began) => wiki.Door.DeleteAsync(Start.Address, began, "Imogen", "Not ours", TestContext.Current.CancellationToken);
}
