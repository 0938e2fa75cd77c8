using System.Text.RegularExpressions;
using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Content.Storage;
using Heartstopper.Wiki.Content.Writing;
using Heartstopper.Wiki.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Heartstopper.Wiki.Tests.Pages;

/// <summary>A page about one thing looks up what it shows, however large the wiki has grown.</summary>
public sealed partial class QueryPlanTests(QueryPlanTests.WikiOfItsOwn alone) : IClassFixture<QueryPlanTests.WikiOfItsOwn>
{
    /// <summary>The seeds in a database that no other test reads meanwhile: what is asked there was asked from here.</summary>
    public sealed class WikiOfItsOwn : IAsyncLifetime
    {
        internal WikiApp Wiki { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Wiki = await WikiApp.StartWithSeedsAsync();

        public ValueTask DisposeAsync() => Wiki.DisposeAsync();
    }

    /// <summary>Tables that grow with the story and not with the wiki.</summary>
    private static readonly string[] Short = ["Instalments", "UsedPositions", "HiddenPages"];

    private static readonly string[] Routes =
    [
        "/seasons/2", "/episodes/s2e8", "/films/heartstopper-forever", "/characters/nick-nelson", "/people/kit-connor", "/artists/wolf-alice", "/artists/taylor-swift", "/songs/taylor-swift/seven", "/books/heartstopper-volume-1",
        "/awards/bafta-television-craft-awards", "/lists/ten-best-songs", "/questions/do-nick-and-charlie-stay-together", "/quotes/patrick-walters-choosing-music", "/events/2022-04-22-season-1", "/articles/the-music-of-heartstopper", "/sources/attitude-music-s1",
        "/episodes/s2e8/text", "/episodes/s2e8/history", "/episodes/s2e8/history/1", "/episodes/s2e8/blame", "/nothing/here",
    ];

    [Theory]
    [InlineData("everything")]
    [InlineData("s2e4")]
    public async Task A_page_about_one_thing_scans_no_table_that_grows(string progress)
    {
        var wiki = alone.Wiki;
        using var log = new CommandLog(wiki.Database);

        foreach (string route in Routes)
            await wiki.GetAsync(route, progress);
        var asked = log.Take(wiki.Database).DistinctBy(c => c.Text).ToList();
        string[] scans = [.. asked.SelectMany(c => ScansOf(wiki.Database, c)).Distinct()];

        Assert.True(asked.Count > 40, $"only {asked.Count} questions were seen");
        Assert.True(scans.Length == 0, string.Join("\n\n", scans));
    }

    [Theory]
    [InlineData("episodes/s2e8")]
    [InlineData("seasons/2")]
    [InlineData("characters/nick-nelson")]
    [InlineData("articles/the-music-of-heartstopper")]
    public async Task Nor_does_a_save(string address)
    {
        var wiki = alone.Wiki;
        Assert.True(PageAddress.TryParse(address, out var page));
        await using var db = wiki.Services.GetRequiredService<WikiDatabase>().OpenUnfiltered();
        var now = await (
            from p in db.Pages
            join r in db.Revisions on new { PageId = p.Id, Number = p.Revision } equals new { r.PageId, r.Number }
            where p.Address == address
            select new { r.Number, r.Text }).SingleAsync(TestContext.Current.CancellationToken);
        using var log = new CommandLog(wiki.Database);

        var answer = await wiki.Services.GetRequiredService<Door>().SaveAsync(new(page, now.Number, now.Text + "\nOne more line.\n", "editor", "A test"), TestContext.Current.CancellationToken);
        var asked = log.Take(wiki.Database);
        string[] scans = [.. asked.SelectMany(c => ScansOf(wiki.Database, c)).Distinct()];

        Assert.IsType<SaveOutcome.Saved>(answer);
        Assert.NotEmpty(asked);
        Assert.True(scans.Length == 0, string.Join("\n\n", scans));
    }

    [Fact]
    public void A_scan_is_seen()
    {
        var scans = ScansOf(alone.Wiki.Database, new("SELECT l.\"Title\" FROM \"Listings\" AS \"l\" WHERE \"l\".\"Summary\" = $s", [("$s", "x")]));

        Assert.Single(scans);
    }

    private static List<string> ScansOf(string database, LoggedCommand command)
    {
        var tables = NamedTable().Matches(command.Text).ToLookup(m => m.Groups["alias"].Value, m => m.Groups["table"].Value);
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = database, Mode = SqliteOpenMode.ReadOnly }.ToString());
        connection.Open();
        using var explain = connection.CreateCommand();
        explain.CommandText = "EXPLAIN QUERY PLAN " + command.Text;
        foreach (var (name, value) in command.Parameters)
            explain.Parameters.AddWithValue(name, value ?? DBNull.Value);

        var scans = new List<string>();
        using var plan = explain.ExecuteReader();
        while (plan.Read())
        {
            string step = plan.GetString(3);
            if (Scan().Match(step) is { Success: true } scan && tables[scan.Groups["alias"].Value].Any(t => !Short.Contains(t)))
                scans.Add($"{step} in {command.Text}");
        }

        return scans;
    }

    [GeneratedRegex("""
        "(?<table>\w+)" AS "(?<alias>\w+)"
        """, RegexOptions.ExplicitCapture)]
    private static partial Regex NamedTable();

    [GeneratedRegex(@"^SCAN (?<alias>\w+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Scan();
}
