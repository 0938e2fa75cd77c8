using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Heartstopper.Wiki.Content;

namespace Heartstopper.Wiki.Tests.Facts;

[Collection(SharedSite.Name)]
public sealed class MusicTests(FactsSite site)
{
    private static readonly Regex Unplaced = new(@"^Not placed in an episode; position is the order in the season (3 )?block of the official playlist( \(added on release day\))?$");

    private readonly Findings findings = new(site);

    [Fact]
    public async Task Every_song_is_where_it_is_heard_in_the_right_order()
    {
        foreach (var heard in Csv.Read("tracks").GroupBy(Instalment))
        {
            var page = (await site.OpenAsync(heard.Key))!;
            var tracks = page.Document.QuerySelectorAll(heard.Key.StartsWith("seasons/", StringComparison.Ordinal) ? "ol.tracks.unplaced > li" : "ol.tracks > li").ToList();

            Assert.Equal(heard.Select(r => r["title"]), tracks.Select(t => t.QuerySelector(".track-title a")!.Words()));
            foreach (var (row, track) in heard.Zip(tracks))
                CheckTrack(row, track, page);
        }

        findings.AssertNothingMissing();
    }

    [Fact]
    public async Task Every_song_is_on_its_own_page_and_its_artists()
    {
        foreach (var row in Csv.Read("tracks"))
        {
            if (await findings.OpenAsync(row, Song(row)) is { } song)
            {
                findings.Expect(song.Title == row["title"], row, $"is called {song.Title} on its page");
                CheckUse(row, song.Document.QuerySelectorAll("#uses + table tbody tr").FirstOrDefault(l => l.LinksTo(Instalment(row))), song);
            }

            foreach (string name in row.List("featured_artist").Prepend(row["artist"]))
            {
                if (await findings.OpenAsync(row, Artist(name)) is { } artist)
                    CheckUse(row, artist.Document.QuerySelectorAll("#songs + table tbody tr").FirstOrDefault(l => l.LinksTo(Song(row)) && l.LinksTo(Instalment(row))), artist);
            }
        }

        findings.AssertNothingMissing();
    }

    [Fact]
    public async Task Every_song_is_in_the_soundtrack()
    {
        var lines = new List<IElement>();
        var page = (await site.OpenAsync("soundtrack"))!;
        lines.AddRange(page.Document.QuerySelectorAll("table.records tbody tr"));
        while (page.Document.QuerySelector("a[rel=next]") is { } next && lines.Count < Csv.Read("tracks").Count)
        {
            page = (await site.OpenAsync(next.GetAttribute("href")![1..]))!;
            lines.AddRange(page.Document.QuerySelectorAll("table.records tbody tr"));
        }

        Assert.Equal(Csv.Read("tracks").Count, lines.Count);
        foreach (var row in Csv.Read("tracks"))
            CheckUse(row, lines.FirstOrDefault(l => l.LinksTo(Song(row)) && l.LinksTo(Artist(row["artist"])) && l.LinksTo(Instalment(row))), page);
        findings.AssertNothingMissing();
    }

    [Fact]
    public async Task Every_artist_has_a_page()
    {
        foreach (var row in Csv.Read("artists"))
        {
            if (await findings.OpenAsync(row, "artists/" + row["slug"]) is not { } page)
                continue;

            findings.Value(row, "name", page.Title, page);
            findings.Value(row, "kind", page.Fact("Kind")?.Values().Single(), page);
            findings.Value(row, "origin", page.Fact("Origin")?.Values().Single(), page);
            findings.Told(row, "members_note", page);
            findings.Sources(row, row.Sources, page.Sources, "/" + page.Address);
            findings.Expect(row.Sources.Count > 0 || page.Fact("Kind")?.NeedsSource() is true, row, "rests on memory and does not say that it needs a source");
        }

        findings.AssertNothingMissing();
    }

    [Fact]
    public async Task Every_ranked_song_has_its_rank()
    {
        foreach (var row in Csv.Read("rankings"))
        {
            var page = (await site.OpenAsync("lists/ten-best-songs"))!;
            var line = page.Document.QuerySelectorAll(".ranking > li").SingleOrDefault(l => l.QuerySelector(".rank")!.LastChild!.TextContent == row["rank"]);
            string artist = row["artist"].Split(" (printed as ")[0];

            findings.Value(row, "title", line?.QuerySelector("h2")?.Words(), page);
            findings.Expect(line?.LinksTo(Artist(artist)) is true, row, "has another artist");
            findings.Expect(line?.LinksTo(ScreenTests.AddressOf(row["season"], row["episode"])) is true, row, "has another episode");
            findings.Value(row, "scene_own_words", line?.QuerySelectorAll("p").ElementAtOrDefault(1)?.Words(), page);
            findings.Sources(row, row.Sources, line, "/" + page.Address);
        }

        findings.AssertNothingMissing();
    }

    private static string Instalment(Row row) => ScreenTests.AddressOf(row["season"], row["episode"]);

    private static string Artist(string name) => "artists/" + Slug.ForArtist(name);

    private static string Song(Row row) => $"songs/{Slug.ForArtist(row["artist"])}/{Slug.ForSong(row["title"])}";

    private void CheckTrack(Row row, IElement track, ShownPage page)
    {
        var artists = track.QuerySelectorAll(".track-artist a").Select(a => a.Words()).ToList();
        findings.Expect(artists.Take(1 + row.List("featured_artist").Count).SequenceEqual(row.List("featured_artist").Prepend(row["artist"])), row, $"is by {string.Join(", ", artists)}");
        findings.Value(row, "scene_own_words", track.QuerySelector(".scene")?.Words(), page);
        CheckNote(row, track.QuerySelector(".track-note")?.Words(), page);
        findings.Sources(row, row.Sources, track, "/" + page.Address);
    }

    /// <summary>The list of a season says by itself that its songs are not placed; of the other notes some are the site's own words for <c>cover</c> and the like.</summary>
    private void CheckNote(Row row, string? shown, ShownPage page)
    {
        bool isSaidByItsPlace = row["is_cover_or_remix_note"] is "" || Unplaced.IsMatch(row["is_cover_or_remix_note"]);
        findings.Expect(!isSaidByItsPlace || shown is null, row, $"has a note of its own: {shown}");
        if (!isSaidByItsPlace)
            findings.Reworded(row, "is_cover_or_remix_note", shown, page);
    }

    private void CheckUse(Row row, IElement? line, ShownPage page)
    {
        findings.Expect(line is not null, row, $"is not on /{page.Address}");
        findings.Expect(!row.Has("scene_own_words") || line?.QuerySelectorAll("td").Any(d => d.Words().Length > 20) is true, row, $"has no scene on /{page.Address}");
        findings.Sources(row, row.Sources, line, "/" + page.Address);
    }
}
