using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Content.Storage;
using Heartstopper.Wiki.Content.Text;
using Heartstopper.Wiki.Content.Writing;
using Microsoft.EntityFrameworkCore;

namespace Heartstopper.Wiki.Content.Seeding;

/// <summary>A page that says what an import brought, after that was to be taken back.</summary>
/// <param name="Revision">The one that the import wrote.</param>
/// <param name="Why">What is wrong with the text from before; null where the page was changed since in the same place.</param>
public sealed record NotTakenBack(string Address, int? Revision, Problem? Why);

/// <summary>What undoing an import did.</summary>
public sealed record UndoReport(int TakenBack, IReadOnlyList<NotTakenBack> Left);

/// <summary>Takes back what an import did: page by page, and merged with what was changed since.</summary>
public sealed class ImportUndo(WikiDatabase database, Door door)
{
    /// <returns>Null where no import of this name did anything that is still to be taken back.</returns>
    public async Task<UndoReport?> RunAsync(string import, CancellationToken cancellationToken = default)
    {
        using var turn = ImportTurn.Take(database);
        var drafts = await DraftAsync(import, cancellationToken);
        if (drafts.Count == 0)
            return null;

        int done = 0;
        var left = new List<NotTakenBack>();
        await door.SaveTogetherAsync(drafts, [], Count, cancellationToken);
        return new(done, left);

        void Count(Draft draft, SaveOutcome outcome)
        {
            if (outcome is SaveOutcome.Saved or SaveOutcome.Merged or SaveOutcome.Unchanged)
                done++;
            else
                left.Add(new(draft.Address.ToString(), draft.Began, (outcome as SaveOutcome.Refused)?.Problems.FirstOrDefault(p => p.Severity is Severity.Error)));
        }
    }

    /// <summary>Each page as it was before: what the import added is deleted. Where the import wrote nothing, what it is now: then only the book of arrivals changes.</summary>
    private async Task<List<Draft>> DraftAsync(string import, CancellationToken cancellationToken)
    {
        await using var db = database.OpenUnfiltered();
        var arrivals = await (
            from a in db.Arrivals
            join p in db.Pages on a.PageId equals p.Id
            join old in db.Revisions on new { PageId = p.Id, Number = a.Revision == null ? p.Revision : a.Revision.Value - 1 } equals new { old.PageId, old.Number } into olds
            from r in olds.DefaultIfEmpty()
            where a.Import == import && a.Import != "" && (a.State == ArrivalState.In || a.State == ArrivalState.Waiting)
            orderby p.Address
            select new
            {
                p.Address,
                Began = a.Revision ?? p.Revision,
                Text = r == null ? Revision.Gone : r.Text,
                Was = db.Revisions.Where(o => o.PageId == p.Id && o.Number == a.Revision).Select(o => o.RenamedFrom).FirstOrDefault(),
                // Who renamed it again since has decided what it is called.
                IsRenamedSince = db.Revisions.Any(o => o.PageId == p.Id && o.Number > a.Revision && o.RenamedFrom != null),
            }).ToListAsync(cancellationToken);
        return [.. arrivals.Select(a =>
        {
            var address = Parse(a.Address);
            var draft = new Draft(address, a.Began, a.Text, Import.Author, $"Took back import {import}", Origin.Revert) { TakesBack = import };
            return a.Was is null || a.IsRenamedSince ? draft : draft with { Address = Parse(a.Was), RenamedFrom = address };
        })];
    }

    private static PageAddress Parse(string address) =>
        PageAddress.TryParse(address, out var parsed) ? parsed : throw new InvalidOperationException($"The page {address} has an address that this version does not know.");
}
