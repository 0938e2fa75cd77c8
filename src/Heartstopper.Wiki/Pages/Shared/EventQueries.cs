using Heartstopper.Wiki.Content;
using Heartstopper.Wiki.Content.Storage;
using Microsoft.EntityFrameworkCore;

namespace Heartstopper.Wiki.Pages.Shared;

/// <summary>Something that happened on a date: an event's page, or a date of another page.</summary>
/// <param name="What">What the date is of another page, as <c>Released</c>; null for an event.</param>
public sealed record DatedEvent(PageLink Page, string? What, string Date, string Kind, ReceiptsView Receipts)
{
    public PartialDate When => PartialDate.TryParse(Date, out var date) ? date : default;
}

internal static class EventQueries
{
    /// <summary>The events that the reader may know of, by their dates.</summary>
    public static async Task<IReadOnlyList<DatedEvent>> ReadEventsAsync(this WikiContext db, int take, bool newestFirst, CancellationToken cancellationToken)
    {
        var events = from fact in db.Facts
                     join page in db.Listings on fact.PageId equals page.PageId
                     where page.Kind == "events" && fact.Field == "date"
                     select new { page.PageId, page.Address, page.Title, Date = fact.Text, Kind = db.Facts.Where(k => k.PageId == page.PageId && k.Field == "kind").Select(k => k.Text).FirstOrDefault() };
        var ordered = newestFirst ? events.OrderByDescending(e => e.Date).ThenBy(e => e.Address) : events.OrderBy(e => e.Date).ThenBy(e => e.Address);
        var rows = await ordered.Take(take).ToListAsync(cancellationToken);
        var receipts = await Receipts.ReadAsync(db, rows.Select(r => (r.PageId, "date")), cancellationToken);
        return [.. rows.Select(e => new DatedEvent(new(e.Address, e.Title), null, e.Date, e.Kind ?? "event", receipts.Of(e.PageId, "date")))];
    }
}
