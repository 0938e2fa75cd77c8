using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Content.Storage;
using Heartstopper.Wiki.Content.Story;
using Heartstopper.Wiki.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Heartstopper.Wiki.Pages.Search;

/// <summary>A page that was found, and where.</summary>
public sealed record Result(PageLink Page, string Kind, string? Anchor, Snippet Title, Snippet? Text);

public sealed class IndexModel(WikiContext db) : PageModel
{
    public const int PageSize = 20;
    private const int MaxQuery = 200;

    public string Query { get; private set; } = "";

    public IReadOnlyList<Result> Results { get; private set; } = [];

    public int Number { get; private set; } = 1;

    public bool HasMore { get; private set; }

    /// <param name="q">The words looked for.</param>
    /// <param name="number">Named by its source: "page" alone would be the name of this Razor Page, which the route holds.</param>
    public async Task<IActionResult> OnGetAsync(string? q, [FromQuery(Name = "page")] int? number, CancellationToken cancellationToken)
    {
        Query = (q ?? "").Trim();
        if (Query.Length > MaxQuery)
            Query = Query[..MaxQuery];
        Number = Math.Clamp(number ?? 1, 1, 500);
        new Head(Query.Length > 0 ? $"Search: {Query}" : "Search", null, "search", IsListed: false).In(ViewData);

        string code = Query.ToLowerInvariant();
        if (Position.TryParseEpisode(code, out _, out int? episode) && episode is not null && await db.Listings.AnyAsync(l => l.Address == "episodes/" + code, cancellationToken))
            return Redirect("/episodes/" + code);

        var hits = await db.SearchAsync(Query, (Number - 1) * PageSize, PageSize + 1, cancellationToken);
        HasMore = hits.Count > PageSize;
        Results = await ReadAsync([.. hits.Take(PageSize)], cancellationToken);
        return Page();
    }

    private async Task<IReadOnlyList<Result>> ReadAsync(IReadOnlyList<SearchHit> hits, CancellationToken cancellationToken)
    {
        long[] ids = [.. hits.Select(h => h.TextId)];
        var texts = await db.SearchTexts.Where(t => EF.Parameter(ids).Contains(t.Id)).ToDictionaryAsync(t => t.Id, cancellationToken);
        var titles = await db.TitlesAsync(hits.Select(h => h.Address), cancellationToken);
        return [.. from hit in hits
            where titles.ContainsKey(hit.Address) && texts.ContainsKey(hit.TextId)
            let text = texts[hit.TextId]
            let title = titles[hit.Address]
            select new Result(
                new(hit.Address, title),
                PageKinds.Find(hit.Address[..hit.Address.IndexOf('/', StringComparison.Ordinal)])!.Name,
                text.Anchor,
                Snippet.Of(title, Query),
                text.Text == title ? null : Snippet.Of(text.Text, Query))];
    }
}
