using Heartstopper.Wiki.Content;
using Heartstopper.Wiki.Content.Lists;
using Heartstopper.Wiki.Content.Markup;
using Heartstopper.Wiki.Content.Storage;
using Heartstopper.Wiki.Pages.Shared;
using Microsoft.EntityFrameworkCore;

namespace Heartstopper.Wiki.Pages.Lists;

/// <summary>An entry of a list with its scene, or until when that is withheld.</summary>
public sealed record RankedLine(RankedEntry Entry, PageLink? Artist, string? Episode, string? Scene, string? SceneUntil);

public sealed class ShowModel(WikiContext db, ProseRenderer renderer) : ArticleModel(db, renderer)
{
    public IReadOnlyList<RankedLine> Entries { get; private set; } = [];

    protected override async Task ReadMoreAsync(CancellationToken cancellationToken)
    {
        string address = Article.Address.ToString();
        var rows = await Db.RankedEntries
            .OfPage(Db, address)
            .OrderBy(e => e.Rank).ThenBy(e => e.Order)
            .Take(500)
            .Select(e => new
            {
                Entry = e,
                Episode = Db.Listings.Where(l => l.Address == "episodes/" + e.Episode).Select(l => l.Slug).FirstOrDefault(),
                Scene = Db.Scenes.Where(s => s.PageId == e.PageId && s.Key == e.Key).Select(s => s.Text).FirstOrDefault(),
                Until = Db.Placeholders.Where(p => p.PageId == e.PageId && p.Place == "entries/" + e.Key + "/scene").Select(p => p.Until).FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
        Entries = [.. rows.Select(r => new RankedLine(r.Entry, ArtistOf(r.Entry), r.Episode, r.Scene, r.Scene is null ? r.Until : null))];
    }

    private static PageLink? ArtistOf(RankedEntry entry) =>
        entry.Artist is null ? null : new("artists/" + Slug.ForArtist(entry.Artist), entry.Artist);
}
