using Heartstopper.Wiki.Content.Projecting;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using SQLitePCL;

namespace Heartstopper.Wiki.Content.Storage;

/// <summary>
/// Inserts rows (of the projection, revisions, new pages) with one prepared statement for each table, inside a transaction that is
/// open already. To track each as something that may change was most of the time that an import took.
/// </summary>
internal sealed class RowInserts(WikiContext db) : IDisposable
{
    private readonly Dictionary<Type, Insert> inserts = [];

    /// <returns>The row's id, where the database counts them.</returns>
    public long Add(object row)
    {
        if (!inserts.TryGetValue(row.GetType(), out var insert))
            inserts.Add(row.GetType(), insert = new(db, db.Model.FindEntityType(row.GetType())!));
        return insert.Run(row);
    }

    public void Dispose()
    {
        foreach (var insert in inserts.Values)
            insert.Dispose();
    }

    private sealed class Insert : IDisposable
    {
        private readonly SqliteCommand command;
        private readonly (SqliteParameter Parameter, Func<object, object?> Value)[] columns;

        public Insert(WikiContext db, IEntityType type)
        {
            IProperty[] properties = [.. type.GetProperties().Where(p => p.ValueGenerated is ValueGenerated.Never)];
            string names = string.Join(", ", properties.Select(p => $"\"{p.GetColumnName()}\""));
            string values = string.Join(", ", properties.Select(p => "$" + p.Name));
            // The words of a text are found under its row's id.
            string index = type.ClrType == typeof(SearchText) ? SearchIndex.AddLastRowSql : "";
            command = KeptConnection.Command(db, $"INSERT INTO \"{type.GetTableName()}\" ({names}) VALUES ({values});{index}");
            columns = [.. properties.Select(p => (command.Parameters.Add(new SqliteParameter { ParameterName = "$" + p.Name }), ValueOf(p)))];
            if (index.Length > 0)
                command.Parameters.Add(SearchIndex.WordsParameter, SqliteType.Text);
        }

        public long Run(object row)
        {
            foreach (var (parameter, value) in columns)
                parameter.Value = value(row) ?? DBNull.Value;
            if (row is SearchText text)
                command.Parameters[SearchIndex.WordsParameter].Value = SearchIndex.WordsOf(text);
            command.ExecuteNonQuery();
            return raw.sqlite3_last_insert_rowid(command.Connection!.Handle);
        }

        public void Dispose() => command.Dispose();

        /// <summary>A property as its column keeps it.</summary>
        private static Func<object, object?> ValueOf(IProperty property)
        {
            var getter = property.GetGetter();
            return property.GetTypeMapping().Converter is { } converter ? row => converter.ConvertToProvider(getter.GetClrValue(row)) : getter.GetClrValue;
        }
    }
}
