using Heartstopper.Wiki.Accounts;
using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Content.Story;
using Heartstopper.Wiki.Content.Suggesting;
using Heartstopper.Wiki.Content.Text;
using Heartstopper.Wiki.Content.Writing;
using Heartstopper.Wiki.Site;
using Microsoft.EntityFrameworkCore;

namespace Heartstopper.Wiki.Pages.Suggesting;

/// <summary>Finds and accepts suggestions, and counts them for who made them.</summary>
public sealed class Reviewing(Suggestions suggestions, Door door, AccountsContext accounts, Protections protections, Caller caller, Reader reader)
{
    /// <summary>Under this name stands what a reader without an account suggested.</summary>
    private const string AnyReader = "a reader";

    /// <summary>Below the point at which it was made it would tell what its writer had watched.</summary>
    public async Task<Suggestion?> FindAsync(string key, CancellationToken cancellationToken) =>
        await suggestions.FindAsync(key, cancellationToken) is { } found && Progress.TryParse(found.Progress, out var made) && reader.Storyline.IsAtLeast(reader.Progress, made) ? found : null;

    /// <summary>Whether the page takes a higher role than the reviewer has.</summary>
    public async Task<bool> IsBarredAsync(Suggestion suggestion, CancellationToken cancellationToken) =>
        PageAddress.TryParse(suggestion.Address, out var address) && await protections.BarringAsync(address, cancellationToken) is not null;

    public async Task<SaveOutcome> AcceptAsync(Suggestion suggestion, CancellationToken cancellationToken)
    {
        var outcome = await suggestions.AcceptAsync(suggestion, suggestion.Author ?? AnyReader, caller.Account!.Name, cancellationToken);
        if (outcome is SaveOutcome.Saved or SaveOutcome.Merged)
            await CountAsync(suggestion, cancellationToken);
        return outcome;
    }

    public Task<IReadOnlyList<Problem>> CheckAsync(Suggestion suggestion, CancellationToken cancellationToken) =>
        PageAddress.TryParse(suggestion.Address, out var address)
            ? door.CheckAsync(new(address, suggestion.Began, suggestion.Text, suggestion.Author ?? AnyReader, suggestion.Summary), cancellationToken)
            : throw new InvalidOperationException($"A suggestion is for {suggestion.Address}, which is no address.");

    /// <summary>Five that were accepted make an editor of a new one.</summary>
    public async Task CountAsync(Suggestion suggestion, CancellationToken cancellationToken)
    {
        if (await accounts.Users.SingleOrDefaultAsync(a => a.UserName == suggestion.Author, cancellationToken) is not { } author)
            return;
        author.Accepted();
        await accounts.SaveChangesAsync(cancellationToken);
    }
}
