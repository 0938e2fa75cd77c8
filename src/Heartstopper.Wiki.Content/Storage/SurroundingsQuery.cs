using Heartstopper.Wiki.Content.Characters;
using Heartstopper.Wiki.Content.Checking;
using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Content.Music;
using Microsoft.EntityFrameworkCore;

namespace Heartstopper.Wiki.Content.Storage;

/// <summary>Asks the wiki for just what a set of texts has to be checked against.</summary>
internal static class SurroundingsQuery
{
    // One JSON parameter for each list: a folder may refer to more pages than a statement may have parameters.
    // The pages asked for one by one: a join would read them all, since SQLite does not know that instalments are few.
    private static readonly Question<string[], InstalmentOf> InstalmentsAt = new((db, positions) =>
        from i in db.Instalments
        where positions.Contains(i.Code) || positions.Any(season => i.Code.Substring(0, season.Length + 1) == season + "e")
        select new InstalmentOf(db.Pages.First(p => p.Id == i.PageId).Address, i.Code));

    private static readonly Question<string[], string> PagesAt = new((db, wanted) => db.Listings.Where(p => wanted.Contains(p.Address)).Select(p => p.Address));

    private static readonly Question<string[], string> NamedAt = new((db, wanted) => db.Mentions.Where(m => wanted.Contains(m.Address)).Select(m => m.Address).Distinct());

    private static readonly Question<string[], string> OnceAt = new((db, wanted) => db.Redirects.Where(r => wanted.Contains(r.From)).Select(r => r.From).Distinct());

    private static readonly Question<string[], PlacedSong> EntriesOf = new((db, songs) =>
        from entry in db.SoundtrackEntries
        join page in db.Listings on entry.PageId equals page.PageId
        where songs.Contains(entry.SongAddress)
        select new PlacedSong(page.Address, entry.Instalment, entry.Key, 0, 0));

    private static readonly Question<string[], Relationship> TiesTo = new((db, characters) => db.Relationships.Where(r => characters.Contains(r.To)));

    /// <param name="db">Unfiltered.</param>
    /// <param name="batch">All texts that came together; the wiki's own versions of them are left out.</param>
    /// <param name="texts">Those of them that are to be checked.</param>
    public static async Task<Surroundings> LoadAsync(WikiContext db, Batch batch, IReadOnlyCollection<CheckedPage> texts, CancellationToken cancellationToken)
    {
        var around = new Surroundings(batch.Known);
        await AddPositionsAsync(db, batch, around, [.. texts.SelectMany(p => p.Positions).Select(r => r.Target).Distinct().Where(p => !around.HasPosition(p))], cancellationToken);
        await AddReferencesAsync(db, around, [.. texts.SelectMany(p => p.References).Select(r => r.Target).Distinct().Where(t => !around.Has(t))], cancellationToken);

        string[] songs = [.. texts.Where(t => t.IsReadable).SelectMany(t => t.Text[Soundtrack.Name].AsItems()).Select(Soundtrack.SongAddress).Distinct()];
        foreach (var entry in songs.Length == 0 ? [] : await EntriesOf.AskAsync(db, songs, cancellationToken))
        {
            if (!batch.Addresses.Contains(entry.Page))
                around.Add(entry);
        }

        string[] characters = [.. texts.Select(p => p.Address).Where(a => a.Kind == "characters").Select(a => a.ToString())];
        foreach (var tie in characters.Length == 0 ? [] : await TiesTo.AskAsync(db, characters, cancellationToken))
        {
            if (!batch.Addresses.Contains(tie.From))
                around.Add(SharedRules.BondOf(tie.From, tie.To, tie.What, tie.Back, 0, 0));
        }

        return around;
    }

    private static async Task AddPositionsAsync(WikiContext db, Batch batch, Surroundings around, string[] wanted, CancellationToken cancellationToken)
    {
        if (wanted.Length == 0)
            return;
        Add(await InstalmentsAt.AskAsync(db, wanted, cancellationToken));
        // Only when one is missing: what it may have been meant to be.
        if (!wanted.All(around.HasPosition))
            Add(await db.Instalments.Select(i => new InstalmentOf(db.Pages.First(p => p.Id == i.PageId).Address, i.Code)).ToListAsync(cancellationToken));

        void Add(IEnumerable<InstalmentOf> instalments)
        {
            foreach (var instalment in instalments.Where(i => !batch.Readable.Contains(i.Page)))
                around.AddInstalment(instalment.Code);
        }
    }

    private static async Task AddReferencesAsync(WikiContext db, Surroundings around, string[] wanted, CancellationToken cancellationToken)
    {
        if (wanted.Length == 0)
            return;
        foreach (var question in new[] { PagesAt, NamedAt, OnceAt })
        {
            foreach (string address in await question.AskAsync(db, wanted, cancellationToken))
                around.AddAddress(address);
        }

        await AddSlugsToOfferAsync(db, around, wanted, cancellationToken);
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

    private sealed record InstalmentOf(string Page, string Code);
}
