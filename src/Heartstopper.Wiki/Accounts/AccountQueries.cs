using Microsoft.EntityFrameworkCore;

namespace Heartstopper.Wiki.Accounts;

internal static class AccountQueries
{
    /// <summary>Whether nobody has a name, nor had it and left it on their edits.</summary>
    public static async Task<bool> IsFreeAsync(this AccountsContext db, AccountName name, CancellationToken cancellationToken)
    {
        string folded = name.Folded;
        return !await db.Users.AnyAsync(a => a.NormalizedUserName == folded, cancellationToken)
            && !await db.KeptNames.AnyAsync(k => k.Folded == folded, cancellationToken);
    }
}
