using Heartstopper.Wiki.Content.Projecting;
using Microsoft.EntityFrameworkCore;

namespace Heartstopper.Wiki.Content.Storage;

/// <summary>How many ways there are to see each page: one for every position that occurs on it, and one before them all.</summary>
public static class PageVariants
{
    /// <summary>The positions that occur on a page, to tell its variants apart with <see cref="Story.VisiblePositions.KeyAmong"/>.</summary>
    public static async Task<IReadOnlyList<string>> PositionsOfAsync(WikiContext db, int page, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        await using var command = KeptConnection.Command(db, $"SELECT DISTINCT Position FROM ({Union(db, "WHERE PageId = $page AND Position IS NOT NULL")}) ORDER BY Position");
        command.Parameters.AddWithValue("$page", page);
        var positions = new List<string>();
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            positions.Add(reader.GetString(0));
        return positions;
    }

    /// <summary>The variants of all pages together.</summary>
    public static async Task<long> CountAsync(WikiContext db, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        await using var command = KeptConnection.Command(db, $"SELECT COUNT(*) + (SELECT COUNT(*) FROM Pages) FROM (SELECT DISTINCT PageId, Position FROM ({Union(db, "WHERE Position IS NOT NULL")}))");
        return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    private static string Union(WikiContext db, string where) => string.Join(
        " UNION ALL ",
        db.Model.GetEntityTypes().Where(t => t.ClrType.IsAssignableTo(typeof(Row))).Select(t => $"SELECT PageId, Position FROM \"{t.GetTableName()}\" {where}"));
}
