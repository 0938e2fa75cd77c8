using System.Diagnostics;
using System.Security.Cryptography;
using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Content.Storage;
using Heartstopper.Wiki.Content.Writing;
using Microsoft.EntityFrameworkCore;

namespace Heartstopper.Wiki.Content.Seeding;

/// <summary>What an import does only when it is told to.</summary>
/// <param name="AllowOlder">Whether a file comes in that says what an earlier import brought.</param>
/// <param name="Delete">Whether pages go whose files are gone: not by itself, since a folder may hold only some of the wiki's files.</param>
public readonly record struct ImportChoices(bool AllowOlder = false, bool Delete = false);

/// <summary>Brings a folder of seed files into the wiki, through the door.</summary>
public sealed class Import(WikiDatabase database, Door door)
{
    public const string Author = "seed-data";

    private const string Changed = "Changed in seed-data";

    // Short enough to be typed; of a wiki's imports, no two share it.
    private const int NameBytes = 4;

    /// <param name="choices">What else is let in.</param>
    /// <param name="progress">Is told how many files are done, and of how many.</param>
    public async Task<ImportReport> RunAsync(SeedFolder folder, ImportChoices choices = default, Action<int, int>? progress = null, CancellationToken cancellationToken = default)
    {
        using var turn = ImportTurn.Take(database);
        var watch = Stopwatch.StartNew();
        string name = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(NameBytes));
        var sorting = await SortAsync(folder, name, choices, door.SaveTogetherAsync, progress, cancellationToken);
        await using var db = database.OpenUnfiltered();
        bool didSomething = await db.Arrivals.AnyAsync(a => a.Import == name, cancellationToken);
        return sorting.Report(didSomething ? name : null, watch.Elapsed);
    }

    /// <summary>Says what <see cref="RunAsync"/> would do, and does nothing.</summary>
    public async Task<ImportReport> PlanAsync(SeedFolder folder, ImportChoices choices = default, Action<int, int>? progress = null, CancellationToken cancellationToken = default)
    {
        var watch = Stopwatch.StartNew();
        var sorting = await SortAsync(folder, "", choices, door.TryTogetherAsync, progress, cancellationToken);
        await using var db = database.OpenUnfiltered();
        string[] changed = [.. sorting.Changed];
        var texts =
            from p in db.Pages
            join r in db.Revisions on new { PageId = p.Id, Number = p.Revision } equals new { r.PageId, r.Number }
            where changed.Contains(p.Address)
            select new { p.Address, r.Text };
        await foreach (var page in texts.AsAsyncEnumerable().WithCancellation(cancellationToken))
            sorting.Describe(page.Address, page.Text);
        return sorting.Report(null, watch.Elapsed);
    }

    /// <summary>The one way for both: they differ in what the door does when it has decided.</summary>
    private async Task<Sorting> SortAsync(SeedFolder folder, string name, ImportChoices choices, Together door, Action<int, int>? progress, CancellationToken cancellationToken)
    {
        var files = folder.Read();
        var sorting = new Sorting(files);
        var drafts = await DraftAsync(files, name, choices, sorting, cancellationToken);
        PageAddress[] alsoThere = [.. files.Select(f => f.Address).OfType<PageAddress>()];
        int done = files.Count - drafts.Count;
        await door(drafts, alsoThere, Note, cancellationToken);
        return sorting;

        void Note(Draft draft, SaveOutcome outcome)
        {
            sorting.Note(draft, outcome);
            progress?.Invoke(++done, files.Count);
        }
    }

    /// <summary>What the last import brought needs no look at its page: that is its editors'. The door decides about the rest.</summary>
    private async Task<List<Draft>> DraftAsync(IReadOnlyList<SeedFile> files, string name, ImportChoices choices, Sorting sorting, CancellationToken cancellationToken)
    {
        var left = files.Where(f => !f.IsRefused).ToDictionary(f => f.Address.ToString()!, StringComparer.Ordinal);
        var changed = new HashSet<string>(StringComparer.Ordinal);
        var there = new HashSet<string>(StringComparer.Ordinal);
        await using var db = database.OpenUnfiltered();
        var pages = db.Pages.Select(p => new { p.Address, p.Base, IsWaiting = db.Arrivals.Any(a => a.PageId == p.Id && a.State == ArrivalState.Waiting) });
        await foreach (var page in pages.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            there.Add(page.Address);
            if (!left.TryGetValue(page.Address, out var file))
                continue;
            if (file.Text == page.Base && !page.IsWaiting)
                left.Remove(page.Address);
            else
                changed.Add(page.Address);
        }

        // A file that can't be read is no file that is gone.
        var paths = files.ToDictionary(f => f.Path, StringComparer.Ordinal);
        var elsewhere = await ElsewhereAsync(db, [.. left.Values.Where(f => !changed.Contains(f.Address.ToString()!))], there, paths, cancellationToken);
        var drafts = new List<Draft>();
        foreach (var file in files.Where(f => !f.IsRefused && left.ContainsKey(f.Address.ToString()!)))
        {
            if (!elsewhere.TryGetValue(file, out var belonging))
                drafts.Add(Draft(file, changed.Contains(file.Address.ToString()!) ? Changed : "Added from seed-data"));
            else if (belonging.Problem is { } problem)
                sorting.Refuse(file, problem);
            else if (belonging.IsRename)
                drafts.Add(Draft(file, $"Renamed from {belonging.Page} in seed-data") with { RenamedFrom = Parse(belonging.Page) });
            else if (await IsNewsAsync(db, belonging, cancellationToken))
                drafts.Add(Draft(file, Changed).AtItsOldAddress(Parse(belonging.Page)));
        }

        if (choices.Delete)
            drafts.AddRange(await DeletionsAsync(db, [.. paths.Keys, .. elsewhere.Values.Select(b => $"{b.Page}.md")], name, cancellationToken));
        return drafts;

        Draft Draft(SeedFile file, string summary) => new(file.Address!.Value, null, file.Text!, Author, summary, Origin.Import)
        {
            Import = name,
            Path = file.Path,
            AllowsOlder = choices.AllowOlder,
        };
    }

    /// <summary>The pages of files that lie where no page is called so.</summary>
    private static async Task<Dictionary<SeedFile, Belonging>> ElsewhereAsync(WikiContext db, List<SeedFile> files, HashSet<string> pages, Dictionary<string, SeedFile> paths, CancellationToken cancellationToken) =>
        files.Count == 0 || pages.Count == 0
            ? []
            : (await (await FormerNames.LoadAsync(db, pages, paths, cancellationToken)).FindAsync(files, cancellationToken)).ToDictionary(b => b.File);

    private static Task<bool> IsNewsAsync(WikiContext db, Belonging belonging, CancellationToken cancellationToken) =>
        db.Pages.AnyAsync(p => p.Address == belonging.Page && (p.Base != belonging.File.Text || db.Arrivals.Any(a => a.PageId == p.Id && a.State == ArrivalState.Waiting)), cancellationToken);

    private static PageAddress Parse(string address) =>
        PageAddress.TryParse(address, out var parsed) ? parsed : throw new InvalidOperationException($"The page {address} has an address that this version does not know.");

    /// <summary>Pages that an import brought and whose files are gone. One that was changed since is begun from no revision, so that the door refuses.</summary>
    /// <param name="there">The paths of all files, and of those pages whose files lie elsewhere.</param>
    private static async Task<List<Draft>> DeletionsAsync(WikiContext db, HashSet<string> there, string name, CancellationToken cancellationToken)
    {
        var brought = await (
            from p in db.Pages
            join r in db.Revisions on new { PageId = p.Id, Number = p.Revision } equals new { r.PageId, r.Number }
            where p.Base != null && r.Text != Revision.Gone
            orderby p.Address
            select new { p.Address, p.Revision, IsPlain = r.Text == p.Base }).ToListAsync(cancellationToken);
        // The wrong folder, or an empty one, would take the whole wiki along.
        if (!brought.Exists(p => there.Contains($"{p.Address}.md")))
            return [];
        return
        [
            .. from page in brought
               where !there.Contains($"{page.Address}.md")
               select new Draft(Parse(page.Address), page.IsPlain ? page.Revision : null, Revision.Gone, Author, "Taken away from seed-data", Origin.Deletion) { Import = name },
        ];
    }

    private delegate Task Together(IReadOnlyList<Draft> drafts, IReadOnlyCollection<PageAddress> alsoThere, Action<Draft, SaveOutcome> answer, CancellationToken cancellationToken);
}
