using Heartstopper.Wiki.Content.Markup;
using Heartstopper.Wiki.Content.Storage;
using Heartstopper.Wiki.Pages.Shared;
using Microsoft.EntityFrameworkCore;

namespace Heartstopper.Wiki.Pages.Songs;

public sealed class ShowModel(WikiContext db, ProseRenderer renderer) : ArticleModel(db, renderer)
{
    public IReadOnlyList<Track> Uses { get; private set; } = [];

    /// <summary>The lists in which it has a place.</summary>
    public IReadOnlyList<(PageLink List, int Rank)> Rankings { get; private set; } = [];

    public PageLink? Artist { get; private set; }

    public override string? Above => Artist?.Title;

    public override IReadOnlyList<PageLink> Path =>
        [new("songs", "Songs"), .. Artist is null ? Array.Empty<PageLink>() : [Artist], new("", Article.Title)];

    protected override string Description => Article.Summary ?? $"{Article.Title}{(Artist is null ? "" : $" by {Artist.Title}")}: where it is heard in the series.";

    protected override async Task ReadMoreAsync(CancellationToken cancellationToken)
    {
        string[] names = Article.Names;
        string artist = "artists/" + Article.Address.Slug.Split('/')[0];
        Uses = await Db.ReadTracksAsync(Db.SoundtrackEntries.Where(e => EF.Parameter(names).Contains(e.SongAddress)).InOrder().Take(500), cancellationToken);
        Artist = (await Db.TitlesAsync([artist], cancellationToken)).TryGetValue(artist, out string? title) ? new(artist, title) : null;
        var ranked = await (
            from entry in Db.RankedEntries
            join list in Db.Listings on entry.PageId equals list.PageId
            where EF.Parameter(names).Contains(entry.SongAddress)
            orderby list.Folded, list.Address, entry.Rank, entry.Order
            select new { list.Address, list.Title, entry.Rank }).Take(50).ToListAsync(cancellationToken);
        Rankings = [.. ranked.Select(r => (new PageLink(r.Address, r.Title), r.Rank))];
    }
}
