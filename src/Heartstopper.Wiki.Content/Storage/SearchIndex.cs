using System.Globalization;
using Heartstopper.Wiki.Content.Projecting;

namespace Heartstopper.Wiki.Content.Storage;

/// <summary>The full-text index beside the rows of <see cref="SearchText"/>: it keeps their folded words under the same id, and no text.</summary>
internal static class SearchIndex
{
    public const string CreateSql = "CREATE VIRTUAL TABLE SearchIndex USING fts5(Words, content='', contentless_delete=1, tokenize='unicode61', prefix='2 3');";

    public const string WordsParameter = "$words";

    /// <summary>Adds the words of the text whose row was inserted last on this connection.</summary>
    public const string AddLastRowSql = $"INSERT INTO SearchIndex(rowid, Words) VALUES (last_insert_rowid(), {WordsParameter});";

    public static string WordsOf(SearchText text) => string.Join(' ', Fold.Words(text.Text));

    public static async Task ClearAsync(WikiContext db, CancellationToken cancellationToken)
    {
        await using var command = KeptConnection.Command(db, "DELETE FROM SearchIndex");
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>What the index understands: every word, the last one as a beginning. Null where nothing is left to look for.</summary>
    public static string? Match(string query)
    {
        string[] words = [.. Fold.Words(query).Take(10)];
        return words.Length == 0 ? null : string.Join(' ', words.Select((w, i) => string.Create(CultureInfo.InvariantCulture, $"\"{w}\"{(i == words.Length - 1 ? "*" : "")}")));
    }
}
