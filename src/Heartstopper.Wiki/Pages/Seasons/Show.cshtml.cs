using Heartstopper.Wiki.Content.Markup;
using Heartstopper.Wiki.Content.Storage;
using Heartstopper.Wiki.Pages.Episodes;
using Heartstopper.Wiki.Pages.Shared;

namespace Heartstopper.Wiki.Pages.Seasons;

public sealed class ShowModel(WikiContext db, ProseRenderer renderer) : ArticleModel(db, renderer)
{
    public IReadOnlyList<EpisodeLine> Episodes { get; private set; } = [];

    public IReadOnlyList<TrackList> Music { get; private set; } = [];

    public IReadOnlyList<CastCard> Cast { get; private set; } = [];

    protected override async Task ReadMoreAsync(CancellationToken cancellationToken)
    {
        string code = "s" + Article.Address.Slug;
        Episodes = await Db.ReadEpisodesAsync(Db.Listings.OfSeason(code), cancellationToken);
        Music = await Db.ReadMusicOfSeasonAsync(code, Instalments, cancellationToken);
        Cast = await Db.ReadCastAsync(Db.Castings.Where(c => c.In == code), cancellationToken);
    }
}
