using Heartstopper.Wiki.Content.Storage;
using Microsoft.EntityFrameworkCore;

namespace Heartstopper.Wiki.Content.Writing;

/// <summary>Keeps the book of what files brought to a page: what the next import compares with, and the conflict that waits.</summary>
internal sealed class Arriving(WikiContext db, Page page)
{
    /// <summary>All texts that imports compared the page with at some time.</summary>
    private IQueryable<Brought> Bases =>
        from a in db.Arrivals
        join r in db.Revisions on new { a.PageId, Number = a.Revision } equals new { r.PageId, Number = (int?)r.Number } into revisions
        from r in revisions.DefaultIfEmpty()
        where a.PageId == page.Id && (a.State == ArrivalState.In || a.State == ArrivalState.Settled || a.State == ArrivalState.TakenBack)
        select new Brought { Id = a.Id, State = a.State, Text = a.Text ?? r.Text };

    /// <summary>Whether an import before the last one brought just this.</summary>
    public Task<bool> IsOlderAsync(string text, CancellationToken cancellationToken) => Bases.AnyAsync(b => b.Text == text, cancellationToken);

    /// <summary>Whether somebody took just this back.</summary>
    public Task<bool> IsTakenBackAsync(string text, CancellationToken cancellationToken) => Bases.AnyAsync(b => b.State == ArrivalState.TakenBack && b.Text == text, cancellationToken);

    /// <summary>Notes what became of a draft whose page was there before.</summary>
    public async Task NoteAsync(Draft draft, SaveOutcome outcome, DateTimeOffset moment, CancellationToken cancellationToken)
    {
        bool isIn = outcome is SaveOutcome.Saved or SaveOutcome.Merged or SaveOutcome.Unchanged;
        if (draft.Origin is Origin.Import)
        {
            if (outcome is SaveOutcome.Unchanged && page.Rebase(draft.Brought))
                db.Add(new Arrival(page.Id, draft.Import, moment, null, draft.Brought, ArrivalState.In));
            if (isIn)
                (await WaitingAsync(cancellationToken))?.Close(isSettled: false);
            else if (outcome is SaveOutcome.Conflict)
                await WaitAsync(draft, moment, cancellationToken);
        }
        else if (isIn && draft.TakesBack is { } taken)
        {
            await TakeBackAsync(taken, cancellationToken);
        }
        else if (isIn && draft.Settles is { } import && await WaitingAsync(cancellationToken) is { } waiting && waiting.Import == import)
        {
            waiting.Close(isSettled: true);
            page.Rebase(waiting.Text!);
        }
    }

    /// <summary>The next import compares with what the one before this brought.</summary>
    private async Task TakeBackAsync(string import, CancellationToken cancellationToken)
    {
        var taken = await db.Arrivals.AsTracking()
            .SingleOrDefaultAsync(a => a.PageId == page.Id && a.Import == import && (a.State == ArrivalState.In || a.State == ArrivalState.Waiting), cancellationToken);
        if (taken is null)
            return;
        taken.TakeBack();
        page.Rebase(await Bases.Where(b => b.Id != taken.Id && b.State != ArrivalState.TakenBack).OrderByDescending(b => b.Id).Select(b => b.Text).FirstOrDefaultAsync(cancellationToken));
    }

    /// <summary>The base stays where it is: what waits is merged anew from there at each import, until it is in.</summary>
    private async Task WaitAsync(Draft draft, DateTimeOffset moment, CancellationToken cancellationToken)
    {
        if (await WaitingAsync(cancellationToken) is { } waiting)
        {
            if (waiting.Text == draft.Text)
                return;
            waiting.Close(isSettled: false);
            // One at most waits, and the database sees to it: the old one has to be gone before the new one comes.
            await db.SaveChangesAsync(cancellationToken);
        }

        db.Add(new Arrival(page.Id, draft.Import, moment, null, draft.Text, ArrivalState.Waiting));
    }

    private Task<Arrival?> WaitingAsync(CancellationToken cancellationToken) =>
        db.Arrivals.AsTracking().SingleOrDefaultAsync(a => a.PageId == page.Id && a.State == ArrivalState.Waiting, cancellationToken);

    private sealed class Brought
    {
        public required long Id { get; init; }

        public required ArrivalState State { get; init; }

        public required string Text { get; init; }
    }
}
