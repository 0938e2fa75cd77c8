using Heartstopper.Wiki.Content.Seeding;
using Heartstopper.Wiki.Content.Writing;
using Heartstopper.Wiki.Tests.Support;

namespace Heartstopper.Wiki.Tests.Content.Seeding;

public sealed class ImportTests
{
    [Fact]
    public async Task A_folder_comes_in_as_pages()
    {
        await using var wiki = await TestWiki.CreateAsync();
        wiki.Put(An.Episode(1, 1, title: "Meet"), A.Character("tao-xu"), A.Page("songs/baby-queen/dance", "artist: Baby Queen"));
        wiki.Put("README.txt", "Not a page.");
        wiki.Put(".git/config.md", "Not looked at.");

        var report = await wiki.ImportAsync();

        Assert.Equal("3 added, 0 changed, 0 unchanged; refused: ; in conflict: ", Told(report));
        Assert.Equal(["characters/tao-xu", "episodes/s1e1", "songs/baby-queen/dance"], Addresses(wiki));
        Assert.True(report.IsClean);
    }

    [Fact]
    public async Task A_second_import_changes_nothing()
    {
        await using var wiki = await TestWiki.CreateAsync();
        wiki.Put(An.Episode(1, 1), A.Character("tao-xu"));
        await wiki.ImportAsync();

        var report = await wiki.ImportAsync();

        await using var db = wiki.ReadAt("everything");
        Assert.Equal("0 added, 0 changed, 2 unchanged; refused: ; in conflict: ", Told(report));
        Assert.Equal(2, db.Revisions.Count());
    }

    [Fact]
    public async Task A_changed_file_is_a_new_revision_of_its_page()
    {
        await using var wiki = await TestWiki.CreateAsync();
        wiki.Put(An.Episode(1, 1, title: "Meet"), A.Character("tao-xu"));
        await wiki.ImportAsync();
        wiki.Put(An.Episode(1, 1, title: "Crush"), An.Episode(1, 2));

        var report = await wiki.ImportAsync();

        await using var db = wiki.ReadAt("everything");
        Assert.Equal("1 added, 1 changed, 1 unchanged; refused: ; in conflict: ", Told(report));
        Assert.Equal(
            [(1, "seed-data", "Added from seed-data", Origin.Import), (2, "seed-data", "Changed in seed-data", Origin.Import)],
            db.Revisions.Where(r => db.Pages.Any(p => p.Id == r.PageId && p.Address == "episodes/s1e1")).OrderBy(r => r.Number).AsEnumerable().Select(r => (r.Number, r.Author, r.Summary, r.Origin)));
    }

    [Fact]
    public async Task One_bad_file_keeps_none_of_the_others_out()
    {
        await using var wiki = await TestWiki.CreateAsync();
        wiki.Put(An.Episode(1, 1, fields: "directed_by: [euros-lyn]"), A.Page("people/euros-lyn", "hight: 180"), A.Character("tao-xu", "spoiler: s1e2"), A.Character("elle-argent", "spoiler: forever"));
        wiki.Put("episodes/s1e2.md", [0x2d, 0xff]);

        var report = await wiki.ImportAsync();

        Assert.Equal("2 added, 0 changed, 0 unchanged; refused: characters/elle-argent.md episodes/s1e2.md people/euros-lyn.md; in conflict: ", Told(report));
        Assert.Equal(["characters/tao-xu", "episodes/s1e1"], Addresses(wiki));
        Assert.Equal(
            [
                "characters/elle-argent.md:3:10: no-such-position: there is no instalment forever: write the code of an episode, a season that has episodes, or a film",
                "episodes/s1e2.md:1:1: not-utf-8: byte 2 is not UTF-8: save the file as UTF-8 without a byte-order mark",
                "people/euros-lyn.md:3:1: unknown-field: there is no field \"hight\" here: the fields are title, summary, aliases, formerly, hidden, spoiler, nationality, first_screen_role, works_as, sources, receipts, disputed, changes",
            ],
            report.Problems.Select(p => p.ToString()).Order(StringComparer.Ordinal));
        Assert.Equal(report.Problems.Select(p => p.ToString()).Order(StringComparer.Ordinal), wiki.Check().Order(StringComparer.Ordinal));
        Assert.False(report.IsClean);
    }

    [Fact]
    public async Task A_file_that_got_worse_leaves_its_page()
    {
        await using var wiki = await TestWiki.CreateAsync();
        wiki.Put(An.Episode(1, 1, title: "Meet"), A.Character("tao-xu", "spoiler: s1e1"));
        await wiki.ImportAsync();
        wiki.Put(An.Episode(1, 1, title: "Meet", fields: "runtime: long"), A.Character("tao-xu", "spoiler: s1e1", "More."));

        var report = await wiki.ImportAsync();

        Assert.Equal("0 added, 1 changed, 0 unchanged; refused: episodes/s1e1.md; in conflict: ", Told(report));
        Assert.Equal("---\ntitle: Meet\n---\n", Text(wiki, "episodes/s1e1"));
    }

