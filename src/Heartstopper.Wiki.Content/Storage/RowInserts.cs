using Heartstopper.Wiki.Content.Projecting;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Heartstopper.Wiki.Content.Storage;

/// <summary>
/// Writes what is only ever inserted (rows of the projection, revisions) with one prepared statement for each table, inside a transaction that is
/// open already. To track each as something that may change was most of the time that an import took.
/// </summary>
internal sealed class RowInserts(WikiContext db) : IDisposable
{
    private readonly Dictionary<Type, Insert> inserts = [];

    public void Add(object row)
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
        private readonly (SqliteParameter Parameter, Func<object, object?> Value)[] columns;

        public Insert(WikiContext db, IEntityType type)
        {
            IProperty[] properties = [.. type.GetProperties().Where(p => !p.IsPrimaryKey())];
            string names = string.Join(", ", properties.Select(p => $"\"{p.GetColumnName()}\""));
            string values = string.Join(", ", properties.Select(p => "$" + p.Name));
            // The words of a text are found under its row's id.
            string index = type.ClrType == typeof(SearchText) ? SearchIndex.AddLastRowSql : "";
            command = KeptConnection.Command(db, $"INSERT INTO \"{type.GetTableName()}\" ({names}) VALUES ({values});{index}");
            columns = [.. properties.Select(p => (command.Parameters.Add(new SqliteParameter { ParameterName = "$" + p.Name }), ValueOf(p)))];
            if (index.Length > 0)
                command.Parameters.Add(SearchIndex.WordsParameter, SqliteType.Text);
        }

        public void Run(object row)
        {
            foreach (var (parameter, value) in columns)
                parameter.Value = value(row) ?? DBNull.Value;
            if (row is SearchText text)
                command.Parameters[SearchIndex.WordsParameter].Value = SearchIndex.WordsOf(text);
            command.ExecuteNonQuery();
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
