using Heartstopper.Wiki.Content.Music;
using Heartstopper.Wiki.Content.Projecting;
using Heartstopper.Wiki.Content.Storage;
using Heartstopper.Wiki.Content.Story;
using Microsoft.EntityFrameworkCore;

namespace Heartstopper.Wiki.Pages.Shared;

internal static class TrackQueries
{
    private static readonly Question<int[], string[], Scene> ScenesOf = new((db, pages, keys) => db.Scenes.Where(s => pages.Contains(s.PageId) && keys.Contains(s.Key)));

    private static readonly Question<int[], string[], Placeholder> PlaceholdersAt = new((db, pages, places) => db.Placeholders.Where(p => pages.Contains(p.PageId) && places.Contains(p.Place)));

    private static readonly Question<int[], string[], Mention> OthersOf = new((db, pages, keys) => db.Mentions
        .Where(m => pages.Contains(m.PageId) && keys.Contains(m.Key) && (m.Role == MentionRole.Featuring || m.Role == MentionRole.Original))
        .OrderBy(m => m.Id));

    /// <summary>The tracks of some entries with their names, scenes and sources; the entries decide which and how many.</summary>
    public static async Task<IReadOnlyList<Track>> ReadTracksAsync(this WikiContext db, IQueryable<SoundtrackEntry> entries, CancellationToken cancellationToken)
    {
        var rows = await entries.ToListAsync(cancellationToken);
        int[] pages = [.. rows.Select(r => r.PageId).Distinct()];
        string[] keys = [.. rows.Select(r => r.Key).Distinct()];
        string[] places = [.. keys.Select(k => $"soundtrack/{k}/scene")];
        var scenes = (await ScenesOf.AskAsync(db, pages, keys, cancellationToken)).ToDictionary(s => (s.PageId, s.Key), s => s.Text);
        var withheld = (await PlaceholdersAt.AskAsync(db, pages, places, cancellationToken)).ToDictionary(p => (p.PageId, p.Place), p => p.Until);
        var others = (await OthersOf.AskAsync(db, pages, keys, cancellationToken)).ToLookup(m => (m.PageId, m.Key));

        var receipts = await Receipts.ReadAsync(db, rows.SelectMany(r => new[] { (r.PageId, "soundtrack/" + r.Key), (r.PageId, $"soundtrack/{r.Key}/scene") }), cancellationToken);

        return [.. rows.Select(row =>
        {
            string? scene = scenes.GetValueOrDefault((row.PageId, row.Key));
            return new Track(
                row.Order,
                row.Key,
                new(row.SongAddress, row.Song),
                new(row.ArtistAddress, row.Artist),
                [.. others[(row.PageId, row.Key)].Where(m => m.Role is MentionRole.Featuring).Select(m => new PageLink(m.Address, m.Name))],
                others[(row.PageId, row.Key)].Where(m => m.Role is MentionRole.Original).Select(m => new PageLink(m.Address, m.Name)).FirstOrDefault(),
                row.Version,
                row.IsScore,
                row.At,
                row.Note,
                scene,
                scene is null ? withheld.GetValueOrDefault((row.PageId, $"soundtrack/{row.Key}/scene")) : null,
                row.Instalment,
                receipts.Of(row.PageId, "soundtrack/" + row.Key),
                receipts.Narrower(row.PageId, "soundtrack/" + row.Key, "scene"));
        })];
    }

    /// <summary>A season sorts right before its episodes and the next one behind them all; a film that follows one of them stands between the tens.</summary>
    public static IQueryable<SoundtrackEntry> OfSeason(this IQueryable<SoundtrackEntry> entries, string season)
    {
        int first = Position.SortKey(season);
        return entries.Where(e => e.SortKey >= first && e.SortKey < first + 10_000 && e.SortKey % 10 == 0);
    }

    public static IOrderedQueryable<SoundtrackEntry> InOrder(this IQueryable<SoundtrackEntry> entries) => entries.OrderBy(e => e.SortKey).ThenBy(e => e.Instalment).ThenBy(e => e.Order);
}
