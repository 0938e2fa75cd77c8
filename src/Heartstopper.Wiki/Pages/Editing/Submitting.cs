using Heartstopper.Wiki.Accounts;
using Heartstopper.Wiki.Content.Checking;
using Heartstopper.Wiki.Content.Editing;
using Heartstopper.Wiki.Content.Merging;
using Heartstopper.Wiki.Content.Story;
using Heartstopper.Wiki.Content.Suggesting;
using Heartstopper.Wiki.Content.Text;
using Heartstopper.Wiki.Content.Writing;

namespace Heartstopper.Wiki.Pages.Editing;

/// <summary>What came of pressing save.</summary>
public abstract record Submitted
{
    private Submitted()
    {
    }

    /// <summary>The page has a new revision, or said so already.</summary>
    public sealed record Page(int Revision, bool IsMerged) : Submitted;

    /// <summary>A reviewer will look at it.</summary>
    public sealed record Suggested(string Key) : Submitted;

    /// <summary>Nothing was written; the form is shown again.</summary>
    public sealed record NotYet(int Status, string Why) : Submitted;
}

/// <summary>Saves what a form holds: through the door for who may edit, as a suggestion for everybody else.</summary>
public sealed class Submitting(Door door, Desk desk, Suggestions suggestions, Newcomers newcomers, Protections protections, Caller caller)
{
    public async Task<Submitted> SaveAsync(EditView view, CancellationToken cancellationToken)
    {
        string text = view.After;
        if (text == view.Before)
            return new Submitted.NotYet(422, "Nothing is changed yet.");
        if (view.Summary.Length > Revision.MaxSummary)
            return new Submitted.NotYet(422, $"Say what you changed in {Revision.MaxSummary} letters at most.");
        if (newcomers.Refusal(view.Before, text) is { } refusal)
            return refusal;

        bool isLive = caller.May(Act.Edit) && !view.IsWithheld && !view.IsSuggested;
        if (isLive && await protections.BarringAsync(view.Address, cancellationToken) is { } barring)
        {
            view.Protection = barring;
            return new Submitted.NotYet(403, "This page is protected, so nothing was changed. What you typed is still here: suggest it.");
        }

        var draft = new Draft(view.Address, view.Began, text, caller.Account?.Name ?? "", view.Summary.Length > 0 ? view.Summary : view.DefaultSummary) { Settles = view.Waiting?.Import };
        var problems = await door.CheckAsync(draft, cancellationToken);
        view.ShowProblems(problems);
        if (view.Problems.Any(p => p.Problem.Severity is Severity.Error))
            return new Submitted.NotYet(422, "This can’t be saved as it is. Look at what is said below.");
        view.Unsourced = view.WithoutSource || view.Waiting is not null ? [] : NewFacts.WithoutSource(view.Was.Page, CheckedPage.Read(view.Address, text));
        if (view.Unsourced.Count > 0)
            return new Submitted.NotYet(422, "Which source says so? Name one, or save without.");

        // What lies beyond the writer's point in the story is for a reviewer to judge: an error there, or a conflict.
        bool isClear = isLive && !problems.Any(p => p.Severity is Severity.Error);
        if (!isClear || await SaveAsync(view, draft, cancellationToken) is not { } submitted)
            return new Submitted.Suggested(await SuggestAsync(view, draft, cancellationToken));
        if (submitted is Submitted.Page page && view.Suggestion is { } accepted)
            await suggestions.NoteAcceptedAsync(accepted, draft.Author, page.Revision, cancellationToken);
        return submitted;
    }

    private async Task<string> SuggestAsync(EditView view, Draft draft, CancellationToken cancellationToken) =>
        view.Suggestion is { } key && await suggestions.ChangeAsync(key, draft, cancellationToken)
            ? key
            : await suggestions.OfferAsync(draft, caller.Account?.Name, view.At.ToString(), cancellationToken);

    private async Task<Submitted?> SaveAsync(EditView view, Draft draft, CancellationToken cancellationToken)
    {
        // What the other side wrote is shown to who sees the whole page; everybody else suggests.
        if (view.IsWhole && view.Settled is { } settled)
        {
            if (await desk.OpenAsync(draft.Address, settled.Theirs, VisiblePositions.All, cancellationToken) is not { } theirs)
                return new Submitted.NotYet(409, $"This page has no revision {settled.Theirs}.");
            string? began = view.IsNew ? null : view.Before;
            var merged = PageMerge.Merge(view.Kind, began, draft.Text, theirs.Text, settled.Choices);
            if (!merged.IsClean)
                return Disagree(view, new(settled.Theirs, draft.Text, merged.Conflicts), "Some places are still to be settled.");
            if (await WrongAsync(draft with { Began = settled.Theirs, Text = merged.Text }, cancellationToken) is { } wrong)
                return Disagree(view, new(settled.Theirs, draft.Text, [Conflict.OfPage(began, draft.Text, theirs.Text)], wrong), "This can’t be saved as it is.");
            draft = draft with { Began = settled.Theirs, Text = merged.Text };
        }

        return await door.SaveAsync(draft, cancellationToken) switch
        {
            SaveOutcome.Saved saved => new Submitted.Page(saved.Revision, false),
            SaveOutcome.Unchanged unchanged => new Submitted.Page(unchanged.Revision, false),
            SaveOutcome.Merged merged => new Submitted.Page(merged.Revision, true),
            SaveOutcome.Refused refused => new Submitted.NotYet(422, refused.Problems[0].Message),
            SaveOutcome.Conflict { Revision: { } theirs } conflict => view.IsWhole
                ? Disagree(view, new(theirs, draft.Text, conflict.Places, conflict.Problems.FirstOrDefault(p => p.Severity is Severity.Error)?.Message), conflict.Problems.Count > 0 ? "Somebody saved this page while you were writing." : "Somebody saved this page while you were writing. Most of both is brought together; in some places you have to choose.")
                : null,
            SaveOutcome.Conflict => new Submitted.NotYet(409, "This page was deleted while you were writing. What you typed is still here."),
            _ => throw new InvalidOperationException("The door gave an answer that nobody knows."),
        };
    }

    /// <summary>What keeps a text out.</summary>
    private async Task<string?> WrongAsync(Draft draft, CancellationToken cancellationToken) =>
        (await door.CheckAsync(draft, cancellationToken)).FirstOrDefault(p => p.Severity is Severity.Error)?.Message;

    private static Submitted.NotYet Disagree(EditView view, ConflictView conflict, string why)
    {
        view.Conflict = conflict;
        return new(409, why);
    }
}
