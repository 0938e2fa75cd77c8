using Heartstopper.Wiki.Content.Characters;
using Heartstopper.Wiki.Content.Storage;
using Microsoft.EntityFrameworkCore;

namespace Heartstopper.Wiki.Pages.Shared;

/// <summary>Who plays whom in one season or film, and whether they did before.</summary>
public sealed record CastCard(PageLink Person, PageLink Character, string? Billing, bool IsNew, string In, ReceiptsView Receipts);

internal static class CastQueries
{
    private static readonly string[] Billings = ["main", "recurring", "guest"];

    /// <summary>The cast of some castings, largest parts first; new is who plays the part there for the first time that the reader knows of.</summary>
    public static async Task<IReadOnlyList<CastCard>> ReadCastAsync(this WikiContext db, IQueryable<Casting> castings, CancellationToken cancellationToken)
    {
        var rows = await castings
            .Select(c => new { c.PageId, c.Character, c.Person, c.In, c.Billing, All = db.Castings.Where(o => o.Character == c.Character && o.Person == c.Person).Select(o => o.In).ToList() })
            .ToListAsync(cancellationToken);
        var titles = await db.TitlesAsync(rows.SelectMany(r => new[] { r.Character, r.Person }), cancellationToken);
        var receipts = await Receipts.ReadAsync(db, rows.Select(r => (r.PageId, About(r.Person, r.In))), cancellationToken);
        return [.. rows
            .Where(r => titles.ContainsKey(r.Character) && titles.ContainsKey(r.Person))
            .Select(r => new CastCard(
                new(r.Person, titles[r.Person]),
                new(r.Character, titles[r.Character]),
                r.Billing,
                r.All.All(i => Instalments.SortKeyOf(i) >= Instalments.SortKeyOf(r.In)),
                r.In,
                receipts.Of(r.PageId, About(r.Person, r.In))))
            .OrderBy(c => Instalments.SortKeyOf(c.In)).ThenBy(c => c.Billing is null ? Billings.Length : Array.IndexOf(Billings, c.Billing)).ThenBy(c => c.Character.Title, StringComparer.Ordinal)
            .ThenBy(c => c.Character.Address, StringComparer.Ordinal).ThenBy(c => c.Person.Address, StringComparer.Ordinal)];
    }

    private static string About(string person, string @in) => $"played_by/{person["people/".Length..]}/{@in}";
}
