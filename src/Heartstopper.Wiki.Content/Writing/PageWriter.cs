using Heartstopper.Wiki.Content.Checking;
using Heartstopper.Wiki.Content.Projecting;
using Heartstopper.Wiki.Content.Storage;
using Heartstopper.Wiki.Content.Story;
using Microsoft.EntityFrameworkCore;

namespace Heartstopper.Wiki.Content.Writing;

/// <summary>Writes revisions and projections inside a transaction that is open already.</summary>
internal sealed class PageWriter(WikiContext db, DateTimeOffset moment) : IDisposable
{
    private readonly RowInserts inserts = new(db);
    private readonly List<object> rows = [];
    private readonly List<string> positions = [];

    public DateTimeOffset Moment => moment;

    /// <returns>The number of the new revision.</returns>
    /// <exception cref="DbUpdateConcurrencyException">The page moved on between the check and the write.</exception>
    public async Task<int> WriteAsync(Page? page, Draft draft, CheckedPage text, CancellationToken cancellationToken)
    {
        bool isNew = page is null;
        int number = (page?.Revision ?? 0) + 1;
        bool isFromFile = draft.Origin is Origin.Import || draft.Import.Length > 0;
        if (page is null)
        {
            page = new(draft.Address.ToString(), draft.Address.Kind, number);
            db.Add(page);
        }
        else
        {
            // The number that the writer began from is checked in the statement that writes the next one.
            if (await db.Pages.Where(p => p.Id == page.Id && p.Revision == page.Revision).ExecuteUpdateAsync(p => p.SetProperty(x => x.Revision, number), cancellationToken) != 1)
                throw new DbUpdateConcurrencyException($"{draft.Address} moved on while it was written.");
            db.Entry(page).Property(p => p.Revision).OriginalValue = number;
            db.Entry(page).Property(p => p.Revision).CurrentValue = number;
        }

        string? old = page.Rename(draft.Address.ToString());
        if (old is not null)
            await Renaming.FollowAsync(db, old, page.Address, cancellationToken);
        if (isFromFile)
            page.Rebase(draft.Text == Revision.Gone ? null : draft.Brought);
        if (isNew)
            await db.SaveChangesAsync(cancellationToken);
        rows.Add(new Revision(page.Id, number, isNew ? null : number - 1, draft.Text, draft.Author, draft.Summary, moment, draft.Origin, old));
        if (isFromFile)
            rows.Add(new Arrival(page.Id, draft.Import, moment, number, draft.File, ArrivalState.In));

        if (!isNew)
            await ProjectionTables.RemoveAsync(db, page.Id, cancellationToken);
        if (draft.Text != Revision.Gone)
            Project(text.ToReading(page.Id));
        else
            Withdraw(CheckedPage.Read(draft.Address, await db.Revisions.Where(r => r.PageId == page.Id && r.Number == number - 1).Select(r => r.Text).SingleAsync(cancellationToken)).ToReading(page.Id));
        return number;
    }

    /// <summary>Makes the rows of a page whose old rows are gone.</summary>
    public void Project(PageReading page)
    {
        var projection = Projection.Of(page);
        rows.AddRange(projection.Rows);
        positions.AddRange(projection.Positions);
        if (projection.Instalment is { } instalment)
            db.Add(instalment);
        db.AddRange(projection.HiddenPages);
    }

    /// <summary>Keeps of a deleted page that it is hidden: what other pages say of it stays withheld as long.</summary>
    /// <param name="page">Its last text.</param>
    public void Withdraw(PageReading page)
    {
        var projection = Projection.Of(page);
        if (page.Hidden is not { } hidden)
            return;
        // Its titles too: with the page go the rows that say so.
        var names = projection.HiddenPages.Select(h => h.Name).Concat(projection.Rows.OfType<PageName>().Select(n => n.Folded));
        positions.Add(hidden);
        db.AddRange(names.Distinct().Select(name => new HiddenPage(page.Id, name, hidden)));
    }

    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        foreach (var row in rows)
            inserts.Add(row);
        await ProjectionTables.AddPositionsAsync(db, positions.Distinct(), cancellationToken);
        rows.Clear();
        positions.Clear();
        db.ChangeTracker.Clear();
    }

    public void Dispose() => inserts.Dispose();
}
