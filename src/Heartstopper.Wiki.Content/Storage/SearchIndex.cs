using System.Globalization;
using Heartstopper.Wiki.Content.Projecting;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Heartstopper.Wiki.Content.Storage;

/// <summary>The full-text index beside the rows of <see cref="SearchText"/>: it keeps their folded words under the same id, and no text.</summary>
internal static class SearchIndex
{
    public const string CreateSql = "CREATE VIRTUAL TABLE SearchIndex USING fts5(Words, content='', contentless_delete=1, tokenize='unicode61', prefix='2 3');";

    public static async Task AddAsync(WikiContext db, IEnumerable<SearchText> texts, CancellationToken cancellationToken)
    {
        await using var command = Command(db, "INSERT INTO SearchIndex(rowid, Words) VALUES ($id, $words)");
        var id = command.Parameters.Add("$id", SqliteType.Integer);
        var words = command.Parameters.Add("$words", SqliteType.Text);
        foreach (var text in texts)
        {
            id.Value = text.Id;
            words.Value = string.Join(' ', Fold.Words(text.Text));
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    public static async Task ClearAsync(WikiContext db, CancellationToken cancellationToken)
    {
        await using var command = Command(db, "DELETE FROM SearchIndex");
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>What the index understands: every word, the last one as a beginning. Null where nothing is left to look for.</summary>
    public static string? Match(string query)
    {
        string[] words = [.. Fold.Words(query).Take(10)];
        return words.Length == 0 ? null : string.Join(' ', words.Select((w, i) => string.Create(CultureInfo.InvariantCulture, $"\"{w}\"{(i == words.Length - 1 ? "*" : "")}")));
    }

    internal static SqliteCommand Command(WikiContext db, string sql)
    {
        var command = ((SqliteConnection)db.Database.GetDbConnection()).CreateCommand();
        command.Transaction = (SqliteTransaction?)db.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = sql;
        return command;
    }
}
