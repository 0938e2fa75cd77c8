using Heartstopper.Wiki.Content.Storage;
using Heartstopper.Wiki.Content.Writing;
using Microsoft.EntityFrameworkCore;

namespace Heartstopper.Wiki.Accounts;

/// <summary>All that the wiki holds about one account, as its owner can download it.</summary>
public sealed record Holdings(HeldAccount Account, IReadOnlyList<HeldPasskey> Passkeys, IReadOnlyList<HeldAct> Acts, IReadOnlyList<string> Watched, Authorship Written);

public sealed record HeldAccount(string Name, string Role, DateTimeOffset Joined, int AcceptedSuggestions, DateTimeOffset? BlockedUntil, string? BlockedFor, DateTimeOffset? SeenUntil, bool HasPassword);

public sealed record HeldPasskey(string? Name, DateTimeOffset Added);

/// <summary>Something that the log keeps, done by the account or to it.</summary>
public sealed record HeldAct(DateTimeOffset Moment, string Act, string? Page, string Note, bool ByThisAccount);

/// <summary>How an account is told what is kept of it, and how it goes.</summary>
public sealed class Leaving(AccountsContext db, WikiDatabase wiki, Authors authors)
{
    public async Task<Holdings> ReadAsync(Account account, CancellationToken cancellationToken)
    {
        var passkeys = await db.UserPasskeys.Where(p => p.UserId == account.Id).ToListAsync(cancellationToken);
        var acts = await db.Log
            .Where(e => e.ActorId == account.Id || e.AccountId == account.Id)
            .OrderBy(e => e.Moment).ThenBy(e => e.Id)
            .Select(e => new HeldAct(e.Moment, e.Act, e.Page, e.Note, e.ActorId == account.Id))
            .ToListAsync(cancellationToken);
        return new(
            new(account.Name, account.Role.Words(), account.Joined, account.AcceptedSuggestions, account.BlockedUntil, account.BlockedFor, account.SeenUntil, account.PasswordHash is not null),
            [.. passkeys.Select(p => new HeldPasskey(p.Data.Name, p.Data.CreatedAt))],
            acts,
            await WatchedAsync(account, cancellationToken),
            await authors.ReadAsync(account.Name, cancellationToken));
    }

    private async Task<List<string>> WatchedAsync(Account account, CancellationToken cancellationToken)
    {
        int[] watched = await db.Watches.Where(w => w.AccountId == account.Id).Select(w => w.PageId).ToArrayAsync(cancellationToken);
        await using var pages = wiki.OpenUnfiltered();
        return await pages.Pages.Where(p => watched.Contains(p.Id)).OrderBy(p => p.Address).Select(p => p.Address).ToListAsync(cancellationToken);
    }

    /// <summary>Deletes an account; its drafts go with it, and what it watched.</summary>
    /// <param name="keepsName">Whether its edits keep its name, which nobody else can take then, or become a former editor's.</param>
    public async Task LeaveAsync(Account account, bool keepsName, CancellationToken cancellationToken)
    {
        // First what stands on the pages: an account that is still there can be left again.
        await authors.LeaveAsync(account.Name, keepsName ? null : AccountName.Former, cancellationToken);
        if (keepsName)
            db.Add(new KeptName(account.Id, account.Name, account.NormalizedUserName!));
        db.Remove(account);
        await db.SaveChangesAsync(cancellationToken);
    }
}
