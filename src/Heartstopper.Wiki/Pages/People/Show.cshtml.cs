using Heartstopper.Wiki.Content.Markup;
using Heartstopper.Wiki.Content.Storage;
using Heartstopper.Wiki.Pages.Shared;
using Microsoft.EntityFrameworkCore;

namespace Heartstopper.Wiki.Pages.People;

/// <summary>Something that a person made: what they did, and on which pages.</summary>
public sealed record Credit(string What, IReadOnlyList<PageLink> Pages);

public sealed class ShowModel(WikiContext db, ProseRenderer renderer) : ArticleModel(db, renderer)
{
    public IReadOnlyList<CastCard> Roles { get; private set; } = [];

    public IReadOnlyList<Credit> Credits { get; private set; } = [];

    protected override async Task ReadMoreAsync(CancellationToken cancellationToken)
    {
        string[] names = Article.Names;
        Roles = await Db.ReadCastAsync(Db.Castings.Where(c => EF.Parameter(names).Contains(c.Person)), cancellationToken);
        Credits = await ReadCreditsAsync(names, cancellationToken);
    }

    private async Task<IReadOnlyList<Credit>> ReadCreditsAsync(string[] names, CancellationToken cancellationToken)
    {
        var rows = await (
            from fact in Db.Facts
            join page in Db.Listings on fact.PageId equals page.PageId
            where EF.Parameter(names).Contains(fact.Target!) && (fact.Field == "directed_by" || fact.Field == "written_by" || fact.Field == "members" || fact.Field == "page")
            orderby fact.Field, page.SortKey, page.Folded, page.Address
            select new { fact.Field, page.Address, page.Title }).Take(500).ToListAsync(cancellationToken);
        return [.. rows.GroupBy(r => r.Field).Select(g => new Credit(
            g.Key switch { "directed_by" => "Directed", "written_by" => "Wrote", "members" => "Plays in", _ => "Said" },
            [.. g.Select(r => new PageLink(r.Address, r.Title))]))];
    }
}
