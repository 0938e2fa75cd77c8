using Heartstopper.Wiki.Content.Checking;
using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Content.Merging;
using Heartstopper.Wiki.Content.Storage;
using Heartstopper.Wiki.Content.Text;
using Microsoft.EntityFrameworkCore;

namespace Heartstopper.Wiki.Content.Writing;

/// <summary>Saves drafts inside a transaction that is open already, so that what they are checked against stays as it is.</summary>
/// <param name="together">All texts that came together, in this transaction or in others.</param>
internal sealed class Saving(WikiContext db, PageWriter writer, IReadOnlyList<CheckedPage> together, IReadOnlyCollection<PageAddress> alsoThere)
{
    private readonly HashSet<string> changed = together.Select(p => p.Address.ToString()).ToHashSet(StringComparer.Ordinal);
    private Surroundings? around;

    public async Task<SaveOutcome> SaveAsync(Draft draft, CheckedPage text, CancellationToken cancellationToken)
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

        if (current?.Page.Revision == draft.Began)
            return await WriteAsync(current?.Page, current?.Text, draft, text, cancellationToken);

        return current is null || draft.Origin is Origin.Import
            ? new SaveOutcome.Conflict(current?.Page.Revision, current?.Text ?? "", draft.Text)
            : await MergeAsync(current.Page, current.Text, draft, text, cancellationToken);
    }

    private async Task<SaveOutcome> WriteAsync(Page? page, string? current, Draft draft, CheckedPage text, CancellationToken cancellationToken) =>
        await ProblemsAsync(text, Excused(draft.Address, current), cancellationToken) is var problems && HasErrors(problems)
            ? new SaveOutcome.Refused(problems)
            : new SaveOutcome.Saved(await writer.WriteAsync(page, draft, text, cancellationToken));

    public async Task<IReadOnlyList<Problem>> CheckAsync(Draft draft, CheckedPage text, CancellationToken cancellationToken)
    {
        string address = draft.Address.ToString();
        string? current = await (
            from p in db.Pages
            join r in db.Revisions on new { PageId = p.Id, Number = p.Revision } equals new { r.PageId, r.Number }
            where p.Address == address
            select r.Text).SingleOrDefaultAsync(cancellationToken);
        return await ProblemsAsync(text, Excused(draft.Address, current), cancellationToken);
    }

    /// <summary>The page moved on while the draft was written: both changes go in, where they fit.</summary>
    private async Task<SaveOutcome> MergeAsync(Page page, string theirs, Draft draft, CheckedPage text, CancellationToken cancellationToken)
    {
        string? origin = await db.Revisions.Where(r => r.PageId == page.Id && r.Number == draft.Began).Select(r => r.Text).SingleOrDefaultAsync(cancellationToken);
        if (draft.Began is not null && origin is null)
            return new SaveOutcome.Refused([new("unknown-revision", 1, 1, $"{draft.Address} has no revision {draft.Began}: open the page again and make the change there")]);

        var excused = Excused(draft.Address, theirs, origin);
        if (await ProblemsAsync(text, excused, cancellationToken) is var problems && HasErrors(problems))
            return new SaveOutcome.Refused(problems);

        var merged = PageMerge.Merge(text.Kind, origin, draft.Text, theirs);
        var conflict = new SaveOutcome.Conflict(page.Revision, theirs, draft.Text) { Base = origin, Places = merged.Conflicts };
        if (!merged.IsClean)
            return conflict;
        if (merged.Text == theirs)
            return new SaveOutcome.Unchanged(page.Revision);

        var both = CheckedPage.Read(draft.Address, merged.Text);
        var wrong = Problems(both, await AroundAsync([.. together.Select(p => p == text ? both : p)], cancellationToken), excused);
        return HasErrors(wrong)
            ? conflict with { Places = [Conflict.OfPage(origin, draft.Text, theirs)], Problems = wrong }
            : new SaveOutcome.Merged(await writer.WriteAsync(page, draft with { Text = merged.Text }, both, cancellationToken), merged.Text);
    }

    private async Task<List<Problem>> ProblemsAsync(CheckedPage text, HashSet<string> excused, CancellationToken cancellationToken) =>
        Problems(text, around ??= await AroundAsync(together, cancellationToken), excused);

    private List<Problem> Problems(CheckedPage text, Surroundings surroundings, HashSet<string> excused) =>
        [.. text.Problems, .. SharedRules.Check(text, surroundings, excused, changed)];

    private Task<Surroundings> AroundAsync(IReadOnlyList<CheckedPage> pages, CancellationToken cancellationToken) =>
        SurroundingsQuery.LoadAsync(db, pages, alsoThere, cancellationToken);

    private static bool HasErrors(List<Problem> problems) => problems.Exists(p => p.Severity is Severity.Error);

    /// <summary>What the page refers to already stays a gap when its target has gone away since.</summary>
    private static HashSet<string> Excused(PageAddress address, params IEnumerable<string?> texts) =>
    [
        .. from text in texts.OfType<string>()
           let page = CheckedPage.Read(address, text)
           from reference in page.References.Concat(page.Positions)
           select reference.Target,
    ];
}
