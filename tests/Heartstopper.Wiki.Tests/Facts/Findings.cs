using System.Globalization;
using AngleSharp.Dom;

namespace Heartstopper.Wiki.Tests.Facts;

/// <summary>What the site does not show although a row says so; all of it, not only the first.</summary>
internal sealed class Findings(FactsSite site)
{
    private static readonly Dictionary<(string Table, int Row, string Column), string> Differences =
        Csv.Read("differences").ToDictionary(r => (r["file"], int.Parse(r["row"], CultureInfo.InvariantCulture), r["column"]), r => r["shown"]);

    private readonly List<string> missing = [];

    /// <summary>The page, or a complaint that there is none.</summary>
    public async Task<ShownPage?> OpenAsync(Row row, string address)
    {
        var page = await site.OpenAsync(address);
        Expect(page is not null, row, $"has no page /{address}");
        return page;
    }

    public void Expect(bool isShown, Row row, string complaint)
    {
        if (!isShown)
            missing.Add($"{row}: {complaint}");
    }

    /// <summary>A value as the row has it, or as <c>differences.csv</c> says that it is shown.</summary>
    public void Value(Row row, string column, string? shown, ShownPage page)
    {
        string difference = DifferenceOf(row, column) ?? "exact";
        string value = row[column];
        Expect(difference == "exact" || (shown ?? "") != value, row, $"{column} does not differ any more on /{page.Address}");
        Expect(
            difference switch
            {
                "shortened" => shown is { Length: > 0 } && value.StartsWith(shown, StringComparison.Ordinal),
                "reworded" or "cut" => shown is { Length: > 0 },
                "prose" or "not" => string.IsNullOrEmpty(shown),
                _ => (shown ?? "") == value,
            },
            row,
            $"{column} on /{page.Address} is \"{shown}\", not \"{value}\" ({difference})");
        if (difference is "reworded" or "cut" or "prose")
            Told(row, column, page);
    }

    /// <summary>A value that is always shown in other words, unless <c>differences.csv</c> says where it went.</summary>
    public void Reworded(Row row, string column, string? shown, ShownPage page)
    {
        string? difference = DifferenceOf(row, column);
        Expect(string.IsNullOrEmpty(shown) == (difference is "prose" or "not"), row, $"{column} on /{page.Address} is \"{shown}\" for \"{row[column]}\"");
        if (difference is null or "cut")
            Told(row, column, page);
    }

    /// <summary>What became prose or other words: no sentence to compare, but every name and number of it stands on the page.</summary>
    public void Told(Row row, string column, ShownPage page)
    {
        bool isLeftOut = DifferenceOf(row, column) is "not" or "cut";
        var untold = Saying.NamesIn(row[column]).Where(n => !Saying.Tells(page.Text, n)).ToList();
        Expect(isLeftOut ? untold.Count > 0 : untold.Count == 0, row, $"{column} on /{page.Address} lacks {string.Join(", ", untold)}: {row[column]}");
    }

    public void Sources(Row row, IEnumerable<string> sources, IElement? receipt, string where) =>
        Sources(row, sources, receipt?.Sources() ?? new HashSet<string>(), where);

    public void Sources(Row row, IEnumerable<string> sources, IReadOnlySet<string> shown, string where) =>
        Expect(shown.IsSupersetOf(sources), row, $"{where} lacks the sources {string.Join(", ", sources.Except(shown))}");

    private static string? DifferenceOf(Row row, string column) => Differences.GetValueOrDefault((row.Table, row.Number, column));

    public void AssertNothingMissing() => Assert.True(missing.Count == 0, $"{missing.Count} missing:\n{string.Join('\n', missing)}");
}
