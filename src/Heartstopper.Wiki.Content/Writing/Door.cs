using Heartstopper.Wiki.Content.Checking;
using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Content.Storage;
using Microsoft.EntityFrameworkCore;

namespace Heartstopper.Wiki.Content.Writing;

/// <summary>The one way in: whoever changes a page, in the browser or from a folder, comes through here.</summary>
public sealed class Door(WikiDatabase database, WriteGate gate, TimeProvider clock)
{
    // Long enough to be cheap, short enough that an editor who waits behind an import does not notice.
    private const int PagesInOneTransaction = 200;

    /// <summary>Saves one text as a new revision of its page.</summary>
    public async Task<SaveOutcome> SaveAsync(Draft draft, CancellationToken cancellationToken = default)
    {
        SaveOutcome? outcome = null;
        await SaveTogetherAsync([draft], [], (_, o) => outcome = o, cancellationToken);
        return outcome!;
    }

    /// <summary>Saves texts that came together and may refer to each other; each is written wholly or not at all.</summary>
    /// <param name="alsoThere">Addresses that came along but were refused before they got here: references to them are no errors.</param>
    /// <param name="answer">Is told the outcome for each draft, as soon as it is certain.</param>
    public async Task SaveTogetherAsync(IReadOnlyList<Draft> drafts, IReadOnlyCollection<PageAddress> alsoThere, Action<Draft, SaveOutcome> answer, CancellationToken cancellationToken = default)
    {
        var pages = drafts.Select(d => (Draft: d, Checked: CheckedPage.Read(d.Address, d.Text))).ToList();
        var changed = drafts.Select(d => d.Address.ToString()).ToHashSet(StringComparer.Ordinal);
        var around = await LoadAsync([.. pages.Select(p => p.Checked)], alsoThere, cancellationToken);

        foreach (var chunk in pages.Chunk(PagesInOneTransaction))
        {
            using var turn = await gate.EnterAsync(cancellationToken);
            await using var db = database.OpenUnfiltered();
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            var writer = new PageWriter(db, clock.GetUtcNow());
            var outcomes = new List<SaveOutcome>();
            foreach (var (draft, page) in chunk)
                outcomes.Add(await SaveAsync(db, writer, draft, page, around, changed, cancellationToken));
            await writer.FlushAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            foreach (var ((draft, _), outcome) in chunk.Zip(outcomes))
                answer(draft, outcome);
        }
    }

    private async Task<Surroundings> LoadAsync(IReadOnlyCollection<CheckedPage> pages, IReadOnlyCollection<PageAddress> alsoThere, CancellationToken cancellationToken)
    {
        await using var db = database.OpenUnfiltered();
        return await SurroundingsQuery.LoadAsync(db, pages, alsoThere, cancellationToken);
    }

    private static async Task<SaveOutcome> SaveAsync(
        WikiContext db, PageWriter writer, Draft draft, CheckedPage text, Surroundings around, HashSet<string> changed, CancellationToken cancellationToken)
    {
        string address = draft.Address.ToString();
        var current = await (
            from p in db.Pages.AsTracking()
            join r in db.Revisions on new { PageId = p.Id, Number = p.Revision } equals new { r.PageId, r.Number }
            where p.Address == address
            select new { Page = p, r.Text }).SingleOrDefaultAsync(cancellationToken);

        if (current?.Text == draft.Text)
        {
            if (draft.Origin is Origin.Import)
                current.Page.Rebase(draft.Text);
            return new SaveOutcome.Unchanged(current.Page.Revision);
        }

        if (current?.Page.Revision != draft.Began)
            return new SaveOutcome.Conflict(current?.Page.Revision, current?.Text ?? "", draft.Text);

        var problems = text.Problems.Concat(SharedRules.Check(text, around, Excused(draft, current?.Text), changed)).ToList();
        return problems.Any(p => p.Severity is Text.Severity.Error)
            ? new SaveOutcome.Refused(problems)
            : new SaveOutcome.Saved(await writer.WriteAsync(current?.Page, draft, text, cancellationToken));
    }

    /// <summary>What the page refers to already stays a gap when its target has gone away since.</summary>
    private static HashSet<string> Excused(Draft draft, string? current)
    {
        if (current is null)
            return [];
        var page = CheckedPage.Read(draft.Address, current);
        return page.References.Concat(page.Positions).Select(r => r.Target).ToHashSet(StringComparer.Ordinal);
    }
}
