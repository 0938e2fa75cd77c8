using Heartstopper.Wiki.Content.Checking;
using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Content.Merging;
using Heartstopper.Wiki.Content.Storage;
using Heartstopper.Wiki.Content.Text;
using Microsoft.EntityFrameworkCore;

namespace Heartstopper.Wiki.Content.Writing;

/// <summary>Saves drafts inside a transaction that is open already, so that what they are checked against stays as it is.</summary>
/// <param name="writer">Null where nothing is to be written, and only the answers are wanted.</param>
/// <param name="batch">All texts that came together.</param>
/// <param name="texts">Those of them that are saved here.</param>
internal sealed class Saving(WikiContext db, PageWriter? writer, Batch batch, IReadOnlyList<CheckedPage> texts)
{
    private static readonly Question<string, CurrentText> PageAt = new((db, address) =>
        from p in db.Pages.AsTracking()
        join r in db.Revisions on new { PageId = p.Id, Number = p.Revision } equals new { r.PageId, r.Number }
        where p.Address == address
        select new CurrentText(p, r.Text));

    private Surroundings? around;

    public async Task<SaveOutcome> SaveAsync(Draft draft, CheckedPage text, CancellationToken cancellationToken)
    {
        string address = (draft.RenamedFrom ?? draft.Address).ToString();
        var current = (await PageAt.AskAsync(db, address, cancellationToken)).SingleOrDefault();
        bool isFile = draft.Origin is Origin.Import;
        if (current is null && (isFile || draft.Began is not null) && await Renaming.NewAddressAsync(db, address, isFile, cancellationToken) is { } now && !batch.Addresses.Contains(now.ToString()))
            return await FollowAsync(draft, text, now, cancellationToken);

        var outcome = await SortAsync(current?.Page, current?.Text, draft, text, cancellationToken);
        if (writer is not null && current is not null)
            await new Arriving(db, current.Page).NoteAsync(draft, outcome, writer.Moment, cancellationToken);
        return outcome;
    }

    /// <summary>The page was renamed since the writer began: what they wrote is for it all the same, unless its own text came along.</summary>
    private Task<SaveOutcome> FollowAsync(Draft draft, CheckedPage text, PageAddress now, CancellationToken cancellationToken)
    {
        var followed = draft.Origin is Origin.Import ? draft.AtItsOldAddress(now) : draft with { Address = now, RenamedFrom = null };
        var moved = CheckedPage.Read(now, followed.Text);
        return new Saving(db, writer, batch.With(text, moved), [moved]).SaveAsync(followed, moved, cancellationToken);
    }

    /// <summary>Decides what is to be done, and does it.</summary>
    private async Task<SaveOutcome> SortAsync(Page? page, string? current, Draft draft, CheckedPage text, CancellationToken cancellationToken)
    {
        bool isFile = draft.Origin is Origin.Import;
        if (page is null)
            return isFile || draft.Began is null ? await WriteAsync(null, null, draft, text, cancellationToken) : new SaveOutcome.Conflict(null, "", draft.Text);
        if (current == draft.Text && !IsRenamed(page, draft))
            return new SaveOutcome.Unchanged(page.Revision);
        if (draft.Origin is Origin.Rename && (page.Revision != draft.Began || current == Revision.Gone))
            return new SaveOutcome.Conflict(current == Revision.Gone ? null : page.Revision, current!, draft.Text);
        if (draft.Text == Revision.Gone)
            return page.Revision == draft.Began ? new SaveOutcome.Saved(await NextAsync(page, draft, text, cancellationToken)) : new SaveOutcome.Conflict(page.Revision, current!, draft.Text);
        if (current == Revision.Gone)
            return await WriteAgainAsync(page, draft, text, cancellationToken);
        if (isFile && page.Base != draft.Brought && !draft.AllowsOlder && await new Arriving(db, page).IsOlderAsync(draft.Brought, cancellationToken))
            return new SaveOutcome.Older(page.Revision);
        return (isFile ? page.Base == current : page.Revision == draft.Began)
            ? await WriteAsync(page, current, draft, text, cancellationToken)
            : await MergeAsync(page, current!, draft, text, cancellationToken);
    }

    /// <summary>A page that was deleted comes back when somebody means it to: not by a form that was open before, nor by a file that nobody took away.</summary>
    private async Task<SaveOutcome> WriteAgainAsync(Page page, Draft draft, CheckedPage text, CancellationToken cancellationToken) => draft switch
    {
        { Origin: Origin.Import } when page.Base is not null => new SaveOutcome.Refused([new("deleted-page", 1, 1, $"the page was deleted in the wiki: take the file away, or restore the page at /{draft.Address}/history first")]),
        { Origin: Origin.Import, AllowsOlder: false } when await new Arriving(db, page).IsTakenBackAsync(draft.Brought, cancellationToken) => new SaveOutcome.Older(page.Revision),
        { Began: { } began } when began != page.Revision => new SaveOutcome.Conflict(null, Revision.Gone, draft.Text),
        _ => await WriteAsync(page, null, draft, text, cancellationToken),
    };

