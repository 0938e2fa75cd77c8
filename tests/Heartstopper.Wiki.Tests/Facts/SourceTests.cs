using AngleSharp.Dom;

namespace Heartstopper.Wiki.Tests.Facts;

[Collection(SharedSite.Name)]
public sealed class SourceTests(FactsSite site)
{
    private static readonly Dictionary<string, string> Verdicts = new()
    {
        ["a"] = "The wiki follows the first.",
        ["b"] = "The wiki follows the second.",
        ["both"] = "Both hold.",
        ["unresolved"] = "Not settled.",
    };

    private readonly Findings findings = new(site);

    [Fact]
    public async Task Every_source_but_memory_has_a_page()
    {
        foreach (var row in Csv.Read("sources").Where(r => r["kind"] != "knowledge"))
        {
            if (await findings.OpenAsync(row, "sources/" + row["id"]) is not { } page)
                continue;

            findings.Value(row, "title", page.Title, page);
            findings.Value(row, "publisher", page.Fact("Publisher")?.Values().Single(), page);
            findings.Value(row, "published", page.Fact("Published")?.Date() ?? "", page);
            findings.Expect(page.Fact("Kind")?.Values().Single() == (row["kind"] == "seed" ? "document" : row["kind"]), row, "is of another kind");
            findings.Value(row, "url", page.Fact(row["kind"] == "seed" ? "Document" : "Url")?.Values().Single(), page);
            findings.Told(row, "note", page);
        }

        findings.AssertNothingMissing();
    }

    [Fact]
    public async Task Every_contradiction_is_a_dispute_or_a_misprint()
    {
        foreach (var (row, place) in Csv.Read("conflicts").Zip(Csv.Read("conflicts-map")))
        {
            if (await findings.OpenAsync(row, place["page"]) is not { } page)
                continue;

            if (place["what"] == "dispute")
                CheckDispute(row, page.Document.QuerySelectorAll(".dispute").SingleOrDefault(d => d.QuerySelector("h3")!.Words() == place["heading"]), page);
            else
                CheckMisprint(row, page.Document.QuerySelectorAll(".misprints tbody tr").SingleOrDefault(l => l.QuerySelector("th")!.Words() == place["heading"]), page);
        }

        findings.AssertNothingMissing();
    }

    private void CheckDispute(Row row, IElement? dispute, ShownPage page)
    {
        findings.Expect(dispute is not null, row, "is no dispute on /" + page.Address);
        if (dispute is null)
            return;

        var claims = dispute.QuerySelectorAll(".claim");
        foreach (var (claim, side) in claims.Zip(["a", "b"]))
        {
            findings.Expect(claim.QuerySelector("p")!.FirstChild!.TextContent.InOneLine().Length > 0, row, $"has no claim {side} on /{page.Address}");
            findings.Sources(row, row.SourcesIn("source_" + side), page.Cited(claim), $"claim {side} on /{page.Address}");
            string told = $"{page.Title} {page.Above} {dispute.Words()}";
            findings.Expect(Saying.NamesIn(row["value_" + side]).All(n => Saying.Tells(told, n)), row, $"claim {side} is \"{claim.Words()}\", not \"{row["value_" + side]}\"");
        }

        string verdict = dispute.QuerySelector(".verdict")!.Words();
        findings.Expect(verdict.StartsWith(Verdicts[row["which_is_right"]] + " ", StringComparison.Ordinal), row, $"({row["which_is_right"]}) ends otherwise on /{page.Address}: {verdict}");
    }

    private void CheckMisprint(Row row, IElement? misprint, ShownPage page)
    {
        findings.Expect(misprint is not null, row, "is no misprint on /" + page.Address);
        findings.Expect(page.Address == "sources/" + row["source_a"], row, "stands on another source's page than its own");
        if (misprint is null)
            return;

        string why = misprint.QuerySelector("[data-label=Why]")!.Words();
        findings.Expect(why.Length > 0, row, "does not say why");
        findings.Expect(why.StartsWith("Not settled", StringComparison.Ordinal) == (row["which_is_right"] == "unresolved"), row, $"({row["which_is_right"]}) ends otherwise: {why}");
        findings.Expect(row["which_is_right"] == "unresolved" || misprint.QuerySelector("ins") is not null == (row["value_b"] != "none"), row, $"is wrong about what is right instead ({row["value_b"]}: {misprint.Words()})");
        findings.Sources(row, row.SourcesIn("source_b").Where(s => s != row["source_a"]), page.Cited(misprint), "/" + page.Address);
    }
}
