using Heartstopper.Wiki.Content.Markup;
using Heartstopper.Wiki.Content.Storage;
using Heartstopper.Wiki.Pages.Episodes;
using Heartstopper.Wiki.Pages.Shared;
using Microsoft.EntityFrameworkCore;

namespace Heartstopper.Wiki.Pages.Films;

public sealed class ShowModel(WikiContext db, ProseRenderer renderer) : ArticleModel(db, renderer)
{
    public string Code { get; private set; } = "";

    public TrackList? Music { get; private set; }

    public IReadOnlyList<CastCard> Cast { get; private set; } = [];

    public (PageLink? Previous, PageLink? Next) Neighbours { get; private set; }

    protected override async Task ReadMoreAsync(CancellationToken cancellationToken)
    {
        string address = Article.Address.ToString();
        var film = await Db.Listings
            .Where(l => l.Address == address)
            .Select(l => new { l.PageId, l.SortKey, Code = Db.Instalments.Where(i => i.PageId == l.PageId).Select(i => i.Code).Single() })
            .SingleAsync(cancellationToken);
        Code = film.Code;
        var tracks = await Db.ReadTracksAsync(Db.SoundtrackEntries.Where(e => e.PageId == film.PageId).InOrder(), cancellationToken);
        Music = new(film.Code, Article.Title, address, tracks);
        Cast = await Db.ReadCastAsync(Db.Castings.Where(c => c.In == film.Code), cancellationToken);
        Neighbours = await Db.ReadNeighboursAsync(film.SortKey, cancellationToken);
    }
}
