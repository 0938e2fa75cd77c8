using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;

namespace Heartstopper.Wiki.Content.Storage;

/// <summary>
/// A connection that keeps the statements it has prepared. The driver drops them with each command, and to prepare them anew was a quarter of the
/// time of a page. Used by one context at a time.
/// </summary>
internal sealed class KeptConnection(string connectionString) : SqliteConnection(connectionString)
{
    // Pages and saves ask fewer different questions than this; the batches of a large save would be without number.
    private const int MostStatements = 500;

    private readonly Dictionary<string, KeptCommand> idle = new(StringComparer.Ordinal);

    /// <summary>A command for SQL of our own, inside whatever transaction the context has open.</summary>
    public static SqliteCommand Command(WikiContext db, string sql) =>
        ((KeptConnection)db.Database.GetDbConnection()).Take(sql, (SqliteTransaction?)db.Database.CurrentTransaction?.GetDbTransaction());

    /// <summary>A command of this text, prepared if there was one before. It has no parameters, and comes back when it is disposed of.</summary>
    private KeptCommand Take(string text, SqliteTransaction? transaction)
    {
        if (!idle.Remove(text, out var command))
            command = new(this, text);
        command.Parameters.Clear();
        command.Transaction = transaction;
        return command;
    }

    /// <summary>Gives EF Core the command that was prepared before, in place of the one that it has put together.</summary>
    public sealed class Interceptor : DbCommandInterceptor
    {
        public static Interceptor Instance { get; } = new();

        public override DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result)
        {
            if (result is not SqliteCommand { Connection: KeptConnection kept } asked)
                return result;
            var command = kept.Take(asked.CommandText, asked.Transaction);
            command.CommandTimeout = asked.CommandTimeout;
            foreach (SqliteParameter parameter in asked.Parameters)
                command.Parameters.Add(parameter);
            return command;
        }
    }

    private sealed class KeptCommand(KeptConnection connection, string text) : SqliteCommand(text, connection)
    {
        protected override void Dispose(bool disposing)
        {
            if (disposing && connection.State is System.Data.ConnectionState.Open && connection.idle.Count < MostStatements && connection.idle.TryAdd(CommandText, this))
                Transaction = null;
            else
                base.Dispose(disposing);
        }
    }
}