    [Fact]
    public async Task A_page_that_changed_in_the_wiki_in_the_same_place_is_left_alone_and_named()
    {
        await using var wiki = await TestWiki.CreateAsync();
        wiki.Put(An.Episode(1, 1, title: "File"), A.Character("tao-xu"));
        await wiki.ImportAsync();
        await wiki.SaveAsync(An.Episode(1, 1, title: "Wiki") with { Began = 1 });
        wiki.Put(An.Episode(1, 1, title: "New file"), A.Character("tao-xu", "title: Tao"));

        var report = await wiki.ImportAsync();

        Assert.Equal("0 added, 1 changed, 0 unchanged; refused: ; in conflict: episodes/s1e1.md", Told(report));
        Assert.Equal("---\ntitle: Wiki\n---\n", Text(wiki, "episodes/s1e1"));
        Assert.False(report.IsClean);
    }

    [Fact]
    public async Task A_page_that_only_the_wiki_changed_is_unchanged()
    {
        await using var wiki = await TestWiki.CreateAsync();
        wiki.Put(An.Episode(1, 1, title: "File"));
        await wiki.ImportAsync();
        await wiki.SaveAsync(An.Episode(1, 1, title: "Wiki") with { Began = 1 });

        var report = await wiki.ImportAsync();

        Assert.Equal("0 added, 0 changed, 1 unchanged; refused: ; in conflict: ", Told(report));
        Assert.Equal("---\ntitle: Wiki\n---\n", Text(wiki, "episodes/s1e1"));
    }

    [Fact]
    public async Task A_page_that_no_file_ever_brought_is_left_alone_where_the_file_says_something_else()
    {
        await using var wiki = await TestWiki.CreateAsync(An.Episode(1, 1, title: "Wiki"), An.Episode(1, 2, title: "Same"));
        wiki.Put(An.Episode(1, 1, title: "File"), An.Episode(1, 2, title: "Same"));

        var first = await wiki.ImportAsync();
        wiki.Put(An.Episode(1, 2, title: "Changed"));
        var second = await wiki.ImportAsync();

        Assert.Equal("0 added, 0 changed, 1 unchanged; refused: ; in conflict: episodes/s1e1.md", Told(first));
        Assert.Equal("0 added, 1 changed, 0 unchanged; refused: ; in conflict: episodes/s1e1.md", Told(second));
    }

    [Fact]
    public async Task A_file_that_is_no_longer_there_leaves_its_page()
    {
        await using var wiki = await TestWiki.CreateAsync();
        wiki.Put(An.Episode(1, 1), A.Character("tao-xu"));
        await wiki.ImportAsync();
        File.Delete(Path.Combine(wiki.Seeds, "characters", "tao-xu.md"));

        var report = await wiki.ImportAsync();

        Assert.Equal("0 added, 0 changed, 1 unchanged; refused: ; in conflict: ", Told(report));
        Assert.Equal(["characters/tao-xu", "episodes/s1e1"], Addresses(wiki));
    }

    [Fact]
    public async Task More_files_than_one_transaction_holds_refer_to_each_other()
    {
        await using var wiki = await TestWiki.CreateAsync();
        wiki.Put([.. Enumerable.Range(0, 450).Select(i => A.Character($"n{i}", $"relationships:\n  - to: n{449 - i}\n    what: mirror {i}"))]);

        var report = await wiki.ImportAsync();

        Assert.Equal("450 added, 0 changed, 0 unchanged; refused: ; in conflict: ", Told(report));
    }

    private static string Told(ImportReport report) =>
        $"{report.Count(Fate.Added)} added, {report.Count(Fate.Changed)} changed, {report.Count(Fate.Unchanged)} unchanged; refused: {Paths(report, Fate.Refused)}; in conflict: {Paths(report, Fate.Conflict)}";

    private static string Paths(ImportReport report, Fate fate) => string.Join(' ', report.Files.Where(f => f.Fate == fate).Select(f => f.Path));

    private static List<string> Addresses(TestWiki wiki)
    {
        using var db = wiki.ReadAt("everything");
        return [.. db.Listings.Select(l => l.Address).Order()];
    }

    private static string Text(TestWiki wiki, string address)
    {
        using var db = wiki.ReadAt("everything");
        return (from p in db.Pages join r in db.Revisions on new { PageId = p.Id, Number = p.Revision } equals new { r.PageId, r.Number } where p.Address == address select r.Text).Single();
    }
}
