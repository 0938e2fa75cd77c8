using Microsoft.EntityFrameworkCore;

namespace Heartstopper.Wiki.Accounts;

internal static class AccountQueries
{
    /// <summary>What accounts are called, or were where they left their name on their edits; who took it along is not among them.</summary>
    public static async Task<IReadOnlyDictionary<int, string>> NamesAsync(this AccountsContext db, IEnumerable<int?> ids, CancellationToken cancellationToken)
    {
        int[] wanted = [.. ids.OfType<int>().Distinct()];
        return await db.Users.Where(a => wanted.Contains(a.Id)).Select(a => new { a.Id, Name = a.UserName! })
            .Concat(db.KeptNames.Where(k => wanted.Contains(k.Id)).Select(k => new { k.Id, k.Name }))
            .ToDictionaryAsync(n => n.Id, n => n.Name, cancellationToken);
    }

    /// <summary>Whether nobody has a name, nor had it and left it on their edits.</summary>
    public static async Task<bool> IsFreeAsync(this AccountsContext db, AccountName name, CancellationToken cancellationToken)
    {
        string folded = name.Folded;
        return !await db.Users.AnyAsync(a => a.NormalizedUserName == folded, cancellationToken)
            && !await db.KeptNames.AnyAsync(k => k.Folded == folded, cancellationToken);
    }
}
