using Heartstopper.Wiki.Content.Music;
using Heartstopper.Wiki.Content.Storage;
using Heartstopper.Wiki.Content.Story;
using Microsoft.EntityFrameworkCore;

namespace Heartstopper.Wiki.Pages.Shared;

internal static class ChartQueries
{
    private const int MostArtists = 10;

    /// <summary>How many songs are placed in each episode and film.</summary>
    public static async Task<BarChart> ReadSongsPerEpisodeAsync(this WikiContext db, Instalments names, CancellationToken cancellationToken)
    {
        var rows = await db.SoundtrackEntries
            .GroupBy(e => new { e.Instalment, e.SortKey })
            .OrderBy(g => g.Key.SortKey).ThenBy(g => g.Key.Instalment)
            .Select(g => new { g.Key.Instalment, Songs = g.Count() })
            .Take(500)
            .ToListAsync(cancellationToken);
        return new("chart-episodes", "Songs placed in each episode", "Episode", "Songs",
            [.. rows.Where(r => Position.TryParseEpisode(r.Instalment, out _, out int? episode) && episode is not null)
                .Select(r => new Bar(names.ShortNameOf(r.Instalment), r.Songs, r.Instalment[..r.Instalment.IndexOf('e', StringComparison.Ordinal)], names.AddressOf(r.Instalment)))],
            LabelShare: 18);
    }

    /// <summary>The artists who are heard most.</summary>
    public static async Task<BarChart> ReadMostHeardAsync(this WikiContext db, CancellationToken cancellationToken)
    {
        var rows = await db.Mentions
            .Where(m => (m.Role == MentionRole.Artist || m.Role == MentionRole.Featuring) && db.SoundtrackEntries.Any(e => e.PageId == m.PageId && e.Key == m.Key))
            .GroupBy(m => m.Address)
            .Select(g => new { Address = g.Key, Uses = g.Count() })
            .OrderByDescending(g => g.Uses).ThenBy(g => g.Address)
            .Take(MostArtists)
            .ToListAsync(cancellationToken);
        var titles = await db.TitlesAsync(rows.Select(r => r.Address), cancellationToken);
        return new("chart-artists", "Artists heard most", "Artist", "Uses",
            [.. rows.Where(r => titles.ContainsKey(r.Address)).Select(r => new Bar(titles[r.Address], r.Uses, null, r.Address))],
            LabelShare: 48);
    }
}
