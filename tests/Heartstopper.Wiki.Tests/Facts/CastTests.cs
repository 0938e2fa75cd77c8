using AngleSharp.Dom;

namespace Heartstopper.Wiki.Tests.Facts;

[Collection(SharedSite.Name)]
public sealed class CastTests(FactsSite site)
{
    private readonly Findings findings = new(site);

    [Fact]
    public async Task Every_part_is_on_the_pages_of_its_character_and_its_performer()
    {
        foreach (var row in Csv.Read("cast"))
        {
            var (person, character, instalment) = ("people/" + row["performer_slug"], "characters/" + row["character_slug"], ScreenTests.AddressOf(row["season"]));
            if (await findings.OpenAsync(row, character) is { } ofCharacter)
                CheckLine(row, Line(ofCharacter, "played-by", instalment, person), ofCharacter);
            if (await findings.OpenAsync(row, person) is { } ofPerson)
            {
                var line = Line(ofPerson, "roles", instalment, character);
                CheckLine(row, line, ofPerson);
                findings.Expect(line?.QuerySelector(".badge")?.Words() == row["status"], row, $"is not {row["status"]} on /{person}");
                findings.Value(row, "performer", ofPerson.Title, ofPerson);
            }
        }

        findings.AssertNothingMissing();
    }

    [Fact]
    public async Task Every_part_is_in_the_cast()
    {
        var cast = (await site.OpenAsync("cast"))!;
        foreach (var row in Csv.Read("cast"))
        {
            string code = row["season"] == "film" ? "forever" : "s" + row["season"];
            var cards = cast.Document.QuerySelectorAll($"section:has(> h2#{code}) .card");
            var card = cards.SingleOrDefault(c => c.LinksTo("people/" + row["performer_slug"]) && c.LinksTo("characters/" + row["character_slug"]));

            findings.Expect(card is not null, row, "is not in /cast");
            findings.Expect(card?.QuerySelector(".badge")?.Words() == row["status"], row, $"is not {row["status"]} in /cast");
            findings.Expect(Heading(card) == row["billing"], row, $"is not under {row["billing"]} in /cast");
            CheckSources(row, card, "/cast");
        }

        Assert.Equal(Csv.Read("cast").Count, cast.Document.QuerySelectorAll(".card").Length);
        findings.AssertNothingMissing();
    }

    private static IElement? Line(ShownPage page, string table, string instalment, string other) =>
        page.Document.QuerySelectorAll($"#{table} + table tbody tr").SingleOrDefault(l => l.QuerySelector("th")!.LinksTo(instalment) && l.LinksTo(other));

    /// <summary>The heading of the billing that a card stands under.</summary>
    private static string? Heading(IElement? card)
    {
        var before = card?.Closest("ul")?.PreviousElementSibling;
        return before?.LocalName == "h3" ? before.Words().ToLowerInvariant() : null;
    }

    private void CheckLine(Row row, IElement? line, ShownPage page)
    {
        findings.Expect(line?.QuerySelector("td[data-label=Part]")?.Words() == row["billing"], row, $"has no line with its billing on /{page.Address}");
        CheckSources(row, line, "/" + page.Address);
    }

    private void CheckSources(Row row, IElement? line, string where)
    {
        findings.Sources(row, row["confidence"] == "knowledge" ? [] : row.Sources, line, where);
        findings.Expect(line?.NeedsSource() == (row["confidence"] == "knowledge"), row, $"{where} is wrong about whether it needs a source");
    }
}
