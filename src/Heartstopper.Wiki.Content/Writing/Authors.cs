using Heartstopper.Wiki.Content.Storage;
using Microsoft.EntityFrameworkCore;

namespace Heartstopper.Wiki.Content.Writing;

/// <summary>A revision as its author is told of it.</summary>
public sealed record OwnRevision(string Page, int Number, DateTimeOffset Moment, string Summary);

/// <summary>A suggestion as its author is told of it.</summary>
public sealed record OwnSuggestion(string Page, string Key, DateTimeOffset Moment, string Summary, string State, string? Reason, string Text);

/// <summary>A kept draft as its author is told of it.</summary>
/// <param name="Form">The form's fields as they were sent, as JSON.</param>
public sealed record OwnDraft(string Page, string Section, DateTimeOffset Moment, string Form);

/// <summary>All that the wiki's pages keep under one author's name.</summary>
public sealed record Authorship(IReadOnlyList<OwnRevision> Revisions, IReadOnlyList<OwnSuggestion> Suggestions, IReadOnlyList<OwnDraft> Drafts);

/// <summary>What is kept under an author's name, for who wants to know it and for who leaves.</summary>
public sealed class Authors(WikiDatabase database, WriteGate gate)
{
    public async Task<Authorship> ReadAsync(string name, CancellationToken cancellationToken)
    {
        await using var db = database.OpenUnfiltered();
        return new(
            await db.Revisions.Where(r => r.Author == name)
                .Join(db.Pages, r => r.PageId, p => p.Id, (r, p) => new { p.Address, Revision = r })
                .OrderBy(r => r.Revision.Moment).ThenBy(r => r.Revision.Id)
                .Select(r => new OwnRevision(r.Address, r.Revision.Number, r.Revision.Moment, r.Revision.Summary))
                .ToListAsync(cancellationToken),
            await db.Suggestions.Where(s => s.Author == name)
                .OrderBy(s => s.Moment).ThenBy(s => s.Id)
                .Select(s => new OwnSuggestion(s.Address, s.Key, s.Moment, s.Summary, s.State.ToString(), s.Reason, s.Text))
                .ToListAsync(cancellationToken),
            await db.KeptDrafts.Where(d => d.Author == name)
                .OrderBy(d => d.Moment).ThenBy(d => d.Id)
                .Select(d => new OwnDraft(d.Address, d.Section, d.Moment, d.Form))
                .ToListAsync(cancellationToken));
    }

    /// <summary>Throws away what an author kept for nobody else's eyes.</summary>
    /// <param name="becomes">The name under which the rest stands from now on; null where it stays as it is.</param>
    public async Task LeaveAsync(string name, string? becomes, CancellationToken cancellationToken)
    {
        using var turn = await gate.EnterAsync(cancellationToken);
        await using var db = database.OpenUnfiltered();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.KeptDrafts.Where(d => d.Author == name).ExecuteDeleteAsync(cancellationToken);
        if (becomes is not null)
        {
            await db.Revisions.Where(r => r.Author == name).ExecuteUpdateAsync(r => r.SetProperty(x => x.Author, becomes), cancellationToken);
            await db.Suggestions.Where(s => s.Author == name).ExecuteUpdateAsync(s => s.SetProperty(x => x.Author, becomes), cancellationToken);
            await db.Suggestions.Where(s => s.Reviewer == name).ExecuteUpdateAsync(s => s.SetProperty(x => x.Reviewer, becomes), cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
    }
}
