using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Content.Storage;
using Heartstopper.Wiki.Content.Writing;
using Microsoft.EntityFrameworkCore;

namespace Heartstopper.Wiki.Content.Seeding;

/// <summary>The conflicts that imports left for somebody to settle.</summary>
public sealed class WaitingConflicts(WikiDatabase database)
{
    /// <summary>All of them, in the order of their addresses.</summary>
    public async Task<IReadOnlyList<WaitingConflict>> ListAsync(CancellationToken cancellationToken = default)
    {
        await using var db = database.OpenUnfiltered();
        return [.. (await All(db).OrderBy(c => c.Address).ToListAsync(cancellationToken)).Select(Read)];
    }

    /// <returns>Null where nothing of that import waits at that page any more.</returns>
    public async Task<WaitingConflict?> FindAsync(PageAddress address, string import, CancellationToken cancellationToken = default)
    {
        await using var db = database.OpenUnfiltered();
        string path = address.ToString();
        return await All(db).SingleOrDefaultAsync(c => c.Address == path && c.Import == import, cancellationToken) is { } found ? Read(found) : null;
    }

    private static IQueryable<Found> All(WikiContext db) =>
        from a in db.Arrivals
        join p in db.Pages on a.PageId equals p.Id
        join r in db.Revisions on new { PageId = p.Id, Number = p.Revision } equals new { r.PageId, r.Number }
        where a.State == ArrivalState.Waiting
        select new Found { Address = p.Address, Import = a.Import, Moment = a.Moment, Revision = p.Revision, Base = p.Base, Page = r.Text, File = a.Text! };

    private static WaitingConflict Read(Found found) => PageAddress.TryParse(found.Address, out var address)
        ? new(address, found.Import, found.Moment, found.Revision, found.Base, found.Page, found.File)
        : throw new InvalidOperationException($"The page {found.Address} has an address that this version does not know.");

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
