using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Content.Merging;
using Heartstopper.Wiki.Content.Seeding;
using Heartstopper.Wiki.Content.Text;
using Heartstopper.Wiki.Content.Writing;
using Heartstopper.Wiki.Tests.Support;

namespace Heartstopper.Wiki.Tests.Content.Seeding;

/// <summary>Something that a person does at one of the two doors of a small wiki.</summary>
internal sealed record Deed(int How, int Page, int Field);

/// <summary>A small wiki and its folder, and people who write into both; every word is written once.</summary>
internal sealed class TwoDoors(TestWiki wiki)
{
    private static readonly string[] Pages = ["characters/one", "characters/two", "characters/three"];
    private static readonly string[] Fields = ["title", "summary", "full_name", "school", "role"];

    private readonly List<string> written = [];
    private int words;

    public async Task DoAsync(Deed deed)
    {
        string address = Pages[deed.Page];
        switch (deed.How)
        {
            case 0 or 1 or 2:
                await EditAsync(address, deed.Field);
                break;
            case 3 or 4 or 5:
                Type(address, deed.Field);
                break;
            case 6 or 7:
                await ImportAsync();
                break;
            case 8:
                await wiki.ExportAsync();
                break;
            default:
                await SettleAsync(deed.Field % 2 == 0 ? Resolution.Mine : Resolution.Theirs);
                break;
        }
    }

    public async Task<ImportReport> ImportAsync()
    {
        foreach (string address in Pages)
            written.AddRange(Words(FileText(address)));
        return await wiki.ImportAsync();
    }

    /// <summary>Words that an editor saved or an import read, and that nobody can find any more.</summary>
    public IEnumerable<string> Lost()
    {
        using var db = wiki.ReadAt("everything");
        var kept = db.Revisions.Select(r => r.Text).Concat(db.Arrivals.Where(a => a.Text != null).Select(a => a.Text!)).AsEnumerable().SelectMany(Words).ToHashSet(StringComparer.Ordinal);
        return written.Where(word => !kept.Contains(word));
    }

    /// <summary>What all pages say, and how often they were saved.</summary>
    public string Content()
    {
        using var db = wiki.ReadAt("everything");
        var texts = from p in db.Pages join r in db.Revisions on new { PageId = p.Id, Number = p.Revision } equals new { r.PageId, r.Number } orderby p.Address select $"{p.Address} {p.Revision}\n{r.Text}";
        return string.Concat(texts);
    }

    /// <summary>All that an import may change.</summary>
    public string State()
    {
        using var db = wiki.ReadAt("everything");
        return Content() + string.Join('\n', db.Pages.OrderBy(p => p.Address).Select(p => p.Base)) + string.Join('\n', db.Arrivals.OrderBy(a => a.Id).AsEnumerable().Select(a => $"{a.Id} {a.State}"));
    }

    private async Task EditAsync(string address, int field)
    {
        var (began, text) = Current(address);
        Assert.True(PageAddress.TryParse(address, out var parsed));
        string changed = Change(text ?? "---\ntitle: T\n---\n", field);
        Assert.IsType<SaveOutcome.Saved>(await wiki.SaveAsync(new(parsed, began, changed, "editor", "A test")));
        written.AddRange(Words(changed));
    }

    private void Type(string address, int field) => wiki.Put($"{address}.md", Change(FileText(address) is { Length: > 0 } text ? text : "---\ntitle: T\n---\n", field));

    private async Task SettleAsync(Resolution choice)
    {
        foreach (var conflict in await new WaitingConflicts(wiki.Database, wiki.Door).ListAsync(TestContext.Current.CancellationToken))
        {
            var choices = conflict.Places.ToDictionary(p => p.Place, _ => choice);
            var merged = PageMerge.Merge(PageKinds.Find(conflict.Address.Kind)!, conflict.Base, conflict.File, conflict.Page, choices);
            var answer = await wiki.SaveAsync(new(conflict.Address, conflict.Revision, merged.Text, "editor", "A test") { Settles = conflict.Import });
            Assert.True(answer is SaveOutcome.Saved or SaveOutcome.Unchanged, $"{answer}");
        }
    }

    private string Change(string text, int field)
    {
        var page = PageText.Parse(text);
        string word = $"w{++words}";
        return (field < Fields.Length ? page.Set(Fields[field], word) : page.WithProse($"{page.Prose.TrimEnd('\n')}\n\n{word}\n".TrimStart('\n'))).ToString();
    }

    private string FileText(string address) => Path.Combine(wiki.Seeds, $"{address}.md") is var file && File.Exists(file) ? File.ReadAllText(file) : "";

    private (int? Revision, string? Text) Current(string address)
    {
        using var db = wiki.ReadAt("everything");
        var page = (from p in db.Pages join r in db.Revisions on new { PageId = p.Id, Number = p.Revision } equals new { r.PageId, r.Number } where p.Address == address select new { r.Number, r.Text }).SingleOrDefault();
        return (page?.Number, page?.Text);
    }

    private static IEnumerable<string> Words(string text) => text.Split([' ', '\n', ':'], StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length > 1 && w[0] == 'w' && char.IsAsciiDigit(w[1]));
}
