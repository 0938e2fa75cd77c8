using System.Globalization;
using System.Text;
using Heartstopper.Wiki.Content.Storage;
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
        var before = await DumpAsync(wiki);

        int pages = await wiki.Rebuild.RunAsync(TestContext.Current.CancellationToken);

        var after = await DumpAsync(wiki);
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
        var before = await DumpAsync(wiki);

        await wiki.Rebuild.RunAsync(TestContext.Current.CancellationToken);

        var after = await DumpAsync(wiki);
        Assert.Equal(before.Where(t => t.Key != "UsedPositions"), after.Where(t => t.Key != "UsedPositions"));
        Assert.Equal(["s1e1", "s1e2"], after["UsedPositions"]);
    }

    [Fact]
    public async Task A_rebuild_after_a_rename_changes_no_row()
    {
        await using var wiki = await TestWiki.CreateAsync(An.Episode(1, 1), A.Character("tao", "hidden: s1e1"), A.Character("elle-argent", "relationships:\n  - to: tao\n    what: friend\n    from: none"));
        await wiki.Door.RenameAsync(new("characters", "tao"), new("characters", "tao-xu"), 1, "Imogen", "By the full name", null, TestContext.Current.CancellationToken);
        var before = await DumpAsync(wiki);

        await wiki.Rebuild.RunAsync(TestContext.Current.CancellationToken);

        Assert.Equal(before, await DumpAsync(wiki));
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

    /// <summary>Every row of every table without its id, sorted, and what the search finds.</summary>
    private static async Task<SortedDictionary<string, List<string>>> DumpAsync(TestWiki wiki)
    {
        var tables = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        await using var db = wiki.Database.OpenUnfiltered();
        var names = db.Database.SqlQueryRaw<string>("SELECT name AS Value FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'SearchIndex%' AND name NOT LIKE '\\_\\_%' ESCAPE '\\'").ToList();
        foreach (string name in names)
            tables[name] = await ReadAsync(db, name);

        tables["Search"] = [];
        foreach (string words in (string[])["a", "s", "heartstopper", "nick nelson", "2023", "don't"])
            tables["Search"].AddRange((await db.SearchAsync(words, 0, 10_000, TestContext.Current.CancellationToken)).Select(h => $"{words}: {h.Address} {h.Tier}"));
        return tables;
    }

    private static async Task<List<string>> ReadAsync(WikiContext db, string table)
    {
        await db.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var command = SearchIndex.Command(db, $"SELECT * FROM \"{table}\"");
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var rows = new List<string>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            var row = new StringBuilder();
            for (int i = 0; i < reader.FieldCount; i++)
            {
                if (reader.GetName(i) != "Id")
                    row.Append(CultureInfo.InvariantCulture, $"{reader.GetName(i)}={reader.GetValue(i)};");
            }

            rows.Add(row.ToString().Trim(';').Replace("Code=", "", StringComparison.Ordinal));
        }

        rows.Sort(StringComparer.Ordinal);
        return rows;
    }
}
