using Heartstopper.Wiki.Content;
using Heartstopper.Wiki.Content.Storage;
using Microsoft.EntityFrameworkCore;

namespace Heartstopper.Wiki.Pages.Editing;

/// <summary>A page offered to somebody who types its name.</summary>
public sealed record PickedPage(string Value, string Title);

/// <summary>Pages by the beginning of a title or alias, as far as the reader may know of them.</summary>
internal static class Pick
{
    private const int Most = 12;
    private const int LongestName = 100;

    public static void MapPick(this IEndpointRouteBuilder routes) => routes.MapGet("/pick", PagesAsync);

    /// <param name="in">The kind of page; empty for any, by address.</param>
    private static async Task<IResult> PagesAsync(WikiContext db, string? @in, string? q, CancellationToken cancellationToken)
    {
        string key = Fold.Key(q is { Length: <= LongestName } ? q : "");
        if (key.Length == 0)
            return Results.Json(Array.Empty<PickedPage>());

        // Up to the next string of that length: an index can answer that, and it can't answer "starts with".
        string end = key + '\uffff';
        string folder = @in is { Length: > 0 } ? @in + "/" : "";
        var names = await (
            from name in db.PageNames
            join page in db.Listings on name.PageId equals page.PageId
            where name.Folded.CompareTo(key) >= 0 && name.Folded.CompareTo(end) < 0 && page.Address.StartsWith(folder)
            orderby name.Folded, page.Address
            select new { page.Address, page.Title }).Distinct().Take(Most).ToListAsync(cancellationToken);
        return Results.Json(names.Select(n => new PickedPage(n.Address[folder.Length..], n.Title)));
    }
}
