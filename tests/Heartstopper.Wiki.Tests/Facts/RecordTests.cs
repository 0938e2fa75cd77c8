using Heartstopper.Wiki.Content;

namespace Heartstopper.Wiki.Tests.Facts;

[Collection(SharedSite.Name)]
public sealed class RecordTests(FactsSite site)
{
    private static readonly Dictionary<string, string> Pages = Csv.Read("pages").ToDictionary(r => $"{r["file"]} {r["row"]}", r => r["page"]);

    private readonly Findings findings = new(site);

    [Fact]
    public async Task Every_event_is_on_the_timeline_and_on_its_page()
    {
        var timeline = (await site.OpenAsync("timeline"))!;
        foreach (var row in Csv.Read("timeline"))
        {
            if (await findings.OpenAsync(row, Pages[row.ToString()]) is not { } page)
                continue;

            var line = timeline.Document.QuerySelectorAll(".timeline > li").SingleOrDefault(l => l.LinksTo(page.Address));
            findings.Value(row, "date", line?.Date(), timeline);
            findings.Expect(line?.QuerySelector(".badge")?.Words() == row["kind"], row, $"is not a {row["kind"]} on the timeline");
            findings.Sources(row, row.Sources, line, "/timeline");
            findings.Value(row, "date", page.Fact("Date")?.Date(), page);
            findings.Value(row, "kind", page.Fact("Kind")?.Values().Single(), page);
            findings.Told(row, "event_own_words", page);
            findings.Sources(row, row.Sources, page.Fact("Date"), "/" + page.Address);
        }

        findings.AssertNothingMissing();
    }

    [Fact]
    public async Task Every_quote_says_who_said_what_about_what()
    {
        foreach (var row in Csv.Read("quotes"))
        {
            if (await findings.OpenAsync(row, Pages[row.ToString()]) is not { } page)
                continue;

            findings.Value(row, "speaker", page.Fact("Speaker")?.Values().Single(), page);
            findings.Value(row, "about", page.Fact("About")?.Values().Single(), page);
            findings.Value(row, "gist_own_words", page.Document.QuerySelector(".answer")?.Words(), page);
            findings.Sources(row, row.Sources, page.Document.QuerySelector(".answer + .receipt"), "/" + page.Address);
        }

        findings.AssertNothingMissing();
    }

    [Fact]
    public async Task Every_book_has_its_kind_and_its_date()
    {
        foreach (var row in Csv.Read("books"))
        {
            if (await findings.OpenAsync(row, "books/" + Slug.From(row["title"])) is not { } page)
                continue;

            findings.Value(row, "title", page.Title, page);
            findings.Expect($"{page.Fact("Kind")?.Values().Single()} {page.Fact("Volume")?.Values().Single()}".Trim() == row["volume/novella"], row, "is another kind of book");
            findings.Value(row, "publication_date_uk", page.Fact("Published")?.Date() ?? "", page);
            findings.Told(row, "note", page);
            findings.Sources(row, row.Sources, page.Sources, "/" + page.Address);
            findings.Expect(row.Sources.Count > 0 || page.Fact("Kind")?.NeedsSource() is true, row, "rests on memory and does not say that it needs a source");
        }

        findings.AssertNothingMissing();
    }

    [Fact]
    public async Task Every_win_and_nomination_is_on_the_page_of_its_award()
    {
        foreach (var row in Csv.Read("awards"))
        {
            if (await findings.OpenAsync(row, "awards/" + Slug.From(row["award"])) is not { } page)
                continue;

            string[] expected = [row["nominee"], row["year"], row["category"] == "category not found" ? "" : row["category"], row["result"]];
            var line = page.Document.QuerySelectorAll("#entries + table tbody tr").SingleOrDefault(l => l.Children.Take(4).Select(c => c.Words()).SequenceEqual(expected));
            findings.Value(row, "award", page.Title, page);
            findings.Expect(line is not null, row, $"is not on /{page.Address}");
            findings.Sources(row, row.Sources, line, "/" + page.Address);
        }

        findings.AssertNothingMissing();
    }

    [Fact]
    public async Task Every_question_is_answered_and_waits_for_its_episode()
    {
        foreach (var row in Csv.Read("questions"))
        {
            string address = "questions/" + Slug.From(row["question"]);
            if (await findings.OpenAsync(row, address) is not { } page)
                continue;

            findings.Value(row, "question", page.Title, page);
            findings.Value(row, "answer_own_words", page.Document.QuerySelector(".answer")?.Words(), page);
            findings.Sources(row, row.Sources, page.Document.QuerySelector(".answer + .receipt"), "/" + address);
            string from = row.Has("spoiler_up_to") ? row["spoiler_up_to"].ToLowerInvariant() : "nothing";
            findings.Expect(await IsAnsweredAsync(address, from), row, "is not answered at " + from);
            findings.Expect(!row.Has("spoiler_up_to") || !await IsAnsweredAsync(address, Before(from)), row, "is answered before " + from);
        }

        findings.AssertNothingMissing();
    }

    private static string Before(string episode) => episode[3] == '1' ? $"s{episode[1] - '0' - 1}e8" : $"{episode[..3]}{episode[3] - '0' - 1}";

    private async Task<bool> IsAnsweredAsync(string address, string progress) =>
        (await site.OpenAsync(address, progress))?.Document.QuerySelector(".answer") is not null;
}
