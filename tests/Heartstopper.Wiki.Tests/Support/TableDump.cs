using System.Globalization;
using System.Text;
using Heartstopper.Wiki.Content.Storage;
using Microsoft.EntityFrameworkCore;

namespace Heartstopper.Wiki.Tests.Support;

/// <summary>Every row of every table without its id, sorted, and what the search finds.</summary>
internal static class TableDump
{
    public static async Task<SortedDictionary<string, List<string>>> OfAsync(WikiDatabase database)
    {
        var tables = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        await using var db = database.OpenUnfiltered();
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
        await using var command = KeptConnection.Command(db, $"SELECT * FROM \"{table}\"");
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
