using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Content.Storage;
using Microsoft.EntityFrameworkCore;

namespace Heartstopper.Wiki.Accounts;

/// <summary>Which pages are protected, and from whom. Whether somebody may know of the page is for the asking page to find out first.</summary>
public sealed class Protections(AccountsContext accounts, WikiDatabase wiki, Caller caller, Logbook log, TimeProvider clock)
{
    /// <summary>Roles that the caller can keep a page for: what every editor may change needs no protection.</summary>
    public IReadOnlyList<Role> Choices => [.. Roles.OfAccounts.Where(r => r > Role.Editor && r <= caller.Role)];

    public async Task<ProtectedPage?> FindAsync(PageAddress address, CancellationToken cancellationToken)
    {
        string path = address.ToString();
        await using var db = wiki.OpenUnfiltered();
        int page = await db.Pages.Where(p => p.Address == path).Select(p => p.Id).SingleOrDefaultAsync(cancellationToken);
        var now = clock.GetUtcNow();
        if (await accounts.Protections.SingleOrDefaultAsync(p => p.PageId == page && (p.Until == null || p.Until > now), cancellationToken) is not { } found)
            return null;
        var names = await accounts.NamesAsync([found.ActorId], cancellationToken);
        return new(found.From, found.Until, names.GetValueOrDefault(found.ActorId, AccountName.Former), found.Reason);
    }

    /// <summary>The protection that keeps a page from the caller; null where none does.</summary>
    public async Task<ProtectedPage?> BarringAsync(PageAddress address, CancellationToken cancellationToken) =>
        await FindAsync(address, cancellationToken) is { } found && Bars(found) ? found : null;

    /// <summary>What to tell the caller of a page that is left as it is; null where they may change it.</summary>
    public async Task<string?> WhyNotAsync(PageAddress address, CancellationToken cancellationToken) =>
        await BarringAsync(address, cancellationToken) is null ? null : "it is protected";

    public bool Bars(ProtectedPage found) => caller.Role < found.From;

    public async Task ProtectAsync(int page, PageAddress address, Role from, Term term, string reason, CancellationToken cancellationToken)
    {
        var until = term.After(clock.GetUtcNow());
        if (await accounts.Protections.SingleOrDefaultAsync(p => p.PageId == page, cancellationToken) is { } found)
            found.Change(from, until, reason, caller.Account!.Id);
        else
            accounts.Add(new Protection(page, from, until, reason, caller.Account!.Id));
        await log.WriteAsync("protected", address.ToString(), $"{from.Words()} and above, {term.Words}: {reason}", cancellationToken);
    }

    public async Task LiftAsync(int page, PageAddress address, CancellationToken cancellationToken)
    {
        accounts.RemoveRange(await accounts.Protections.Where(p => p.PageId == page).ToListAsync(cancellationToken));
        await log.WriteAsync("lifted the protection of", address.ToString(), "", cancellationToken);
    }
}
