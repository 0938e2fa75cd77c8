using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Content.Storage;
using Heartstopper.Wiki.Content.Text;
using Microsoft.EntityFrameworkCore;

namespace Heartstopper.Wiki.Content.Writing;

/// <summary>What belongs to a page that gets another address.</summary>
internal static class Renaming
{
    private static readonly Question<string, string> RedirectsFrom = new((db, old) => db.Redirects.Where(r => r.From == old).OrderBy(r => r.To).Select(r => r.To).Take(1));

    private static readonly Question<string, bool, string> DeletedSince = new((db, old, isFile) => (
        from renamed in db.Revisions
        join p in db.Pages on renamed.PageId equals p.Id
        join last in db.Revisions on new { PageId = p.Id, Number = p.Revision } equals new { last.PageId, last.Number }
        where renamed.RenamedFrom == old && last.Text == Revision.Gone && (!isFile || p.Base != null)
        orderby renamed.Id descending
        select p.Address).Take(1));

    /// <summary>The page's text with its old address in it, and without the one that is not old any more.</summary>
    public static string Write(string text, PageAddress from, PageAddress to, string? artist = null)
    {
        var page = PageText.Parse(text);
        if (artist is not null)
            page = page.Set("artist", artist, [.. PageKinds.Find(to.Kind)!.AllFields.Select(f => f.Name)]);
        return OldAddresses.Set(page, OldAddresses.In(page).Where(a => a != to.ToString()).Append(from.ToString()).Distinct(), to).ToString();
    }

    /// <summary>What keeps a page from an address.</summary>
    public static async Task<Problem?> ObstacleAsync(WikiContext db, Page page, PageAddress to, CancellationToken cancellationToken)
    {
        string path = to.ToString();
        if (to.Kind != page.Kind)
            return new("fixed-address", 1, 1, $"a page of {page.Kind} stays one: choose an address in {page.Kind}/");
        if (page.Kind is "seasons" or "episodes")
            return new("fixed-address", 1, 1, $"{page.Address} is called by its number, which the whole wiki counts by: write the page of the right number, and delete this one");
        if (await db.Pages.Where(p => p.Address == path && p.Id != page.Id).Select(p => new { IsGone = db.Revisions.Any(r => r.PageId == p.Id && r.Number == p.Revision && r.Text == Revision.Gone) }).SingleOrDefaultAsync(cancellationToken) is { } there)
            return new("address-taken", 1, 1, there.IsGone ? $"a deleted page lies at {path}, and can be restored there: choose another address" : $"there is a page at {path}: choose another address");
        return await db.Redirects.Where(r => r.From == path && r.PageId != page.Id).OrderBy(r => r.To).Select(r => r.To).FirstOrDefaultAsync(cancellationToken) is { } other
            ? new("address-taken", 1, 1, $"{path} is an old address of {other} and leads there: choose another, or take it out of formerly on that page first")
            : null;
    }

    /// <summary>Where a page is found that had an address before; a deleted one too, which has no rows that say so.</summary>
    /// <param name="isFile">Whether a file asks: one that nobody took away brings no deleted page back, and where none was ever brought, it is another page's.</param>
    public static async Task<PageAddress?> NewAddressAsync(WikiContext db, string old, bool isFile, CancellationToken cancellationToken)
    {
        string? now = (await RedirectsFrom.AskAsync(db, old, cancellationToken)).FirstOrDefault()
            ?? (await DeletedSince.AskAsync(db, old, isFile, cancellationToken)).FirstOrDefault();
        return PageAddress.TryParse(now, out var address) ? address : null;
    }

    /// <summary>What people have begun for a page goes along with it. Who has begun something at both addresses keeps both.</summary>
    public static async Task FollowAsync(WikiContext db, string from, string to, CancellationToken cancellationToken)
    {
        await db.Suggestions.Where(s => s.Address == from).ExecuteUpdateAsync(s => s.SetProperty(x => x.Address, to), cancellationToken);
        await db.KeptDrafts
            .Where(d => d.Address == from && !db.KeptDrafts.Any(o => o.Author == d.Author && o.Section == d.Section && o.Address == to))
            .ExecuteUpdateAsync(d => d.SetProperty(x => x.Address, to), cancellationToken);
    }
}
