using System.Security.Cryptography;
using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Content.Storage;
using Heartstopper.Wiki.Content.Writing;
using Microsoft.EntityFrameworkCore;

namespace Heartstopper.Wiki.Content.Suggesting;

/// <summary>Keeps suggestions until somebody decides on them; what is accepted goes through the door like every other change.</summary>
public sealed class Suggestions(WikiDatabase database, WriteGate gate, Door door, TimeProvider clock)
{
    // 128 bits: what nobody is told, nobody finds.
    private const int KeyBytes = 16;

    /// <returns>The key of its address.</returns>
    public async Task<string> OfferAsync(Draft draft, string? author, string progress, CancellationToken cancellationToken)
    {
        string key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(KeyBytes));
        using var turn = await gate.EnterAsync(cancellationToken);
        await using var db = database.OpenUnfiltered();
        db.Add(new Suggestion(key, draft.Address.ToString(), draft.Began, draft.Text, author, draft.Summary, progress, clock.GetUtcNow()));
        await db.SaveChangesAsync(cancellationToken);
        return key;
    }

    public async Task<Suggestion?> FindAsync(string key, CancellationToken cancellationToken)
    {
        await using var db = database.OpenUnfiltered();
        return await db.Suggestions.SingleOrDefaultAsync(s => s.Key == key, cancellationToken);
    }

    /// <returns>Whether it was still waiting.</returns>
    public Task<bool> ChangeAsync(string key, Draft draft, CancellationToken cancellationToken) =>
        UpdateAsync(key, s => s.Change(draft.Began, draft.Text, draft.Summary, clock.GetUtcNow()), cancellationToken);

    public Task<bool> DeclineAsync(string key, string reviewer, string reason, CancellationToken cancellationToken) =>
        UpdateAsync(key, s => s.Decline(reviewer, reason), cancellationToken);

    /// <summary>Notes that a suggestion was saved, by the reviewer's own form or by <see cref="AcceptAsync"/>.</summary>
    public Task<bool> NoteAcceptedAsync(string key, string reviewer, int revision, CancellationToken cancellationToken) =>
        UpdateAsync(key, s => s.Accept(reviewer, revision), cancellationToken);

    /// <summary>Saves a suggestion as its writer left it, merged with what the page became since.</summary>
    /// <param name="author">The name under which it is saved.</param>
    public async Task<SaveOutcome> AcceptAsync(Suggestion suggestion, string author, string reviewer, CancellationToken cancellationToken)
    {
        if (!PageAddress.TryParse(suggestion.Address, out var address))
            throw new InvalidOperationException($"A suggestion is for {suggestion.Address}, which is no address.");
        var outcome = await door.SaveAsync(new(address, suggestion.Began, suggestion.Text, author, suggestion.Summary, Origin.Suggestion), cancellationToken);
        if (RevisionOf(outcome) is { } revision)
            await NoteAcceptedAsync(suggestion.Key, reviewer, revision, cancellationToken);
        return outcome;
    }

    private static int? RevisionOf(SaveOutcome outcome) => outcome switch
    {
        SaveOutcome.Saved saved => saved.Revision,
        SaveOutcome.Merged merged => merged.Revision,
        SaveOutcome.Unchanged unchanged => unchanged.Revision,
        _ => null,
    };

    private async Task<bool> UpdateAsync(string key, Func<Suggestion, bool> change, CancellationToken cancellationToken)
    {
        using var turn = await gate.EnterAsync(cancellationToken);
        await using var db = database.OpenUnfiltered();
        if (await db.Suggestions.AsTracking().SingleOrDefaultAsync(s => s.Key == key, cancellationToken) is not { } suggestion || !change(suggestion))
            return false;
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }
}
