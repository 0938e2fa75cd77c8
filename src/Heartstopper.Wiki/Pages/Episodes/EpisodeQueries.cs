using Heartstopper.Wiki.Content.Projecting;
using Heartstopper.Wiki.Content.Storage;
using Heartstopper.Wiki.Content.Story;
using Heartstopper.Wiki.Pages.Shared;
using Microsoft.EntityFrameworkCore;

namespace Heartstopper.Wiki.Pages.Episodes;

/// <summary>An episode as a list shows it.</summary>
public sealed record EpisodeLine(PageLink Page, string Season, int Number, string? Summary);

internal static class EpisodeQueries
{
    private static readonly Question<int, PageLink> Before = new((db, sortKey) => db.Listings
        .Where(l => (l.Kind == "episodes" || l.Kind == "films") && l.SortKey < sortKey)
        .OrderByDescending(l => l.SortKey).ThenByDescending(l => l.Address)
        .Take(1)
        .Select(l => new PageLink(l.Address, l.Title)));

    private static readonly Question<int, PageLink> After = new((db, sortKey) => db.Listings
        .Where(l => (l.Kind == "episodes" || l.Kind == "films") && l.SortKey > sortKey)
        .OrderBy(l => l.SortKey).ThenBy(l => l.Address)
        .Take(1)
        .Select(l => new PageLink(l.Address, l.Title)));

    public static IQueryable<Listing> OfSeason(this IQueryable<Listing> listings, string season)
    {
        int first = Position.SortKey(season);
        return listings.Where(l => l.Kind == "episodes" && l.SortKey > first && l.SortKey < first + 10_000);
    }

    public static async Task<IReadOnlyList<EpisodeLine>> ReadEpisodesAsync(this WikiContext _, IQueryable<Listing> listings, CancellationToken cancellationToken)
    {
        var rows = await listings
            .Where(l => l.Kind == "episodes")
            .OrderBy(l => l.SortKey)
            .Take(500)
            .Select(l => new { l.Address, l.Title, l.Slug, l.Summary })
            .ToListAsync(cancellationToken);
        return [.. rows.Select(r => new EpisodeLine(
            new(r.Address, r.Title),
            r.Slug[..r.Slug.IndexOf('e', StringComparison.Ordinal)],
            Position.TryParseEpisode(r.Slug, out int _, out int? number) ? number ?? 0 : 0,
            r.Summary))];
    }

    /// <summary>The instalments right before and after one, as far as the reader may know of them.</summary>
    public static async Task<(PageLink? Previous, PageLink? Next)> ReadNeighboursAsync(this WikiContext db, int sortKey, CancellationToken cancellationToken)
    {
        return ((await Before.AskAsync(db, sortKey, cancellationToken)).FirstOrDefault(), (await After.AskAsync(db, sortKey, cancellationToken)).FirstOrDefault());
    }
}