    private async Task<SaveOutcome> WriteAsync(Page? page, string? current, Draft draft, CheckedPage text, CancellationToken cancellationToken) =>
        await RefusedAsync(page, draft, text, Excused(draft, current), cancellationToken) is { } refused
            ? refused
            : new SaveOutcome.Saved(await NextAsync(page, draft, text, cancellationToken));

    private async Task<int> NextAsync(Page? page, Draft draft, CheckedPage text, CancellationToken cancellationToken) =>
        writer is null ? (page?.Revision ?? 0) + 1 : await writer.WriteAsync(page, draft, text, cancellationToken);

    public async Task<IReadOnlyList<Problem>> CheckAsync(Draft draft, CheckedPage text, CancellationToken cancellationToken)
    {
        string address = draft.Address.ToString();
        string? current = await (
            from p in db.Pages
            join r in db.Revisions on new { PageId = p.Id, Number = p.Revision } equals new { r.PageId, r.Number }
            where p.Address == address
            select r.Text).SingleOrDefaultAsync(cancellationToken);
        return await ProblemsAsync(text, Excused(draft, current), cancellationToken);
    }

    /// <summary>The page moved on while the draft was written: both changes go in, where they fit.</summary>
    private async Task<SaveOutcome> MergeAsync(Page page, string theirs, Draft draft, CheckedPage text, CancellationToken cancellationToken)
    {
        bool isFile = draft.Origin is Origin.Import;
        string? origin = isFile
            ? page.Base
            : await db.Revisions.Where(r => r.PageId == page.Id && r.Number == draft.Began).Select(r => r.Text).SingleOrDefaultAsync(cancellationToken);
        if (!isFile && draft.Began is not null && origin is null)
            return new SaveOutcome.Refused([new("unknown-revision", 1, 1, $"{draft.Address} has no revision {draft.Began}: open the page again and make the change there")]);

        var excused = Excused(draft, theirs, origin);
        if (await RefusedAsync(page, draft, text, excused, cancellationToken) is { } refused)
            return refused;

        var merged = PageMerge.Merge(text.Kind, origin, draft.Text, theirs);
        if (isFile && merged.IsClean && draft.RenamedFrom is { } old)
            merged = merged with { Text = Renaming.Write(merged.Text, old, draft.Address) };
        var conflict = new SaveOutcome.Conflict(page.Revision, theirs, draft.Text) { Base = origin, Places = merged.Conflicts };
        if (!merged.IsClean)
            return conflict;
        if (merged.Text == theirs && !IsRenamed(page, draft))
            return new SaveOutcome.Unchanged(page.Revision);

        var both = CheckedPage.Read(draft.Address, merged.Text);
        var wrong = Problems(both, await SurroundingsQuery.LoadAsync(db, batch.With(text, both), [both], cancellationToken), excused);
        return HasErrors(wrong)
            ? conflict with { Places = [Conflict.OfPage(origin, draft.Text, theirs)], Problems = wrong }
            : new SaveOutcome.Merged(await NextAsync(page, draft with { Text = merged.Text, File = draft.Brought, Summary = isFile ? $"{draft.Summary}, and merged with what was changed here" : draft.Summary }, both, cancellationToken), merged.Text);
    }

    /// <summary>What keeps a text out, or its page from a new address.</summary>
    private async Task<SaveOutcome.Refused?> RefusedAsync(Page? page, Draft draft, CheckedPage text, HashSet<string> excused, CancellationToken cancellationToken)
    {
        if (page is not null && IsRenamed(page, draft) && await Renaming.ObstacleAsync(db, page, draft.Address, cancellationToken) is { } obstacle)
            return new([obstacle]);
        return await ProblemsAsync(text, excused, cancellationToken) is var problems && HasErrors(problems) ? new(problems) : null;
    }

    private static bool IsRenamed(Page page, Draft draft) => page.Address != draft.Address.ToString();

    private async Task<List<Problem>> ProblemsAsync(CheckedPage text, HashSet<string> excused, CancellationToken cancellationToken) =>
        Problems(text, around ??= await SurroundingsQuery.LoadAsync(db, batch, texts, cancellationToken), excused);

    private List<Problem> Problems(CheckedPage text, Surroundings surroundings, HashSet<string> excused) =>
        [.. text.Problems, .. SharedRules.Check(text, surroundings, excused, batch.Addresses)];

    private static bool HasErrors(List<Problem> problems) => problems.Exists(p => p.Severity is Severity.Error);

    /// <summary>What the page refers to already stays a gap when its target has gone away since.</summary>
    private static HashSet<string> Excused(Draft draft, params IEnumerable<string?> texts) =>
    [
        .. from text in texts.OfType<string>()
           let page = CheckedPage.Read(draft.RenamedFrom ?? draft.Address, text)
           from reference in page.References.Concat(page.Positions)
           select reference.Target,
    ];

    private sealed record CurrentText(Page Page, string Text);
}
