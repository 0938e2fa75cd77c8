using Heartstopper.Wiki.Content.Projecting;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Heartstopper.Wiki.Content.Storage;

/// <summary>
/// Writes rows of the projection with one prepared statement for each table, inside a transaction that is open already. They are only ever
/// inserted, and to track each as something that may change was most of the time that an import took.
/// </summary>
internal sealed class RowInserts(WikiContext db) : IDisposable
{
    private readonly Dictionary<Type, Insert> inserts = [];

    public void Add(Row row)
    {
        if (!inserts.TryGetValue(row.GetType(), out var insert))
            inserts.Add(row.GetType(), insert = new(db, db.Model.FindEntityType(row.GetType())!));
        insert.Run(row);
    }

    public void Dispose()
    {
        foreach (var insert in inserts.Values)
            insert.Dispose();
    }

    private sealed class Insert : IDisposable
    {
        private readonly SqliteCommand command;
        private readonly (SqliteParameter Parameter, IProperty Property)[] columns;

        public Insert(WikiContext db, IEntityType type)
        {
            IProperty[] properties = [.. type.GetProperties().Where(p => !p.IsPrimaryKey())];
            string names = string.Join(", ", properties.Select(p => $"\"{p.GetColumnName()}\""));
            string values = string.Join(", ", properties.Select(p => "$" + p.Name));
            // The words of a text are found under its row's id.
            string index = type.ClrType == typeof(SearchText) ? SearchIndex.AddLastRowSql : "";
            command = KeptConnection.Command(db, $"INSERT INTO \"{type.GetTableName()}\" ({names}) VALUES ({values});{index}");
            columns = [.. properties.Select(p => (command.Parameters.Add(new SqliteParameter { ParameterName = "$" + p.Name }), p))];
            if (index.Length > 0)
                command.Parameters.Add(SearchIndex.WordsParameter, SqliteType.Text);
        }

        public void Run(Row row)
        {
            foreach (var (parameter, property) in columns)
                parameter.Value = property.GetGetter().GetClrValue(row) ?? DBNull.Value;
            if (row is SearchText text)
                command.Parameters[SearchIndex.WordsParameter].Value = SearchIndex.WordsOf(text);
            command.ExecuteNonQuery();
        }

        public void Dispose() => command.Dispose();
    }
}
