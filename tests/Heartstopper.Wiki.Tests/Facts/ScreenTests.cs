using System.Globalization;
using Heartstopper.Wiki.Content;

namespace Heartstopper.Wiki.Tests.Facts;

[Collection(SharedSite.Name)]
public sealed class ScreenTests(FactsSite site)
{
    private readonly Findings findings = new(site);

    [Fact]
    public async Task Every_season_and_the_film_have_their_dates_and_books()
    {
        foreach (var row in Csv.Read("seasons"))
        {
            if (await findings.OpenAsync(row, AddressOf(row["number"])) is not { } page)
                continue;

            findings.Value(row, "title", page.Title, page);
            CheckDate(row, "renewed_date", "Announced", page);
            CheckDate(row, "filming_start", "Filming started", page);
            CheckDate(row, "filming_end", "Filming ended", page);
            CheckDate(row, "trailer_date", "Trailer", page);
            CheckDate(row, "release_date", "Released", page);
            foreach (string volume in row.List("based_on_volumes"))
                findings.Expect(page.Fact("Adapts")?.LinksTo("books/heartstopper-volume-" + volume) is true, row, "does not adapt volume " + volume);
            if (row["number"] != "film")
                findings.Expect(page.Document.QuerySelectorAll("ol.episodes > li").Length == int.Parse(row["episode_count"], CultureInfo.InvariantCulture), row, "lists other episodes");
            findings.Told(row, "note", page);
            findings.Sources(row, row.Sources, page.Sources, "/" + page.Address);
        }

        findings.AssertNothingMissing();
    }

    [Fact]
    public async Task Every_episode_has_its_makers_and_its_day()
    {
        var released = Csv.Read("seasons").ToDictionary(r => r["number"], r => r["release_date"]);
        foreach (var row in Csv.Read("episodes"))
        {
            if (await findings.OpenAsync(row, AddressOf(row["season"], row["number"])) is not { } page)
                continue;

            findings.Value(row, "title", page.Title, page);
            foreach (var (column, label) in new[] { ("director", "Directed by"), ("writer", "Written by") })
            {
                var fact = page.Fact(label);
                findings.Expect(fact?.LinksTo("people/" + Slug.From(row[column])) is true && fact.Sources().Count > 0, row, $"{label} is not shown with a source");
                findings.Value(row, column, fact?.Values().Single(), page);
            }

            findings.Expect(page.Fact("Released")?.Date() == released[row["season"]], row, "was released on another day");
            findings.Expect(page.Document.QuerySelector(".prose p") is not null, row, "is told nowhere");
            findings.Told(row, "synopsis_own_words", page);
            findings.Sources(row, row.Sources, page.Sources, "/" + page.Address);
        }

        findings.AssertNothingMissing();
    }

    [Fact]
    public async Task Every_character_has_a_place_in_the_story()
    {
        var matrix = (await site.OpenAsync("cast"))!.Document.QuerySelectorAll("table.matrix tbody tr");
        foreach (var row in Csv.Read("characters"))
        {
            if (await findings.OpenAsync(row, "characters/" + row["slug"]) is not { } page)
                continue;

            findings.Value(row, "name", page.Title, page);
            if (row["full_name"] != row["name"])
                findings.Value(row, "full_name", Shown(page, "Full name"), page);
            findings.Value(row, "pronouns_if_stated", Shown(page, "Pronouns"), page);
            if (row["school"] != "other")
                findings.Value(row, "school", Shown(page, "School"), page);
            findings.Value(row, "role", Shown(page, "Role"), page);
            var line = matrix.SingleOrDefault(l => l.LinksTo(page.Address));
            foreach (string season in new[] { "first_season", "last_season" }.Where(row.Has))
                findings.Expect(line?.Children[Column(row[season])].Words() is { Length: > 0 }, row, $"is not in the {season} of the cast's table");
            CheckRelationships(row, page);
            findings.Told(row, "note_own_words", page);
            findings.Sources(row, row.Sources, page.Sources, "/" + page.Address);
        }

        findings.AssertNothingMissing();
    }

    [Fact]
    public async Task Everybody_behind_a_role_has_a_page()
    {
        foreach (var row in Csv.Read("performers"))
        {
            if (await findings.OpenAsync(row, "people/" + row["slug"]) is not { } page)
                continue;

            findings.Value(row, "name", page.Title, page);
            findings.Value(row, "nationality", Shown(page, "Nationality"), page);
            findings.Expect(Shown(page, "First screen role") == row["first_screen_role"] switch { "yes" => "Yes", "no" => "No", _ => null }, row, "first_screen_role differs");
            findings.Told(row, "note", page);
            findings.Sources(row, row.Sources, page.Sources, "/" + page.Address);
        }

        findings.AssertNothingMissing();
    }

    [Theory]
    [InlineData("darcy-olsson", "Pronouns", "s3e6", "she/her")]
    [InlineData("darcy-olsson", "Pronouns", "s3e7", "they/them")]
    [InlineData("elle-argent", "School", "s3e2", "Higgs")]
    [InlineData("elle-argent", "School", "s3e3", "Lambert School of Art")]
    public async Task What_the_story_changes_is_shown_as_it_stood(string character, string label, string progress, string value) =>
        Assert.Equal(value, Shown((await site.OpenAsync("characters/" + character, progress))!, label));

    internal static string AddressOf(string season, string? episode = null) =>
        season == "film" ? "films/heartstopper-forever" : string.IsNullOrEmpty(episode) ? "seasons/" + season : $"episodes/s{season}e{episode}";

    private static string? Shown(ShownPage page, string label) => page.Fact(label)?.Values().Single();

    private static int Column(string season) => season == "film" ? 4 : int.Parse(season, CultureInfo.InvariantCulture);

    private void CheckDate(Row row, string column, string label, ShownPage page)
    {
        if (!row.Has(column))
            return;
        var fact = page.Fact(label);
        findings.Value(row, column, fact?.Date(), page);
        // A renewal that covers two seasons has its sources in the timeline.
        var vouching = Csv.Read("timeline").Where(e => e["date"] == row[column]).SelectMany(e => e.Sources).Concat(row.Sources);
        findings.Expect(fact?.Sources().Overlaps(vouching) is true, row, $"{label} opens to none of the row's sources");
    }

    private void CheckRelationships(Row row, ShownPage page)
    {
        foreach (string relationship in row.List("relationships"))
        {
            var (other, what) = (relationship[..relationship.IndexOf(':', StringComparison.Ordinal)], relationship[(relationship.IndexOf(':', StringComparison.Ordinal) + 1)..]);
            var card = page.Document.QuerySelectorAll("#relationships + ul .card").FirstOrDefault(c => c.LinksTo("characters/" + other));
            var ties = card?.QuerySelectorAll("p").Select(p => p.Words()).ToList() ?? [];
            findings.Expect(what.Split(" and ").All(ties.Contains), row, $"{other} is not {what} but {string.Join(" / ", ties)}");
            findings.Expect(card?.QuerySelector(".receipt, .unsourced") is not null, row, $"does not say what vouches for {other}");
        }
    }
}
