using System.Collections.Concurrent;
using Heartstopper.Wiki.Content.Story;
using Microsoft.EntityFrameworkCore;

namespace Heartstopper.Wiki.Content.Storage;

/// <summary>Connections that stay open from one context to the next, so that what they have prepared is used again.</summary>
internal sealed class KeptConnections(string connectionString) : IDisposable
{
    // Each may hold two megabytes of the file: more readers than this at one instant open theirs anew.
    private const int Most = 8;

    private static readonly DbContextOptions<WikiContext> Options = WikiDatabase.Options(null);

    private readonly ConcurrentBag<KeptConnection> idle = [];
    private bool closed;

    public WikiContext Open(VisiblePositions visible)
    {
        if (!idle.TryTake(out var connection))
            connection = Connect();
        var db = new WikiContext(Options, visible) { Closed = () => Return(connection) };
        // Not from the start: to register EF Core's functions again ends every statement that is prepared.
        db.Database.SetDbConnection(connection);
        return db;
    }

    public void Dispose()
    {
        closed = true;
        while (idle.TryTake(out var connection))
            connection.Dispose();
    }

    private KeptConnection Connect()
    {
        var connection = new KeptConnection(connectionString);
        connection.Open();
        // A context that is given its connection from the start teaches it EF Core's functions.
        using var first = new WikiContext(new DbContextOptionsBuilder<WikiContext>().UseSqlite(connection).Options);
        first.Database.GetDbConnection();
        return connection;
    }

    private void Return(KeptConnection connection)
    {
        if (closed || idle.Count >= Most)
            connection.Dispose();
        else
            idle.Add(connection);
    }
}
