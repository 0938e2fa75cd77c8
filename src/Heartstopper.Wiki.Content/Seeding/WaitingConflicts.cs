using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Content.Merging;
using Heartstopper.Wiki.Content.Storage;
using Heartstopper.Wiki.Content.Text;
using Heartstopper.Wiki.Content.Writing;
using Microsoft.EntityFrameworkCore;

namespace Heartstopper.Wiki.Content.Seeding;

/// <summary>The conflicts that imports left for somebody to settle.</summary>
public sealed class WaitingConflicts(WikiDatabase database, Door door)
{
    /// <summary>All of them, in the order of their addresses.</summary>
    public async Task<IReadOnlyList<WaitingConflict>> ListAsync(CancellationToken cancellationToken = default)
    {
        await using var db = database.OpenUnfiltered();
        var conflicts = new List<WaitingConflict>();
        foreach (var found in await All(db).OrderBy(c => c.Address).ToListAsync(cancellationToken))
            conflicts.Add(await ReadAsync(found, cancellationToken));
        return conflicts;
    }

    /// <returns>Null where nothing of that import waits at that page any more.</returns>
    public async Task<WaitingConflict?> FindAsync(PageAddress address, string import, CancellationToken cancellationToken = default)
    {
        await using var db = database.OpenUnfiltered();
        string path = address.ToString();
        return await All(db).SingleOrDefaultAsync(c => c.Address == path && c.Import == import, cancellationToken) is { } found ? await ReadAsync(found, cancellationToken) : null;
    }

    private static IQueryable<Found> All(WikiContext db) =>
        from a in db.Arrivals
        join p in db.Pages on a.PageId equals p.Id
        join r in db.Revisions on new { PageId = p.Id, Number = p.Revision } equals new { r.PageId, r.Number }
        where a.State == ArrivalState.Waiting
        select new Found { Address = p.Address, Import = a.Import, Moment = a.Moment, Revision = p.Revision, Base = p.Base, Page = r.Text, File = a.Text! };

    private async Task<WaitingConflict> ReadAsync(Found found, CancellationToken cancellationToken)
    {
        if (!PageAddress.TryParse(found.Address, out var address))
            throw new InvalidOperationException($"The page {found.Address} has an address that this version does not know.");

        var conflict = new WaitingConflict(address, found.Import, found.Moment, found.Revision, found.Base, found.Page, found.File);
        var merged = PageMerge.Merge(PageKinds.Find(address.Kind)!, found.Base, found.File, found.Page);
        if (!merged.IsClean)
            return conflict with { Places = merged.Conflicts };
        var wrong = (await door.CheckAsync(new(address, found.Revision, merged.Text, Import.Author, ""), cancellationToken)).FirstOrDefault(p => p.Severity is Severity.Error);
        return wrong is null ? conflict : conflict with { Places = [Conflict.OfPage(found.Base, found.File, found.Page)], Wrong = wrong };
    }

    private sealed class Found
    {
        public required string Address { get; init; }

        public required string Import { get; init; }

        public required DateTimeOffset Moment { get; init; }

        public required int Revision { get; init; }

        public required string? Base { get; init; }

        public required string Page { get; init; }

        public required string File { get; init; }
    }
}
