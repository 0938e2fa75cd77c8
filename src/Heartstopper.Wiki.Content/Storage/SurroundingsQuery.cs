using Heartstopper.Wiki.Content.Characters;
using Heartstopper.Wiki.Content.Checking;
using Heartstopper.Wiki.Content.Kinds;
using Microsoft.EntityFrameworkCore;

namespace Heartstopper.Wiki.Content.Storage;

/// <summary>Asks the wiki for just what a set of texts has to be checked against.</summary>
internal static class SurroundingsQuery
{
    // One JSON parameter for each list: a folder may refer to more pages than a statement may have parameters.
    private static readonly Question<string[], string> InstalmentsBeside = new((db, replaced) =>
        db.Instalments.Where(i => db.Listings.Any(p => p.PageId == i.PageId && !replaced.Contains(p.Address))).Select(i => i.Code));

    private static readonly Question<string[], string> PagesAt = new((db, wanted) => db.Listings.Where(p => wanted.Contains(p.Address)).Select(p => p.Address));

    private static readonly Question<string[], string> NamedAt = new((db, wanted) => db.Mentions.Where(m => wanted.Contains(m.Address)).Select(m => m.Address).Distinct());

    private static readonly Question<string[], string> OnceAt = new((db, wanted) => db.Redirects.Where(r => wanted.Contains(r.From)).Select(r => r.From).Distinct());

    private static readonly Question<string[], string[], PlacedSong> SongsBeside = new((db, keys, incoming) =>
        from entry in db.SoundtrackEntries
        join page in db.Listings on entry.PageId equals page.PageId
        where keys.Contains(entry.Key) && !incoming.Contains(page.Address)
        select new PlacedSong(page.Address, entry.Instalment, entry.Key, 0, 0));

    private static readonly Question<string[], Relationship> TiesFromBeside = new((db, incoming) => db.Relationships.Where(r => incoming.Contains(r.To) && !incoming.Contains(r.From)));

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

        string[] incoming = [.. pages.Select(p => p.Address.ToString())];
        // A page whose new text is refused stays the instalment that it is.
        string[] replaced = [.. pages.Where(p => p.IsReadable).Select(p => p.Address.ToString())];
        string[] wanted = [.. pages.SelectMany(p => p.References).Select(r => r.Target).Distinct().Where(t => !around.Has(t))];
        string[] keys = [.. around.Songs.Select(s => s.Key).Distinct()];

        foreach (string code in await InstalmentsBeside.AskAsync(db, replaced, cancellationToken))
            around.AddInstalment(code);
        foreach (string address in await PagesAt.AskAsync(db, wanted, cancellationToken))
            around.AddAddress(address);
        foreach (string address in await NamedAt.AskAsync(db, wanted, cancellationToken))
            around.AddAddress(address);
        foreach (string address in await OnceAt.AskAsync(db, wanted, cancellationToken))
            around.AddAddress(address);
        await AddSlugsToOfferAsync(db, around, wanted, cancellationToken);

        around.Songs.AddRange(await SongsBeside.AskAsync(db, keys, incoming, cancellationToken));
        around.Bonds.AddRange((await TiesFromBeside.AskAsync(db, incoming, cancellationToken)).Select(r => SharedRules.BondOf(r.From, r.To, r.What, r.Back, 0, 0)));
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
