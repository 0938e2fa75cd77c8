using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Content.Merging;
using Heartstopper.Wiki.Content.Storage;
using Heartstopper.Wiki.Content.Text;
using Heartstopper.Wiki.Content.Writing;
using Microsoft.EntityFrameworkCore;

namespace Heartstopper.Wiki.Content.Seeding;

/// <summary>The page that a file belongs to although it lies at another address, or why that can't be told.</summary>
/// <param name="Page">As the page is called in the wiki.</param>
/// <param name="IsRename">Whether the page is to be called as the file; otherwise the file lies where its page was called before.</param>
internal sealed record Belonging(SeedFile File, string Page, bool IsRename, Problem? Problem = null);

/// <summary>What the pages of the wiki were called before, to find the pages of files that lie where no page is.</summary>
/// <param name="pages">The addresses of all pages.</param>
/// <param name="old">Old addresses with the pages that had them.</param>
internal sealed class FormerNames(WikiContext db, IReadOnlySet<string> pages, Dictionary<string, string> old, IReadOnlyDictionary<string, SeedFile> files)
{
    public static async Task<FormerNames> LoadAsync(WikiContext db, IReadOnlySet<string> pages, IReadOnlyDictionary<string, SeedFile> files, CancellationToken cancellationToken)
    {
        var old = new Dictionary<string, string>(StringComparer.Ordinal);
        var redirects = await db.Redirects.OrderBy(r => r.To).Select(r => new { r.From, r.To }).ToListAsync(cancellationToken);
        var coming = await ComingAsync(db, [.. redirects.Select(r => r.To).Distinct().Where(to => files.ContainsKey($"{to}.md"))], files, cancellationToken);
        foreach (var redirect in redirects.Where(r => !coming.TryGetValue(r.To, out var names) || names.Contains(r.From)))
            old.TryAdd(redirect.From, redirect.To);
        // A deleted page has no rows, and the file that it came from is no less its own.
        var deleted =
            from renamed in db.Revisions
            join p in db.Pages on renamed.PageId equals p.Id
            join last in db.Revisions on new { PageId = p.Id, Number = p.Revision } equals new { last.PageId, last.Number }
            where renamed.RenamedFrom != null && last.Text == Revision.Gone && p.Base != null
            orderby renamed.Id descending
            select new { From = renamed.RenamedFrom!, p.Address };
        foreach (var renamed in await deleted.ToListAsync(cancellationToken))
            old.TryAdd(renamed.From, renamed.Address);
        return new(db, pages, old, files);
    }

    /// <summary>What pages will say that they were called, when their own files are in.</summary>
    private static async Task<Dictionary<string, IReadOnlyList<string>>> ComingAsync(WikiContext db, string[] pages, IReadOnlyDictionary<string, SeedFile> files, CancellationToken cancellationToken)
    {
        var texts = await (
            from p in db.Pages
            join r in db.Revisions on new { PageId = p.Id, Number = p.Revision } equals new { r.PageId, r.Number }
            where EF.Parameter(pages).Contains(p.Address)
            select new { p.Address, p.Base, r.Text }).ToListAsync(cancellationToken);
        return texts.ToDictionary(p => p.Address, p => ListMerge.MergeNames(FormerlyIn(p.Base ?? ""), FormerlyIn(files[$"{p.Address}.md"].Text ?? p.Base ?? ""), FormerlyIn(p.Text)), StringComparer.Ordinal);
    }

    /// <returns>Those of the files that belong to pages; the others are new.</returns>
    public async Task<IReadOnlyList<Belonging>> FindAsync(IEnumerable<SeedFile> files, CancellationToken cancellationToken)
    {
        var found = new List<Belonging>();
        foreach (var file in files)
        {
            if (await FindAsync(file, cancellationToken) is { } belonging)
                found.Add(belonging);
        }

        var twice = found.Where(b => b.Problem is null).GroupBy(b => b.Page).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
        return [.. found.Select(b => twice.Contains(b.Page) && b.Problem is null
            ? b with { Problem = new("renamed-twice", 1, 1, $"{string.Join(" and ", found.Where(o => o.Page == b.Page && o != b).Select(o => o.File.Path))} would be {b.Page} too: leave one of them, and let it name the other's address in formerly") }
            : b)];
    }

    private async Task<Belonging?> FindAsync(SeedFile file, CancellationToken cancellationToken)
    {
        string address = file.Address.ToString()!;
        string[] named = [.. FormerlyIn(file.Text!).Where(n => n.StartsWith(file.Address!.Value.Kind + "/", StringComparison.Ordinal)).Reverse()];
        bool isOld = old.TryGetValue(address, out string? page);
        page ??= named.FirstOrDefault(pages.Contains) ?? named.Select(n => old.GetValueOrDefault(n)).FirstOrDefault(p => p is not null);
        if (page is null || !page.StartsWith(file.Address!.Value.Kind + "/", StringComparison.Ordinal))
            return null;
        if (files.ContainsKey($"{page}.md"))
            return new(file, page, false, new("old-name", 1, 1, isOld
                ? $"this page is called {page} now, and {page}.md is here too: bring over what is new, and take this file away"
                : $"formerly says that this is {page}, and {page}.md is here too: take that file away, or take the address out of formerly if this is another page"));
        if (isOld && (!named.Contains(page) || await WasSaidBeforeAsync(page, cancellationToken)))
            return new(file, page, false);
        return named.Contains(page)
            ? new(file, page, true)
            : new(file, page, false, new("renamed-twice", 1, 1, $"the page was renamed in the wiki too, and is called {page} now: call the file {page}.md, or add {page} to formerly if this name is to hold"));
    }

    /// <summary>Whether the file of the last import said already that the page was called as it is called today: then it was renamed back in the wiki since.</summary>
    private async Task<bool> WasSaidBeforeAsync(string page, CancellationToken cancellationToken) =>
        await db.Pages.Where(p => p.Address == page).Select(p => p.Base).SingleOrDefaultAsync(cancellationToken) is { } before && FormerlyIn(before).Contains(page);

    /// <summary>Most files say nothing of the kind, and are not read for it.</summary>
    private static IReadOnlyList<string> FormerlyIn(string text) =>
        text.Contains("\nformerly:", StringComparison.Ordinal) ? OldAddresses.In(PageText.Parse(text)) : [];
}
