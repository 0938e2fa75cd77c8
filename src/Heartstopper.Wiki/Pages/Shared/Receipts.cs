using Heartstopper.Wiki.Content.Projecting;
using Heartstopper.Wiki.Content.Storage;

namespace Heartstopper.Wiki.Pages.Shared;

/// <summary>The receipts of claims that stand on several pages, for a table that brings them together.</summary>
internal sealed class Receipts
{
    private static readonly Question<int[], string[], Claim> ClaimsAbout = new((db, pages, abouts) => db.Claims.Where(c => pages.Contains(c.PageId) && abouts.Contains(c.About)));

    private static readonly Question<int[], string[], Receipt> ReceiptsAbout = new((db, pages, abouts) => db.Receipts.Where(r => pages.Contains(r.PageId) && abouts.Contains(r.About)).OrderBy(r => r.Id));

    private readonly IReadOnlyDictionary<(int Page, string About), int> counts;
    private readonly ILookup<(int Page, string About), string> sources;
    private readonly IReadOnlyDictionary<string, SourceNote> notes;

    private Receipts(IReadOnlyDictionary<(int Page, string About), int> counts, ILookup<(int Page, string About), string> sources, IReadOnlyDictionary<string, SourceNote> notes)
    {
        this.counts = counts;
        this.sources = sources;
        this.notes = notes;
    }

    public static async Task<Receipts> ReadAsync(WikiContext db, IEnumerable<(int Page, string About)> claims, CancellationToken cancellationToken)
    {
        var wanted = claims.ToList();
        int[] pages = [.. wanted.Select(c => c.Page).Distinct()];
        string[] abouts = [.. wanted.Select(c => c.About).Distinct()];
        var counts = (await ClaimsAbout.AskAsync(db, pages, abouts, cancellationToken)).ToDictionary(c => (c.PageId, c.About), c => c.Receipts);
        var rows = await ReceiptsAbout.AskAsync(db, pages, abouts, cancellationToken);
        return new(counts, rows.ToLookup(r => (r.PageId, r.About), r => r.Source), await db.ReadNotesAsync(rows.Select(r => r.Source), cancellationToken));
    }

    /// <summary>The sources of a part of an item, where they are others than those of the whole item.</summary>
    public ReceiptsView Narrower(int page, string item, string part) =>
        sources[(page, $"{item}/{part}")].SequenceEqual(sources[(page, item)]) ? ReceiptsView.NotAsked : Of(page, $"{item}/{part}");

    public ReceiptsView Of(int page, string about) => counts.TryGetValue((page, about), out int count)
        ? new(count, [.. sources[(page, about)].Select(s => notes.GetValueOrDefault(s)).OfType<SourceNote>()])
        : ReceiptsView.NotAsked;
}
