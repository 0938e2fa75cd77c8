using System.Globalization;
using Heartstopper.Wiki.Content.Projecting;
using Heartstopper.Wiki.Content.Story;
using Microsoft.EntityFrameworkCore;

namespace Heartstopper.Wiki.Content.Storage;

/// <summary>All tables of the projection at once: what has to go before a page's rows are made again.</summary>
internal static class ProjectionTables
{
    public static async Task RemoveAsync(WikiContext db, int page, CancellationToken cancellationToken)
    {
        await using var command = KeptConnection.Command(
            db,
            "DELETE FROM SearchIndex WHERE rowid IN (SELECT Id FROM SearchTexts WHERE PageId = $page);"
            + string.Concat(Names(db).Select(t => $"DELETE FROM \"{t}\" WHERE PageId = $page;")));
        command.Parameters.AddWithValue("$page", page);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public static async Task ClearAsync(WikiContext db, CancellationToken cancellationToken)
    {
        await SearchIndex.ClearAsync(db, cancellationToken);
        await using var command = KeptConnection.Command(db, string.Concat(Names(db).Select(t => $"DELETE FROM \"{t}\";")) + "DELETE FROM UsedPositions;");
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Adds positions that are not known yet; one that is no longer used does no harm until the next rebuild.</summary>
    public static async Task AddPositionsAsync(WikiContext db, IEnumerable<string> positions, CancellationToken cancellationToken)
    {
        foreach (string position in positions)
            await db.Database.ExecuteSqlAsync($"INSERT OR IGNORE INTO UsedPositions (Code) VALUES ({position})", cancellationToken);
    }

    /// <summary>The version of the projection that wrote these rows; SQLite keeps one number for its users.</summary>
    public static async Task<int> VersionAsync(WikiContext db, CancellationToken cancellationToken) =>
        await db.Database.SqlQueryRaw<int>("SELECT user_version AS Value FROM pragma_user_version").SingleAsync(cancellationToken);

    public static Task SetVersionAsync(WikiContext db, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlRawAsync(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {Projection.Version};"), cancellationToken);

    private static IEnumerable<string> Names(WikiContext db) => db.Model.GetEntityTypes()
        .Where(t => t.ClrType.IsAssignableTo(typeof(Row)) || t.ClrType == typeof(InstalmentPoint) || t.ClrType == typeof(HiddenPage))
        .Select(t => t.GetTableName()!);
}
