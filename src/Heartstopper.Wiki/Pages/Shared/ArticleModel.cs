using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Content.Markup;
using Heartstopper.Wiki.Content.Storage;
using Heartstopper.Wiki.Content.Story;
using Heartstopper.Wiki.Site;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Heartstopper.Wiki.Pages.Shared;

/// <summary>The page of one kind: reads what every kind shows, then what only this one does.</summary>
public abstract class ArticleModel(WikiContext db, ProseRenderer renderer) : PageModel
{
    public Article Article { get; private set; } = null!;

    public Instalments Instalments { get; private set; } = null!;

    protected WikiContext Db => db;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (WikiRoutes.PageOf(Request) is not { } address)
            return NotFound();
        if (await db.ReadArticleAsync(address, renderer, cancellationToken) is not { } article)
            return await MovedOrMissingAsync(address, cancellationToken);

        Article = article;
        Instalments = await Instalments.LoadAsync(db, cancellationToken);
        await ReadMoreAsync(cancellationToken);
        new Head(article.Title, Description, address.ToString(), SeasonOf(address), address.Kind).In(ViewData);
        return Page();
    }

    /// <summary>Steps from the home page to this one.</summary>
    public virtual IReadOnlyList<PageLink> Path => [new(Article.Address.Kind, Article.Kind.Label), new("", Article.Title)];

    /// <summary>Words above the title that say what sort of page it is.</summary>
    public virtual string? Above => null;

    /// <summary>Facts that the page shows larger than in the infobox, and so not there.</summary>
    public virtual IReadOnlyList<string> ShownAbove => [];

    protected virtual string? Description => Article.Summary;

    protected virtual Task ReadMoreAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static string? SeasonOf(PageAddress address) => address.Kind switch
    {
        "seasons" => "s" + address.Slug,
        "episodes" when Position.TryParseEpisode(address.Slug, out int season, out _) => $"s{season}",
        "films" => "film",
        _ => null,
    };

    private async Task<IActionResult> MovedOrMissingAsync(PageAddress address, CancellationToken cancellationToken) =>
        await db.NewAddressAsync(address, cancellationToken) is { } now ? RedirectPermanent("/" + now) : NotFound();
}
