using Heartstopper.Wiki.Content.Checking;
using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Content.Projecting;
using Heartstopper.Wiki.Content.Storage;
using Microsoft.EntityFrameworkCore;

namespace Heartstopper.Wiki.Content.Writing;

/// <summary>Throws all projections away and makes them again from the current texts.</summary>
public sealed class Rebuild(WikiDatabase database, WriteGate gate, TimeProvider clock)
{
    private const int PagesAtOnce = 200;

    /// <returns>How many pages were projected.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken = default)
    {
        using var turn = await gate.EnterAsync(cancellationToken);
        await using var db = database.OpenUnfiltered();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await ProjectionTables.ClearAsync(db, cancellationToken);

        int done = 0;
        int last = 0;
        while (true)
        {
            var texts = await (
                from p in db.Pages
                join r in db.Revisions on new { PageId = p.Id, Number = p.Revision } equals new { r.PageId, r.Number }
                where p.Id > last
                orderby p.Id
                select new
                {
                    p.Id,
                    p.Address,
                    IsGone = r.Text == Revision.Gone,
                    Text = db.Revisions.Where(o => o.PageId == p.Id && o.Text != Revision.Gone).OrderByDescending(o => o.Number).Select(o => o.Text).First(),
                }).Take(PagesAtOnce).ToListAsync(cancellationToken);
            if (texts.Count == 0)
                break;

            using var writer = new PageWriter(db, clock.GetUtcNow());
            foreach (var text in texts)
            {
                if (!PageAddress.TryParse(text.Address, out var address))
                    throw new InvalidOperationException($"The page {text.Address} has an address that this version does not know.");
                var reading = CheckedPage.Read(address, text.Text).ToReading(text.Id);
                if (text.IsGone)
                    writer.Withdraw(reading);
                else
                    writer.Project(reading);
            }

            await writer.FlushAsync(cancellationToken);
            done += texts.Count(t => !t.IsGone);
            last = texts[^1].Id;
        }

        await ProjectionTables.SetVersionAsync(db, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return done;
    }

    /// <summary>Rebuilds when the program makes other rows than the one that wrote these.</summary>
    public async Task<int?> RunIfOutdatedAsync(CancellationToken cancellationToken = default)
    {
        await using (var db = database.OpenUnfiltered())
        {
            if (await ProjectionTables.VersionAsync(db, cancellationToken) == Projection.Version)
                return null;
        }

        return await RunAsync(cancellationToken);
    }
}
