using Heartstopper.Wiki.Content;
using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Content.Storage;
using Heartstopper.Wiki.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Heartstopper.Wiki.Pages.Indexes;

public sealed class ShowModel(WikiContext db) : PageModel
{
    public PageKind Kind { get; private set; } = null!;

    /// <summary>How it is grouped now.</summary>
    public string By { get; private set; } = "";

    public IReadOnlyList<(string By, string Words)> Ways { get; private set; } = [];

    public IReadOnlyList<IndexSection> Sections { get; private set; } = [];

    public int Count { get; private set; }

    /// <summary>People and characters are drawn as cards.</summary>
    public bool HasPortraits => Kind.Folder is "people" or "characters";

    public async Task<IActionResult> OnGetAsync(string kind, string? by, CancellationToken cancellationToken)
    {
        if (PageKinds.Find(kind) is not { } found)
            return NotFound();

        Kind = found;
        Ways = IndexQueries.WaysOf(kind);
        By = Ways.Select(w => w.By).FirstOrDefault(w => w == by) ?? Ways[0].By;
        var entries = await db.ReadIndexAsync(kind, By, await Instalments.LoadAsync(db, cancellationToken), cancellationToken);
        Count = entries.Count;
        Sections = [.. entries
            .SelectMany(e => e.Groups.Select(g => (Group: g, Entry: e)))
            .GroupBy(e => e.Group)
            .OrderBy(g => g.Key.Rank).ThenBy(g => g.Key.Title, StringComparer.OrdinalIgnoreCase)
            .Select(g => new IndexSection(g.Key.Title, "group-" + (Slug.From(g.Key.Title) is { Length: > 0 } slug ? slug : "others"), [.. g.Select(e => (e.Entry.Page, e.Entry.Detail))]))];
        new Head(Kind.Label, $"All {Kind.Folder} that this wiki knows.", kind, Section: kind, IsListed: By == Ways[0].By).In(ViewData);
        return Page();
    }
}
