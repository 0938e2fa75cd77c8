using Heartstopper.Wiki.Content.Checking;
using Heartstopper.Wiki.Content.Kinds;
using Microsoft.EntityFrameworkCore;

namespace Heartstopper.Wiki.Content.Storage;

/// <summary>Asks the wiki for just what a set of texts has to be checked against.</summary>
internal static class SurroundingsQuery
{
    /// <param name="db">Unfiltered.</param>
    /// <param name="pages">The texts that came together; the wiki's own versions of them are left out.</param>
    /// <param name="alsoThere">Addresses that count as existing although their text was refused.</param>
    public static async Task<Surroundings> LoadAsync(WikiContext db, IReadOnlyCollection<CheckedPage> pages, IEnumerable<PageAddress> alsoThere, CancellationToken cancellationToken)
    {
        var around = new Surroundings();
        foreach (var page in pages)
            around.Add(page);
        foreach (var address in alsoThere)
            around.AddRefused(address);

        // One JSON parameter for each question: a folder may refer to more pages than a statement may have parameters.
        string[] incoming = [.. pages.Select(p => p.Address.ToString())];
        // A page whose new text is refused stays the instalment that it is.
        string[] replaced = [.. pages.Where(p => p.IsReadable).Select(p => p.Address.ToString())];
        string[] wanted = [.. pages.SelectMany(p => p.References).Select(r => r.Target).Distinct().Where(t => !around.Has(t))];
        string[] keys = [.. around.Songs.Select(s => s.Key).Distinct()];

        foreach (string code in await db.Instalments.Where(i => db.Listings.Any(p => p.PageId == i.PageId && !EF.Parameter(replaced).Contains(p.Address))).Select(i => i.Code).ToListAsync(cancellationToken))
            around.AddInstalment(code);
        foreach (string address in await db.Listings.Where(p => EF.Parameter(wanted).Contains(p.Address)).Select(p => p.Address).ToListAsync(cancellationToken))
            around.AddAddress(address);
        foreach (string address in await db.Mentions.Where(m => EF.Parameter(wanted).Contains(m.Address)).Select(m => m.Address).Distinct().ToListAsync(cancellationToken))
            around.AddAddress(address);
        foreach (string address in await db.Redirects.Where(r => EF.Parameter(wanted).Contains(r.From)).Select(r => r.From).Distinct().ToListAsync(cancellationToken))
            around.AddAddress(address);
        await AddSlugsToOfferAsync(db, around, wanted, cancellationToken);

        around.Songs.AddRange(await (
            from entry in db.SoundtrackEntries
            join page in db.Listings on entry.PageId equals page.PageId
            where EF.Parameter(keys).Contains(entry.Key) && !EF.Parameter(incoming).Contains(page.Address)
            select new PlacedSong(page.Address, entry.Instalment, entry.Key, 0, 0)).ToListAsync(cancellationToken));
        around.Bonds.AddRange((await db.Relationships
            .Where(r => EF.Parameter(incoming).Contains(r.To) && !EF.Parameter(incoming).Contains(r.From))
            .Select(r => new { r.From, r.To, r.What, r.Back })
            .ToListAsync(cancellationToken))
            .Select(r => SharedRules.BondOf(r.From, r.To, r.What, r.Back, 0, 0)));
        return around;
    }

    /// <summary>Only when something is missing: what it may have been meant to be.</summary>
    private static async Task AddSlugsToOfferAsync(WikiContext db, Surroundings around, string[] wanted, CancellationToken cancellationToken)
    {
        foreach (string kind in wanted.Where(w => !around.Has(w)).Select(w => w[..w.IndexOf('/', StringComparison.Ordinal)]).Distinct())
        {
            foreach (string address in await db.Listings.Where(p => p.Kind == kind).OrderBy(p => p.Address).Select(p => p.Address).Take(5000).ToListAsync(cancellationToken))
                around.AddAddress(address);
        }
    }
}
