namespace Heartstopper.Wiki.Accounts;

/// <summary>Writes down what those who tend the wiki do. What else changed in the same context is saved with it, or not at all.</summary>
public sealed class Logbook(AccountsContext db, Caller caller, TimeProvider clock)
{
    /// <param name="act">A verb of the past: <c>renamed</c>, <c>protected</c>.</param>
    /// <param name="page">The address of the page, without a leading slash.</param>
    public Task WriteAsync(string act, string page, string note, CancellationToken cancellationToken) =>
        AddAsync(new(clock.GetUtcNow(), caller.Account?.Id, act, page, null, note), cancellationToken);

    public Task WriteAsync(string act, Account account, string note, CancellationToken cancellationToken) =>
        AddAsync(new(clock.GetUtcNow(), caller.Account?.Id, act, null, account.Id, note), cancellationToken);

    public Task WriteAsync(string act, CancellationToken cancellationToken) =>
        AddAsync(new(clock.GetUtcNow(), caller.Account?.Id, act, null, null, ""), cancellationToken);

    private Task<int> AddAsync(LogEntry entry, CancellationToken cancellationToken)
    {
        db.Add(entry);
        return db.SaveChangesAsync(cancellationToken);
    }
}
