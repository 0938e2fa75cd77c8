using Heartstopper.Wiki.Content.Seeding;
using Heartstopper.Wiki.Tests.Support;

namespace Heartstopper.Wiki.Tests.Content.Seeding;

public sealed class PlanTests
{
    [Fact]
    public async Task A_plan_names_what_would_happen_and_the_import_then_counts_the_same()
    {
        await using var wiki = await TestWiki.CreateAsync();
        wiki.Put(An.Episode(1, 1, title: "One", fields: "runtime: 30\n"), An.Episode(1, 2, title: "Two", fields: "runtime: 30\n"), An.Episode(1, 3, title: "Three"), An.Episode(1, 4, title: "Four"), An.Episode(1, 5));
        await wiki.ImportAsync();
        wiki.Put(An.Episode(1, 4, title: "Four, newer"));
        await wiki.ImportAsync();
        await wiki.SaveAsync(An.Episode(1, 2, title: "Two in the wiki", fields: "runtime: 30\n") with { Began = 1 });
        await wiki.SaveAsync(An.Episode(1, 3, title: "Three in the wiki") with { Began = 1 });
        wiki.Put(
            An.Episode(1, 1, title: "One", fields: "runtime: 31\nreleased: 2022\n"),
            An.Episode(1, 2, title: "Two", fields: "runtime: 31\n"),
            An.Episode(1, 3, title: "Three in the file"),
            An.Episode(1, 4, title: "Four"),
            An.Episode(1, 6),
            An.Episode(1, 7, fields: "runtime: long\n"));

        var plan = await wiki.PlanAsync();

        Assert.Equal(
            [
                ("episodes/s1e1.md", Fate.Changed, "Changed runtime; added released"),
                ("episodes/s1e2.md", Fate.Merged, "Changed runtime"),
                ("episodes/s1e3.md", Fate.Conflict, "Title"),
                ("episodes/s1e4.md", Fate.Older, ""),
                ("episodes/s1e5.md", Fate.Unchanged, ""),
                ("episodes/s1e6.md", Fate.Added, ""),
                ("episodes/s1e7.md", Fate.Refused, ""),
            ],
            plan.Files.Select(f => (f.Path, f.Fate, f.What)));
        Assert.Equal("1 added, 1 changed, 1 merged, 0 deleted, 1 unchanged, 1 in conflict, 1 older, 1 refused", plan.Numbers);
        var import = await wiki.ImportAsync();
        Assert.Equal(plan.Numbers, import.Numbers);
        Assert.Equal(plan.Problems, import.Problems);
    }

    [Fact]
    public async Task A_plan_does_nothing()
    {
        await using var wiki = await TestWiki.CreateAsync();
        wiki.Put(An.Episode(1, 1, title: "One"), An.Episode(1, 2, title: "Two"), An.Episode(1, 3, title: "Three"));
        await wiki.ImportAsync();
        await wiki.SaveAsync(An.Episode(1, 2, title: "Wiki") with { Began = 1 });
        await wiki.SaveAsync(An.Episode(1, 3, title: "Same") with { Began = 1 });
        wiki.Put(An.Episode(1, 1, title: "File"), An.Episode(1, 2, title: "File"), An.Episode(1, 3, title: "Same"), An.Episode(1, 4));
        string before = Everything(wiki);

        var plan = await wiki.PlanAsync();

        Assert.Null(plan.Import);
        Assert.Equal(before, Everything(wiki));
        Assert.Equal("1 added, 1 changed, 0 merged, 0 deleted, 1 unchanged, 1 in conflict, 0 older, 0 refused", (await wiki.ImportAsync()).Numbers);
    }

    private static string Everything(TestWiki wiki)
    {
        using var db = wiki.ReadAt("everything");
        return string.Join('\n', [.. db.Pages.OrderBy(p => p.Id).AsEnumerable().Select(p => $"{p.Address} {p.Revision} {p.Base}"), $"{db.Revisions.Count()} {db.Arrivals.Count()} {db.Listings.Count()}"]);
    }
}
