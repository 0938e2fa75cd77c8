using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Content.Storage;
using Microsoft.EntityFrameworkCore;

namespace Heartstopper.Wiki.Pages.Shared;

/// <summary>A page as a link needs it.</summary>
public sealed record PageLink(string Address, string Title);

internal static class TitleQueries
{
    private static readonly Question<string[], PageLink> TitlesOf = new((db, addresses) => db.Listings.Where(l => addresses.Contains(l.Address)).Select(l => new PageLink(l.Address, l.Title)));

    private static readonly Question<string[], PageLink> NamesOf = new((db, addresses) =>
        from mention in db.Mentions
        join page in db.Listings on mention.PageId equals page.PageId
        where addresses.Contains(mention.Address)
        orderby mention.SortKey, page.Address, mention.Order, mention.Id
        select new PageLink(mention.Address, mention.Name));

    private static readonly Question<string[], Move> PagesRenamedFrom = new((db, addresses) =>
        from redirect in db.Redirects
        join page in db.Listings on redirect.PageId equals page.PageId
        where addresses.Contains(redirect.From) && !db.Listings.Any(l => l.Address == redirect.From)
        orderby page.Address
        select new Move(redirect.From, page.Address, page.Title));

    private static readonly Question<string[], Name> PagesNamed = new((db, folded) =>
        db.PageNames.Where(n => folded.Contains(n.Folded)).Select(n => new Name { Folded = n.Folded, Address = n.Address })
            .Union(db.Mentions.Where(m => folded.Contains(m.Folded)).Select(m => new Name { Folded = m.Folded, Address = m.Address })));

    /// <summary>The titles of those of the addresses that the reader may see; songs and artists without a file are called as their earliest visible use prints them.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> TitlesAsync(this WikiContext db, IEnumerable<string?> addresses, CancellationToken cancellationToken)
    {
        string[] wanted = [.. addresses.OfType<string>().Distinct()];
        if (wanted.Length == 0)
            return new Dictionary<string, string>();

        var titles = (await TitlesOf.AskAsync(db, wanted, cancellationToken)).ToDictionary(l => l.Address, l => l.Title);
        foreach (var (old, page) in await db.RenamedAsync(wanted.Where(w => !titles.ContainsKey(w)), cancellationToken))
            titles.Add(old, page.Title);
        string[] unwritten = [.. wanted.Where(w => !titles.ContainsKey(w) && IsNamedOnly(w))];
        if (unwritten.Length == 0)
            return titles;

        foreach (var named in await NamesOf.AskAsync(db, unwritten, cancellationToken))
            titles.TryAdd(named.Address, named.Title);
        return titles;
    }

    /// <summary>Where the titles and aliases that prose links to lead, as far as each means one page.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> AddressesOfAsync(this WikiContext db, IEnumerable<string> folded, CancellationToken cancellationToken)
    {
        string[] wanted = [.. folded.Distinct()];
        if (wanted.Length == 0)
            return new Dictionary<string, string>();

        var found = await PagesNamed.AskAsync(db, wanted, cancellationToken);
        var groups = found.GroupBy(f => f.Folded, f => f.Address).ToList();
        // Of a page that was renamed, both addresses may be found: its own, and what a song's or artist's printed name makes.
        var renamed = await db.RenamedAsync(groups.Where(g => g.Count() > 1).SelectMany(g => g), cancellationToken);
        return groups
            .Select(g => (g.Key, Addresses: g.Select(a => renamed.TryGetValue(a, out var page) ? page.Address : a).Distinct().ToList()))
            .Where(g => g.Addresses.Count == 1)
            .ToDictionary(g => g.Key, g => g.Addresses[0]);
    }

    /// <summary>Those of the addresses that pages had before and none has now, with the pages as they are called today.</summary>
    public static async Task<IReadOnlyDictionary<string, PageLink>> RenamedAsync(this WikiContext db, IEnumerable<string> addresses, CancellationToken cancellationToken)
    {
        string[] asked = [.. addresses.Distinct()];
        if (asked.Length == 0)
            return new Dictionary<string, PageLink>();

        var found = await PagesRenamedFrom.AskAsync(db, asked, cancellationToken);
        return found.DistinctBy(f => f.From).ToDictionary(f => f.From, f => new PageLink(f.Address, f.Title));
    }

    /// <summary>Where a page is found that was renamed; null where none had this address before.</summary>
    public static Task<string?> NewAddressAsync(this WikiContext db, PageAddress address, CancellationToken cancellationToken)
    {
        string old = address.ToString();
        return db.Redirects.Where(r => r.From == old).OrderBy(r => r.To).Select(r => (string?)r.To).FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>Where a page is found that was renamed, unless another has that address now.</summary>
    public static async Task<PageAddress?> RenamedAsync(this WikiContext db, PageAddress address, CancellationToken cancellationToken)
    {
        string old = address.ToString();
        return (await db.RenamedAsync([old], cancellationToken)).TryGetValue(old, out var page) && PageAddress.TryParse(page.Address, out var now) ? now : null;
    }

    private static bool IsNamedOnly(string address) =>
        address.StartsWith("songs/", StringComparison.Ordinal) || address.StartsWith("artists/", StringComparison.Ordinal);

    private sealed record Move(string From, string Address, string Title);

    /// <summary>Its values are set and not handed over: only so may EF Core unite such rows.</summary>
    private sealed record Name
    {
        public required string Folded { get; init; }

        public required string Address { get; init; }
    }
}
