using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Content.Storage;
using Microsoft.EntityFrameworkCore;

namespace Heartstopper.Wiki.Pages.Shared;

/// <summary>A page as a link needs it.</summary>
public sealed record PageLink(string Address, string Title);

internal static class TitleQueries
{
    /// <summary>The titles of those of the addresses that the reader may see; songs and artists without a file are called as their earliest visible use prints them.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> TitlesAsync(this WikiContext db, IEnumerable<string?> addresses, CancellationToken cancellationToken)
    {
        string[] wanted = [.. addresses.OfType<string>().Distinct()];
        if (wanted.Length == 0)
            return new Dictionary<string, string>();

        var titles = await db.Listings
            .Where(l => EF.Parameter(wanted).Contains(l.Address))
            .Select(l => new { l.Address, l.Title })
            .ToDictionaryAsync(l => l.Address, l => l.Title, cancellationToken);
        string[] unwritten = [.. wanted.Where(w => !titles.ContainsKey(w) && IsNamedOnly(w))];
        if (unwritten.Length == 0)
            return titles;

        var named = await (
            from mention in db.Mentions
            join page in db.Listings on mention.PageId equals page.PageId
            where EF.Parameter(unwritten).Contains(mention.Address)
            orderby mention.SortKey, page.Address, mention.Order, mention.Id
            select new { mention.Address, mention.Name }).ToListAsync(cancellationToken);
        foreach (var mention in named)
            titles.TryAdd(mention.Address, mention.Name);
        return titles;
    }

    /// <summary>Where the titles and aliases that prose links to lead, as far as each means one page.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> AddressesOfAsync(this WikiContext db, IEnumerable<string> folded, CancellationToken cancellationToken)
    {
        string[] wanted = [.. folded.Distinct()];
        if (wanted.Length == 0)
            return new Dictionary<string, string>();

        var found = await db.PageNames.Where(n => EF.Parameter(wanted).Contains(n.Folded)).Select(n => new { n.Folded, n.Address })
            .Union(db.Mentions.Where(m => EF.Parameter(wanted).Contains(m.Folded)).Select(m => new { m.Folded, m.Address }))
            .ToListAsync(cancellationToken);
        return found.GroupBy(f => f.Folded).Where(g => g.Count() == 1).ToDictionary(g => g.Key, g => g.Single().Address);
    }

    /// <summary>Where a page is found that was renamed; null where none had this address before.</summary>
    public static Task<string?> NewAddressAsync(this WikiContext db, PageAddress address, CancellationToken cancellationToken)
    {
        string old = address.ToString();
        return db.Redirects.Where(r => r.From == old).OrderBy(r => r.To).Select(r => (string?)r.To).FirstOrDefaultAsync(cancellationToken);
    }

    private static bool IsNamedOnly(string address) =>
        address.StartsWith("songs/", StringComparison.Ordinal) || address.StartsWith("artists/", StringComparison.Ordinal);
}
