using Heartstopper.Wiki.Content.Storage;
using Heartstopper.Wiki.Pages.Shared;
using Microsoft.EntityFrameworkCore;

namespace Heartstopper.Wiki.Pages.Characters;

/// <summary>Everything that another character is to this one.</summary>
public sealed record Bond(PageLink Other, IReadOnlyList<(string What, ReceiptsView Receipts)> Ties);

internal static class CharacterQueries
{
    /// <summary>The relationships of a character, written on either page, oldest first.</summary>
    public static async Task<IReadOnlyList<Bond>> ReadBondsAsync(this WikiContext db, string[] names, CancellationToken cancellationToken)
    {
        string character = names[0];
        var rows = await db.Relationships
            .Where(r => r.From == character || EF.Parameter(names).Contains(r.To))
            .OrderBy(r => r.From == character ? 0 : 1).ThenBy(r => r.From).ThenBy(r => r.Order)
            .Select(r => new { Row = r, IsOver = db.RelationshipEnds.Any(e => e.PageId == r.PageId && e.Key == r.Key) })
            .Take(200)
            .ToListAsync(cancellationToken);
        var titles = await db.TitlesAsync(rows.Select(r => r.Row.From == character ? r.Row.To : r.Row.From), cancellationToken);
        var receipts = await Receipts.ReadAsync(db, rows.Select(r => (r.Row.PageId, "relationships/" + r.Row.Key)), cancellationToken);
        return [.. rows
            .Select(r => (r.Row, r.IsOver, IsOurs: r.Row.From == character, Other: r.Row.From == character ? r.Row.To : r.Row.From))
            .Where(r => titles.ContainsKey(r.Other))
            .GroupBy(r => r.Other)
            .Select(g => new Bond(
                new(g.Key, titles[g.Key]),
                [.. g.Select(r => (Words(r.IsOurs ? r.Row.What : r.Row.Back, r.IsOver), receipts.Of(r.Row.PageId, "relationships/" + r.Row.Key)))]))];
    }

    private static string Words(string what, bool isOver) => isOver && !what.StartsWith("former ", StringComparison.Ordinal) ? "former " + what : what;
}
