using Heartstopper.Wiki.Accounts;
using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Content.Markup;
using Heartstopper.Wiki.Content.Projecting;
using Heartstopper.Wiki.Content.Storage;
using Heartstopper.Wiki.Pages.Shared;
using Heartstopper.Wiki.Site;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Heartstopper.Wiki.Pages.Reveal;

/// <summary>Shows one withheld thing to a reader who asks for it, and changes nothing.</summary>
[IgnoreAntiforgeryToken]
[May(Act.Read)]
public sealed class IndexModel(WikiContext db, WikiDatabase database, ProseRenderer renderer) : PageModel
{
    public PageLink Subject { get; private set; } = null!;

    public string Until { get; private set; } = "";

    /// <summary>Passages that wait for the same instalment are shown together, as they were withheld together.</summary>
    public IReadOnlyList<(string? Heading, SafeHtml Html)> Passages { get; private set; } = [];

    public string? Text { get; private set; }

    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(string? page, string? place, CancellationToken cancellationToken)
    {
        if (!Request.IsFromHere())
            return StatusCode(StatusCodes.Status403Forbidden);
        if (!PageAddress.TryParse(page, out var address) || place is null)
            return NotFound();

        string path = address.ToString();
        var listing = await db.Listings.Where(l => l.Address == path).Select(l => new { l.PageId, l.Title }).SingleOrDefaultAsync(cancellationToken);
        if (listing is null)
            return NotFound();
        if (await db.Placeholders.Where(p => p.PageId == listing.PageId && p.Place == place).FirstOrDefaultAsync(cancellationToken) is not { } placeholder)
            return NotFound();

        Subject = new(path, listing.Title);
        Until = (await Instalments.LoadAsync(db, cancellationToken)).NameOf(placeholder.Until);
        await ReadAsync(placeholder, cancellationToken);
        new Head($"From later in the story: {listing.Title}", null, null, IsListed: false).In(ViewData);
        return Page();
    }

    private async Task ReadAsync(Placeholder placeholder, CancellationToken cancellationToken)
    {
        // What the reader knows, and the one position that they asked to look behind.
        await using var ahead = database.Open(db.Visible with { Codes = [.. db.Visible.Codes, placeholder.Until] });
        string[] path = placeholder.Place.Split('/');
        if (path[0] == "prose")
            await ReadProseAsync(ahead, placeholder, int.Parse(path[1], System.Globalization.CultureInfo.InvariantCulture), cancellationToken);
        else if (path is [_, .. var key, "scene"])
            Text = await ReadSceneAsync(ahead, placeholder.PageId, string.Join('/', key), cancellationToken);
        else if (path is ["misprints", var misprint])
            Text = await ahead.Misprints.Where(m => m.PageId == placeholder.PageId && m.Key == misprint).Select(m => m.Prints + (m.Right == null ? "" : " (right: " + m.Right + ")")).SingleAsync(cancellationToken);
        else
            Text = await ahead.Facts.Where(f => f.PageId == placeholder.PageId && f.Field == placeholder.Place && f.Version == 0).Select(f => f.Text).FirstAsync(cancellationToken);
    }

    private static Task<string> ReadSceneAsync(WikiContext ahead, int page, string key, CancellationToken cancellationToken) =>
        ahead.Scenes.Where(s => s.PageId == page && s.Key == key).Select(s => s.Text).SingleAsync(cancellationToken);

    private async Task ReadProseAsync(WikiContext ahead, Placeholder placeholder, int order, CancellationToken cancellationToken)
    {
        var passages = await ahead.Passages.Where(p => p.PageId == placeholder.PageId && p.Order >= order).OrderBy(p => p.Order).ToListAsync(cancellationToken);
        var shown = passages.TakeWhile((p, i) => p.Position == placeholder.Until && p.Order == order + i).ToList();
        var links = await ahead.Links.Where(l => l.PageId == placeholder.PageId && l.FromProse).ToListAsync(cancellationToken);
        // Links lead where the reader may already go; the rest look like any missing one.
        var byTitle = await db.AddressesOfAsync(links.Where(l => l.ByTitle).Select(l => l.Target), cancellationToken);
        var titles = await db.TitlesAsync(links.Where(l => !l.ByTitle).Select(l => l.Target).Concat(byTitle.Values), cancellationToken);
        Passages = [.. shown.Select(p => (p.Heading, renderer.Render(p.Markdown, target => ArticleQueries.Resolve(target, byTitle, titles), _ => null)))];
    }
}
