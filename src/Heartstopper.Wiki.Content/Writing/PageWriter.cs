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
        int number = (page?.Revision ?? 0) + 1;
        bool isFromFile = draft.Origin is Origin.Import || draft.Import.Length > 0;
        string? old = page?.Rename(draft.Address.ToString());
        if (old is not null)
            await Renaming.FollowAsync(db, old, draft.Address.ToString(), cancellationToken);
        var written = page ?? new(draft.Address.ToString(), draft.Address.Kind, number);
        if (isFromFile)
            written.Rebase(draft.Text == Revision.Gone ? null : draft.Brought);
        int id = page is null ? (int)inserts.Add(written) : await AdvanceAsync(page, number, cancellationToken);

        rows.Add(new Revision(id, number, page is null ? null : number - 1, draft.Text, draft.Author, draft.Summary, moment, draft.Origin, old));
        if (isFromFile)
            rows.Add(new Arrival(id, draft.Import, moment, number, draft.File, ArrivalState.In));
        if (page is not null)
            await ProjectionTables.RemoveAsync(db, id, cancellationToken);
        if (draft.Text != Revision.Gone)
            Project(text.ToReading(id));
        else
            Withdraw(CheckedPage.Read(draft.Address, await db.Revisions.Where(r => r.PageId == id && r.Number == number - 1).Select(r => r.Text).SingleAsync(cancellationToken)).ToReading(id));
        return number;
    }

    /// <summary>The number that the writer began from is checked in the statement that writes the next one.</summary>
    private async Task<int> AdvanceAsync(Page page, int number, CancellationToken cancellationToken)
    {
        await using var command = KeptConnection.Command(db, "UPDATE Pages SET Revision = $number, Address = $address, Base = $base WHERE Id = $id AND Revision = $began");
        command.Parameters.AddWithValue("$number", number);
        command.Parameters.AddWithValue("$address", page.Address);
        command.Parameters.AddWithValue("$base", (object?)page.Base ?? DBNull.Value);
        command.Parameters.AddWithValue("$id", page.Id);
        command.Parameters.AddWithValue("$began", page.Revision);
        if (await command.ExecuteNonQueryAsync(cancellationToken) != 1)
            throw new DbUpdateConcurrencyException($"{page.Address} moved on while it was written.");
        var entry = db.Entry(page);
        entry.Property(p => p.Revision).CurrentValue = number;
        entry.OriginalValues.SetValues(page);
        return page.Id;
    }

    /// <summary>Makes the rows of a page whose old rows are gone.</summary>
    public void Project(PageReading page)
    {
        var projection = Projection.Of(page);
        rows.AddRange(projection.Rows);
        positions.AddRange(projection.Positions);
        if (projection.Instalment is { } instalment)
            rows.Add(instalment);
        rows.AddRange(projection.HiddenPages);
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
        rows.AddRange(names.Distinct().Select(name => new HiddenPage(page.Id, name, hidden)));
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
