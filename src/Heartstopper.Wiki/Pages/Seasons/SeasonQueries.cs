using Heartstopper.Wiki.Content.Storage;
using Heartstopper.Wiki.Content.Story;
using Heartstopper.Wiki.Pages.Shared;
using Microsoft.EntityFrameworkCore;

namespace Heartstopper.Wiki.Pages.Seasons;

/// <summary>A season or film as the front door to it shows it.</summary>
public sealed record SeasonCard(PageLink Page, string Season, string? Summary, string? Released, int Episodes, int Songs);

internal static class SeasonQueries
{
    /// <summary>The whole music of a season: the songs of its episodes in order, then those whose place is not known.</summary>
    public static async Task<IReadOnlyList<TrackList>> ReadMusicOfSeasonAsync(
        this WikiContext db, string season, Instalments names, CancellationToken cancellationToken)
    {
        var tracks = await db.ReadTracksAsync(db.SoundtrackEntries.OfSeason(season).InOrder(), cancellationToken);
        var titles = await db.TitlesAsync(tracks.Select(t => names.AddressOf(t.Instalment)), cancellationToken);

        return [.. tracks
            .GroupBy(t => t.Instalment)
            .OrderBy(g => g.Key == season).ThenBy(g => Position.SortKey(g.Key))
            .Select(g => g.Key == season
                ? new TrackList(g.Key, "Not placed in an episode", null, [.. g])
                : new TrackList(g.Key, names.AddressOf(g.Key) is { } a && titles.TryGetValue(a, out string? title) ? title : names.NameOf(g.Key), names.AddressOf(g.Key), [.. g]))];
    }

    /// <summary>Every season and film that the reader may know of, in order.</summary>
    public static async Task<IReadOnlyList<SeasonCard>> ReadSeasonsAsync(this WikiContext db, CancellationToken cancellationToken)
    {
        var rows = await db.Listings
            .Where(l => l.Kind == "seasons" || l.Kind == "films")
            .OrderBy(l => l.SortKey).ThenBy(l => l.Folded).ThenBy(l => l.Address)
            .Take(100)
            .Select(l => new
            {
                l.Address,
                l.Title,
                l.Kind,
                l.Slug,
                l.Summary,
                Released = db.Facts.Where(f => f.PageId == l.PageId && f.Field == "released").OrderByDescending(f => f.Version).Select(f => f.Text).FirstOrDefault(),
                Episodes = l.Kind == "seasons" ? db.Listings.Count(e => e.Kind == "episodes" && e.SortKey > l.SortKey && e.SortKey < l.SortKey + 10_000) : 0,
                Songs = l.Kind == "seasons"
                    ? db.SoundtrackEntries.Count(e => e.SortKey >= l.SortKey && e.SortKey < l.SortKey + 10_000 && e.SortKey % 10 == 0)
                    : db.SoundtrackEntries.Count(e => e.PageId == l.PageId),
            })
            .ToListAsync(cancellationToken);
        return [.. rows.Select(r => new SeasonCard(new(r.Address, r.Title), r.Kind == "seasons" ? "s" + r.Slug : "film", r.Summary, r.Released, r.Episodes, r.Songs))];
    }
}
