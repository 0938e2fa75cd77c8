using Heartstopper.Wiki.Content.Markup;
using Heartstopper.Wiki.Content.Storage;
using Heartstopper.Wiki.Pages.Shared;
using Microsoft.EntityFrameworkCore;

namespace Heartstopper.Wiki.Pages.Books;

public sealed class ShowModel(WikiContext db, ProseRenderer renderer) : ArticleModel(db, renderer)
{
    /// <summary>The seasons and films that follow it.</summary>
    public IReadOnlyList<PageLink> FollowedBy { get; private set; } = [];

    protected override async Task ReadMoreAsync(CancellationToken cancellationToken)
    {
        string[] names = Article.Names;
        FollowedBy = await (
            from fact in Db.Facts
            join page in Db.Listings on fact.PageId equals page.PageId
            where EF.Parameter(names).Contains(fact.Target!) && fact.Field == "adapts"
            orderby page.SortKey, page.Address
            select new PageLink(page.Address, page.Title)).Take(100).ToListAsync(cancellationToken);
    }
}
