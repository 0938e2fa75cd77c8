using Heartstopper.Wiki.Accounts;
using Heartstopper.Wiki.Content.Editing;
using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Content.Seeding;
using Heartstopper.Wiki.Content.Story;
using Heartstopper.Wiki.Content.Suggesting;
using Heartstopper.Wiki.Site;

namespace Heartstopper.Wiki.Pages.Editing;

/// <summary>Lays a page out for whoever writes: as it is, or as a suggestion would have it.</summary>
public sealed class Layouts(Desk desk, Suggestions suggestions, WaitingConflicts conflicts, Reader reader, Caller caller)
{
    /// <returns>Null where there is nothing of the kind at that point in the story.</returns>
    public async Task<DeskPage?> OpenAsync(PageAddress address, int? began, string? suggestion, Progress at, CancellationToken cancellationToken)
    {
        var visible = reader.Storyline.VisibleAt(at);
        if (suggestion is null)
            return await desk.OpenAsync(address, began, visible, cancellationToken);

        // Who offered it saw as much as their point in the story, and so may who goes on with it.
        if (await suggestions.FindAsync(suggestion, cancellationToken) is not { State: SuggestionState.Waiting } offered
            || offered.Address != address.ToString() || !Progress.TryParse(offered.Progress, out var needed) || !reader.Storyline.IsAtLeast(at, needed))
            return null;
        return await desk.OpenAsync(address, offered.Began, visible, cancellationToken) is { } page ? page with { Text = offered.Text } : null;
    }

    /// <summary>The conflict that an import left at this page, for who sees both sides as a whole and may decide.</summary>
    /// <returns>Null for everybody else, and where it waits no longer.</returns>
    public async Task<DeskPage?> ToSettleAsync(PageAddress address, string import, CancellationToken cancellationToken) =>
        reader.Visible.Everything && caller.May(Act.Edit) && await conflicts.FindAsync(address, import, cancellationToken) is { } conflict ? Desk.ToSettle(conflict) : null;

    /// <summary>An empty page, to show a form on that has lost the page it was for.</summary>
    public static DeskPage Blank(PageAddress address) => Desk.NewPage(address);
}
