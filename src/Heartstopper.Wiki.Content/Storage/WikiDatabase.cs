using System.Globalization;
using Heartstopper.Wiki.Content.Story;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Heartstopper.Wiki.Content.Storage;

/// <summary>The SQLite file: how it is opened, made, copied, and what is asked of it directly.</summary>
public sealed class WikiDatabase : IDisposable
{
    private const int NotADatabase = 26;

    private readonly KeptConnections connections;
    private readonly Lock watching = new();
    private SqliteConnection? watch;
    private (long DataVersion, Storyline Storyline)? known;

    public WikiDatabase(string path)
    {
        Path = System.IO.Path.GetFullPath(path);
        // Kept by ourselves, so not by the driver.
        connections = new(Connection + ";Pooling=False");
    }

    public string Path { get; }

    /// <summary>How a context of another room opens the same file.</summary>
    public string Connection => ConnectionString(Path, SqliteOpenMode.ReadWrite);

    /// <summary>A context for a reader who may know this much.</summary>
    public WikiContext Open(VisiblePositions visible) => connections.Open(visible);

    /// <summary>The context of whoever writes: nothing is filtered.</summary>
    public WikiContext OpenUnfiltered() => Open(VisiblePositions.All);

    /// <summary>Makes the file where there is none, and brings an older one up to date.</summary>
    /// <exception cref="WikiDatabaseException">The file or its folder can't be written, or comes from a newer version of the wiki.</exception>
    public Task MigrateAsync(CancellationToken cancellationToken) =>
        // Opened with create here alone: later a lost file is an error, not an empty wiki.
        MigrateAsync(() => new WikiContext(OptionsFor(Path, SqliteOpenMode.ReadWriteCreate)), cancellationToken);

    /// <summary>Brings the tables of a context up to date.</summary>
    /// <exception cref="WikiDatabaseException">The file or its folder can't be written, or comes from a newer version of the wiki.</exception>
    public async Task MigrateAsync(Func<DbContext> open, CancellationToken cancellationToken)
    {
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
            await using var db = open();
            var known = db.GetService<IMigrationsAssembly>().Migrations.Keys.ToHashSet(StringComparer.Ordinal);
            if ((await db.Database.GetAppliedMigrationsAsync(cancellationToken)).FirstOrDefault(m => !known.Contains(m)) is { } newer)
                throw new WikiDatabaseException($"{Path} was written by a newer version of this program (it has {newer}): run that version, or start with another Wiki:Database.");
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL;", cancellationToken);
            await db.Database.MigrateAsync(cancellationToken);
        }
        catch (SqliteException e) when (e.SqliteErrorCode == NotADatabase)
        {
            throw new WikiDatabaseException($"{Path} is no SQLite database: set Wiki:Database to one, or to a path where a new one may be made.", e);
        }
        catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new WikiDatabaseException($"The database {Path} can't be opened for writing ({e.Message.TrimEnd('.')}): give this account write access to its folder, or set Wiki:Database to another path.", e);
        }
    }

    /// <summary>The order of instalments as it stands now. Kept until any process changes the file.</summary>
    public Storyline Storyline()
    {
        lock (watching)
        {
            watch ??= Connect();
            long version = Convert.ToInt64(Scalar(watch, "PRAGMA data_version"), CultureInfo.InvariantCulture);
            if (known is { } kept && kept.DataVersion == version)
                return kept.Storyline;

            using var db = OpenUnfiltered();
            var storyline = new Storyline(
                db.Instalments.AsNoTracking().OrderBy(i => i.Code).Select(i => new StoryPoint(i.Code, i.After)).ToList(),
                db.UsedPositions.AsNoTracking().OrderBy(u => u.Code).Select(u => u.Code).ToList());
            known = (version, storyline);
            return storyline;
        }
    }

    /// <summary>Reads from the file as it lies there now: connections that are open go on with one that was taken away.</summary>
    /// <exception cref="SqliteException">It is not there, or can't be read.</exception>
    public void Probe()
    {
        using var connection = Connect();
        Scalar(connection, "SELECT 1 FROM Pages LIMIT 1");
    }

    /// <summary>Writes one consistent copy while others read and write.</summary>
    public void Backup(string file)
    {
        using var connection = Connect();
        using var command = connection.CreateCommand();
        command.CommandText = "VACUUM INTO $file";
        command.Parameters.AddWithValue("$file", System.IO.Path.GetFullPath(file));
        command.ExecuteNonQuery();
    }

    public void Dispose()
    {
        watch?.Dispose();
        connections.Dispose();
        SqliteConnection.ClearPool(new SqliteConnection(ConnectionString(Path, SqliteOpenMode.ReadWrite)));
    }

    internal static DbContextOptions<WikiContext> OptionsFor(string path, SqliteOpenMode mode) => Options(ConnectionString(path, mode));

    /// <param name="connectionString">Null where the context is given a connection later.</param>
    internal static DbContextOptions<WikiContext> Options(string? connectionString) =>
        new DbContextOptionsBuilder<WikiContext>()
            // A list is one parameter, and a statement the same text for every reader: otherwise it is put together anew for each list.
            .UseSqlite(connectionString, sqlite => sqlite.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
            .AddInterceptors(KeptConnection.Interceptor.Instance)
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
            .Options;

    private static string ConnectionString(string path, SqliteOpenMode mode) =>
        new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, ForeignKeys = true }.ToString();

    private SqliteConnection Connect()
    {
        // Not pooled: PRAGMA data_version tells what others did since this very connection looked.
        var connection = new SqliteConnection(ConnectionString(Path, SqliteOpenMode.ReadWrite) + ";Pooling=False");
        connection.Open();
        return connection;
    }

    private static object? Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}

/// <summary>The database can't be used, and the message says what to do.</summary>
public sealed class WikiDatabaseException : Exception
{
    public WikiDatabaseException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
