using Heartstopper.Wiki.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Heartstopper.Wiki.Tests.Content.Writing;

public sealed class RebuildTests
{
    [Fact]
    public async Task A_rebuild_of_the_seed_data_changes_no_row()
    {
        await using var wiki = await TestWiki.CreateAsync();
        var report = await wiki.ImportAsync(Repository.Seeds);
        Assert.True(report.Added > 200);
        var before = await TableDump.OfAsync(wiki.Database);

        int pages = await wiki.Rebuild.RunAsync(TestContext.Current.CancellationToken);

        var after = await TableDump.OfAsync(wiki.Database);
        Assert.Equal(report.Added, pages);
        Assert.Equal(before.Keys, after.Keys);
        Assert.All(before.Keys, table => Assert.Equal(before[table], after[table]));
        Assert.All(["Listings", "Claims", "SoundtrackEntries", "Castings", "Relationships", "Passages", "SearchTexts", "UsedPositions", "Search"], table => Assert.NotEmpty(before[table]));
    }

    [Fact]
    public async Task A_rebuild_after_many_edits_leaves_what_the_last_texts_say()
    {
        await using var wiki = await TestWiki.CreateAsync(An.Episode(1, 1, prose: "One."), An.Episode(1, 2, prose: "Two."), A.Character("tao-xu", "spoiler: s1e2", "Old."));
        await wiki.SaveAsync(A.Character("tao-xu", "spoiler: s1e1", "New.") with { Began = 1 });
        await wiki.SaveAsync(An.Episode(1, 1, fields: "soundtrack:\n" + An.Entry(fields: "scene: A walk.\nspoiler: s1e2")) with { Began = 1 });
        var before = await TableDump.OfAsync(wiki.Database);

        await wiki.Rebuild.RunAsync(TestContext.Current.CancellationToken);

        var after = await TableDump.OfAsync(wiki.Database);
        Assert.Equal(before.Where(t => t.Key != "UsedPositions"), after.Where(t => t.Key != "UsedPositions"));
        Assert.Equal(["s1e1", "s1e2"], after["UsedPositions"]);
    }

    [Fact]
    public async Task A_rebuild_after_a_rename_changes_no_row()
    {
        await using var wiki = await TestWiki.CreateAsync(An.Episode(1, 1), A.Character("tao", "hidden: s1e1"), A.Character("elle-argent", "relationships:\n  - to: tao\n    what: friend\n    from: none"));
        await wiki.Door.RenameAsync(new("characters", "tao"), new("characters", "tao-xu"), 1, "Imogen", "By the full name", null, TestContext.Current.CancellationToken);
        var before = await TableDump.OfAsync(wiki.Database);

        await wiki.Rebuild.RunAsync(TestContext.Current.CancellationToken);

        Assert.Equal(before, await TableDump.OfAsync(wiki.Database));
        Assert.Equal(2, before["HiddenPages"].Count);
    }

    [Fact]
    public async Task Rows_of_another_version_are_made_again_and_those_of_this_one_are_not()
    {
        await using var wiki = await TestWiki.CreateAsync(An.Episode(title: "Meet"));

        await SpoilAsync(wiki, "DELETE FROM Listings");
        await wiki.Rebuild.RunAsync(TestContext.Current.CancellationToken);
        int? same = await wiki.Rebuild.RunIfOutdatedAsync(TestContext.Current.CancellationToken);
        await SpoilAsync(wiki, "DELETE FROM Listings; PRAGMA user_version = 999");
        int? other = await wiki.Rebuild.RunIfOutdatedAsync(TestContext.Current.CancellationToken);

        await using var db = wiki.ReadAt("everything");
        Assert.Equal((null, 1), (same, other));
        Assert.Equal(["Meet"], db.Listings.Select(l => l.Title));
        Assert.Equal(["episodes/s1e1"], (await wiki.SearchAsync("meet")).Select(h => h.Address));
        Assert.Null(await wiki.Rebuild.RunIfOutdatedAsync(TestContext.Current.CancellationToken));
    }

    private static async Task SpoilAsync(TestWiki wiki, string sql)
    {
        await using var db = wiki.Database.OpenUnfiltered();
        await db.Database.ExecuteSqlRawAsync(sql, TestContext.Current.CancellationToken);
    }
}
