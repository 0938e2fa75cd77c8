using Microsoft.EntityFrameworkCore;

namespace Heartstopper.Wiki.Accounts;

/// <summary>Gives accounts their roles, and sees to it that the wiki keeps an admin.</summary>
public sealed class RoleChanges(AccountsContext db, Logbook log)
{
    /// <returns>Whether it has that role now; not where the last admin would lose theirs.</returns>
    public async Task<bool> ChangeAsync(Account account, Role role, CancellationToken cancellationToken)
    {
        string before = account.Role.Words();
        var admins = await db.Users.Where(a => a.Role == Role.Admin).ToListAsync(cancellationToken);
        if (role is not Role.Admin && admins is [var last] && last == account)
            return false;
        if (!account.Become(role))
            return true;

        // All admins are written with the one: of two who take the role from each other at once, the second is told.
        admins.ForEach(a => a.ConcurrencyStamp = Guid.NewGuid().ToString());
        try
        {
            await log.WriteAsync("changed the role of", account, $"From {before} to {role.Words()}", cancellationToken);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }

    public async Task<bool> IsLastAdminAsync(Account account, CancellationToken cancellationToken) =>
        account.Role is Role.Admin && await db.Users.CountAsync(a => a.Role == Role.Admin, cancellationToken) == 1;
}
