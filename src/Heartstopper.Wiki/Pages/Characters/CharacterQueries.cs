using Heartstopper.Wiki.Content.Storage;
using Heartstopper.Wiki.Pages.Shared;
using Microsoft.EntityFrameworkCore;

namespace Heartstopper.Wiki.Pages.Characters;

/// <summary>What another character is to this one.</summary>
public sealed record Bond(PageLink Other, string What, bool IsOver, ReceiptsView Receipts);

internal static class CharacterQueries
{
    /// <summary>The relationships of a character, written on either page, oldest first.</summary>
    public static async Task<IReadOnlyList<Bond>> ReadBondsAsync(this WikiContext db, string character, PageSources own, CancellationToken cancellationToken)
    {
        var rows = await db.Relationships
            .Where(r => r.From == character || r.To == character)
            .OrderBy(r => r.From == character ? 0 : 1).ThenBy(r => r.Order).ThenBy(r => r.Id)
            .Select(r => new { Row = r, IsOver = db.RelationshipEnds.Any(e => e.PageId == r.PageId && e.Key == r.Key) })
            .Take(200)
            .ToListAsync(cancellationToken);
        var titles = await db.TitlesAsync(rows.Select(r => r.Row.From == character ? r.Row.To : r.Row.From), cancellationToken);
        return [.. from r in rows
            let isOurs = r.Row.From == character
            let other = isOurs ? r.Row.To : r.Row.From
            where titles.ContainsKey(other)
            select new Bond(new(other, titles[other]), isOurs ? r.Row.What : r.Row.Back, r.IsOver, isOurs ? own.Of("relationships/" + r.Row.Key) : ReceiptsView.NotAsked)];
    }
}
