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
    private static readonly string[] Names = ["characters/one", "characters/two", "characters/three", "characters/four", "characters/five"];
    private static readonly string[] Fields = ["title", "summary", "full_name", "school", "role"];

    private readonly List<string> written = [];
    private int words;

    public async Task DoAsync(Deed deed)
    {
        string name = Names[deed.Page];
        switch (deed.How)
        {
            case 0 or 1 or 2:
                await EditAsync(name, deed.Field);
                break;
            case 3 or 4 or 5:
                Type(name, deed.Field);
                break;
            case 6 or 7:
                await ImportAsync(new(Delete: deed.How == 7));
                break;
            case 8:
                await wiki.ExportAsync();
                break;
            case 9:
                await SettleAsync(deed.Field % 2 == 0 ? Resolution.Mine : Resolution.Theirs);
                break;
            case 10 or 11:
                await RenameAsync(name, Names[(deed.Page + 1 + deed.Field) % Names.Length]);
                break;
            case 12 or 13:
                Move(name, Names[(deed.Page + 1 + deed.Field) % Names.Length]);
                break;
            case 14:
                await DeleteAsync(name);
                break;
            default:
                File.Delete(PathOf(name));
                break;
        }
    }

    public async Task<ImportReport> ImportAsync(ImportChoices choices = default)
    {
        var texts = Names.ToDictionary(name => $"{name}.md", FileText);
        var report = await wiki.ImportAsync(choices);
        // What is refused stays in its file, and was not read.
        foreach (var file in report.Files.Where(f => f.Fate is not (Fate.Refused or Fate.Deleted)))
            written.AddRange(Words(texts[file.Path]));
        return report;
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
        var texts = from p in db.Pages join r in db.Revisions on new { PageId = p.Id, Number = p.Revision } equals new { r.PageId, r.Number } orderby p.Id select $"{p.Address} {p.Revision}\n{r.Text}";
        return string.Concat(texts);
    }

    /// <summary>All that an import may change.</summary>
    public string State()
    {
        using var db = wiki.ReadAt("everything");
        return Content() + string.Join('\n', db.Pages.OrderBy(p => p.Id).Select(p => p.Base)) + string.Join('\n', db.Arrivals.OrderBy(a => a.Id).AsEnumerable().Select(a => $"{a.Id} {a.State}"));
    }

    /// <summary>Some open a page by a name that it had, and save it there.</summary>
    private async Task EditAsync(string name, int field)
    {
        var (began, text) = Current(Called(name));
        string changed = Change(text is null or Revision.Gone ? "---\ntitle: T\n---\n" : text, field);
        var answer = await wiki.SaveAsync(new(Address(began is null || text == Revision.Gone ? Called(name) : name), text == Revision.Gone ? null : began, changed, "editor", "A test"));
        Assert.IsType<SaveOutcome.Saved>(answer);
        written.AddRange(Words(changed));
    }

    private void Type(string name, int field) => wiki.Put($"{name}.md", Change(FileText(name) is { Length: > 0 } text ? text : "---\ntitle: T\n---\n", field));

    private async Task RenameAsync(string from, string to)
    {
        if (from != to && Current(Called(from)) is { Revision: { } began })
            await wiki.Door.RenameAsync(Address(Called(from)), Address(to), began, "editor", "A test", null, TestContext.Current.CancellationToken);
    }

    private void Move(string from, string to)
    {
        if (from == to || FileText(from) is not { Length: > 0 } text || File.Exists(PathOf(to)))
            return;
        File.Delete(PathOf(from));
        var page = PageText.Parse(text);
        wiki.Put($"{to}.md", page.Set("formerly", Node.List(page["formerly"].AsNames().Where(n => n != to && n != from).Append(from))).ToString());
    }

    private async Task DeleteAsync(string name)
    {
        if (Current(name) is { Revision: { } began })
            await wiki.Door.DeleteAsync(Address(name), began, "editor", "A test", TestContext.Current.CancellationToken);
    }

    /// <summary>What the page of a name is called now.</summary>
    private string Called(string name)
    {
        using var db = wiki.ReadAt("everything");
        return db.Pages.Any(p => p.Address == name) ? name : db.Redirects.Where(r => r.From == name).Select(r => r.To).FirstOrDefault() ?? name;
    }

    private static PageAddress Address(string name) => PageAddress.TryParse(name, out var address) ? address : throw new ArgumentException(name);

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

    private string FileText(string name) => File.Exists(PathOf(name)) ? File.ReadAllText(PathOf(name)) : "";

    private string PathOf(string name) => Path.Combine(Directory.CreateDirectory(Path.Combine(wiki.Seeds, "characters")).FullName, $"{name["characters/".Length..]}.md");

    private (int? Revision, string? Text) Current(string address)
    {
        using var db = wiki.ReadAt("everything");
        var page = (from p in db.Pages join r in db.Revisions on new { PageId = p.Id, Number = p.Revision } equals new { r.PageId, r.Number } where p.Address == address select new { r.Number, r.Text }).SingleOrDefault();
        return (page?.Number, page?.Text);
    }

    private static IEnumerable<string> Words(string text) => text.Split([' ', '\n', ':'], StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length > 1 && w[0] == 'w' && char.IsAsciiDigit(w[1]));
}
