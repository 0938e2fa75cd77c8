using Heartstopper.Wiki.Content.Music;
using Heartstopper.Wiki.Content.Projecting;
using Heartstopper.Wiki.Content.Storage;
using Heartstopper.Wiki.Pages.Shared;
using Microsoft.EntityFrameworkCore;

namespace Heartstopper.Wiki.Pages.Unlocked;

/// <summary>Something that became safe to know, and the page on which it stands.</summary>
public sealed record Unlocked(PageLink Page, string What);

/// <summary>The difference of two progresses: rows that a reader right after an instalment may see, and right before it might not.</summary>
/// <param name="Items">Items of lists that were hidden on pages that were not.</param>
/// <param name="Scenes">Scenes of songs.</param>
/// <param name="Values">Fields that read differently, or may be read at last.</param>
public sealed record Difference(
    IReadOnlyList<PageLink> Pages, IReadOnlyList<Unlocked> Items, IReadOnlyList<Unlocked> Scenes, IReadOnlyList<Unlocked> Bonds, IReadOnlyList<Unlocked> Values, IReadOnlyList<PageLink> Passages, IReadOnlyList<Unlocked> Disputes)
{
    public bool IsEmpty => Pages.Count + Items.Count + Scenes.Count + Bonds.Count + Values.Count + Passages.Count + Disputes.Count == 0;
}

internal static class UnlockedQueries
{
    private const int Most = 500;

    /// <param name="after">The context of a reader right after the instalment.</param>
    /// <param name="codes">The positions that became visible with it.</param>
    public static async Task<Difference> ReadDifferenceAsync(this WikiContext after, IReadOnlyList<string> codes, CancellationToken cancellationToken)
    {
        var pages = after.Listings.Where(l => codes.Contains(l.Position!));
        var scenes = from scene in after.New<Scene>(codes)
                     join page in after.Listings on scene.PageId equals page.PageId
                     orderby page.SortKey, page.Folded, page.Address, scene.Id
                     select new Unlocked(new(page.Address, page.Title), scene.Text);
        var values = from fact in after.New<Fact>(codes)
                     join page in after.Listings on fact.PageId equals page.PageId
                     orderby page.SortKey, page.Folded, page.Address, fact.Id
                     select new Unlocked(new(page.Address, page.Title), fact.Field.Replace("_", " ") + ": " + fact.Text);
        var passages = from passage in after.New<Passage>(codes)
                       join page in after.Listings on passage.PageId equals page.PageId
                       orderby page.SortKey, page.Folded, page.Address
                       select new PageLink(page.Address, page.Title);
        var disputes = from dispute in after.New<Dispute>(codes)
                       join page in after.Listings on dispute.PageId equals page.PageId
                       orderby page.SortKey, page.Folded, page.Address, dispute.Order
                       select new Unlocked(new(page.Address, page.Title), dispute.Topic ?? dispute.About!);
        return new(
            await pages.OrderBy(l => l.SortKey).ThenBy(l => l.Folded).ThenBy(l => l.Address).Take(Most).Select(l => new PageLink(l.Address, l.Title)).ToListAsync(cancellationToken),
            await after.ReadItemsAsync(codes, cancellationToken),
            await scenes.Take(Most).ToListAsync(cancellationToken),
            await after.ReadBondsAsync(codes, cancellationToken),
            await values.Take(Most).ToListAsync(cancellationToken),
            [.. (await passages.Take(Most).ToListAsync(cancellationToken)).Distinct()],
            await disputes.Take(Most).ToListAsync(cancellationToken));
    }

    private static async Task<IReadOnlyList<Unlocked>> ReadItemsAsync(this WikiContext after, IReadOnlyList<string> codes, CancellationToken cancellationToken)
    {
        var rows = await (
            from claim in after.New<Claim>(codes)
            join page in after.Listings on claim.PageId equals page.PageId
            where claim.IsItem && !codes.Contains(page.Position!) && !claim.About.StartsWith("relationships/")
            orderby page.SortKey, page.Folded, page.Address, claim.Id
            select new { Page = new PageLink(page.Address, page.Title), claim.Label, claim.Target }).Take(Most).ToListAsync(cancellationToken);
        var titles = await after.TitlesAsync(rows.Select(r => r.Target), cancellationToken);
        return [.. rows.Select(r => new Unlocked(r.Page, r.Target is not null && titles.TryGetValue(r.Target, out string? title) ? $"{r.Label}, {title}" : r.Label))];
    }

    private static async Task<IReadOnlyList<Unlocked>> ReadBondsAsync(this WikiContext after, IReadOnlyList<string> codes, CancellationToken cancellationToken)
    {
        var rows = await after.Relationships
            .Select(r => new { r.From, r.Order, r.To, r.What, IsNew = codes.Contains(r.Position!), IsOver = after.RelationshipEnds.Any(e => e.PageId == r.PageId && e.Key == r.Key && codes.Contains(e.Position!)) })
            .Where(r => r.IsNew || r.IsOver)
            .OrderBy(r => r.From).ThenBy(r => r.Order).Take(Most).ToListAsync(cancellationToken);
        var titles = await after.TitlesAsync(rows.SelectMany(r => new[] { r.From, r.To }), cancellationToken);
        return [.. rows
            .Where(r => titles.ContainsKey(r.From) && titles.ContainsKey(r.To))
            .Select(r => new Unlocked(new(r.From, titles[r.From]), $"{titles[r.To]}: {(r.IsOver ? r.IsNew ? "former " : "no longer " : "")}{r.What}"))];
    }

    private static IQueryable<T> New<T>(this WikiContext after, IReadOnlyList<string> codes)
        where T : Row => after.Set<T>().Where(r => codes.Contains(r.Position!));
}
