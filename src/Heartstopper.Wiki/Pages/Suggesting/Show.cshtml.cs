using Heartstopper.Wiki.Accounts;
using Heartstopper.Wiki.Content.Editing;
using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Content.Merging;
using Heartstopper.Wiki.Content.Storage;
using Heartstopper.Wiki.Content.Suggesting;
using Heartstopper.Wiki.Content.Text;
using Heartstopper.Wiki.Content.Writing;
using Heartstopper.Wiki.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Heartstopper.Wiki.Pages.Suggesting;

/// <summary>One suggestion: for who made it, by its private address, and for reviewers, who decide.</summary>
[May(Act.Read)]
public sealed class ShowModel(WikiContext db, Desk desk, Suggestions suggestions, Reviewing reviewing, Caller caller) : PageModel
{
    public Suggestion Suggestion { get; private set; } = null!;

    public string Title { get; private set; } = "";

    public IReadOnlyList<PageChange> Changes { get; private set; } = [];

    /// <summary>What a reviewer has to know before it can be accepted.</summary>
    public IReadOnlyList<Problem> Problems { get; private set; } = [];

    public string? Notice { get; private set; }

    /// <summary>A reviewer sees the page as a whole, or does not decide about it.</summary>
    public bool MayReview => caller.May(Act.Review) && db.Visible.Everything && Suggestion.State is SuggestionState.Waiting;

    /// <summary>A patch holds the lines around a change, whatever they tell.</summary>
    public bool HasPatch => db.Visible.Everything;

    public bool MayChange => Suggestion.State is SuggestionState.Waiting;

    public Task<IActionResult> OnGetAsync(string key, CancellationToken cancellationToken) => ShowAsync(key, cancellationToken);

    [May(Act.Review)]
    public async Task<IActionResult> OnPostAcceptAsync(string key, CancellationToken cancellationToken)
    {
        if (await reviewing.FindAsync(key, cancellationToken) is not { } suggestion || !db.Visible.Everything)
            return NotFound();

        if (await reviewing.IsBarredAsync(suggestion, cancellationToken))
        {
            Notice = "The page is protected, and takes a higher role than yours. The suggestion goes on waiting.";
            Response.StatusCode = StatusCodes.Status403Forbidden;
            return await ShowAsync(key, cancellationToken);
        }

        switch (await reviewing.AcceptAsync(suggestion, cancellationToken))
        {
            case SaveOutcome.Saved or SaveOutcome.Merged or SaveOutcome.Unchanged:
                return Redirect("/" + suggestion.Address);
            case SaveOutcome.Refused refused:
                Notice = "It can’t be accepted as it is: " + refused.Problems[0].Message;
                break;
            default:
                Notice = "The page has changed in the same place since. Accept it with changes, and choose.";
                break;
        }

        Response.StatusCode = StatusCodes.Status409Conflict;
        return await ShowAsync(key, cancellationToken);
    }

    [May(Act.Review)]
    public async Task<IActionResult> OnPostDeclineAsync(string key, string? reason, CancellationToken cancellationToken)
    {
        if (await reviewing.FindAsync(key, cancellationToken) is not { } suggestion || !db.Visible.Everything)
            return NotFound();
        if (string.IsNullOrWhiteSpace(reason) || reason.Length > Suggestion.MaxReason)
        {
            Notice = $"Say why, in {Suggestion.MaxReason} letters at most: whoever suggested it reads that.";
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return await ShowAsync(key, cancellationToken);
        }

        await suggestions.DeclineAsync(suggestion.Key, caller.Account!.Name, reason.Trim(), cancellationToken);
        return Redirect("/suggestions");
    }

    private async Task<IActionResult> ShowAsync(string key, CancellationToken cancellationToken)
    {
        if (await reviewing.FindAsync(key, cancellationToken) is not { } suggestion || !PageAddress.TryParse(suggestion.Address, out var address)
            || await desk.OpenAsync(address, suggestion.Began, db.Visible, cancellationToken) is not { } page)
            return NotFound();

        Suggestion = suggestion;
        Changes = page.Compare(suggestion.Text).Changes;
        Title = PageText.Parse(suggestion.Text)["title"]?.Value is ScalarNode title ? title.Text : address.Slug;
        if (MayReview)
            Problems = await reviewing.CheckAsync(suggestion, cancellationToken);
        new Head($"A suggestion for {Title}", null, null, Section: address.Kind, IsListed: false).In(ViewData);
        return Page();
    }
}
