using Heartstopper.Wiki.Content.Markup;
using Heartstopper.Wiki.Content.Music;
using Heartstopper.Wiki.Content.Storage;
using Heartstopper.Wiki.Pages.Shared;
using Microsoft.EntityFrameworkCore;

namespace Heartstopper.Wiki.Pages.Artists;

public sealed class ShowModel(WikiContext db, ProseRenderer renderer) : ArticleModel(db, renderer)
{
    public IReadOnlyList<Track> Tracks { get; private set; } = [];

    /// <summary>Songs that were the artist's first and are heard in somebody else's version.</summary>
    public IReadOnlyList<Track> Originals { get; private set; } = [];

    protected override string Description => Article.Summary ?? $"{Article.Title}: the songs in the series, and where they are heard.";

    protected override async Task ReadMoreAsync(CancellationToken cancellationToken)
    {
        string[] names = Article.Names;
        Tracks = await Db.ReadTracksAsync(Named(names).Where(e => Db.Mentions.Any(m => m.PageId == e.PageId && m.Key == e.Key && EF.Parameter(names).Contains(m.Address) && m.Role != MentionRole.Original)).InOrder().Take(500), cancellationToken);
        Originals = await Db.ReadTracksAsync(Named(names).Where(e => Db.Mentions.Any(m => m.PageId == e.PageId && m.Key == e.Key && EF.Parameter(names).Contains(m.Address) && m.Role == MentionRole.Original)).InOrder().Take(500), cancellationToken);
    }

    private IQueryable<SoundtrackEntry> Named(string[] names) =>
        Db.SoundtrackEntries.Where(e => Db.Mentions.Where(m => EF.Parameter(names).Contains(m.Address)).Select(m => m.PageId).Contains(e.PageId));
}
