using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Content.Storage;
using Heartstopper.Wiki.Pages.Shared;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Heartstopper.Wiki.Pages.Timeline;

public sealed class IndexModel(WikiContext db) : PageModel
{
    private const int Most = 2000;

    public IReadOnlyList<string> Kinds { get; private set; } = [];

    public string? Shown { get; private set; }

    public IReadOnlyList<IGrouping<int, DatedEvent>> Years { get; private set; } = [];

    public async Task OnGetAsync(string? kind, CancellationToken cancellationToken)
    {
        var events = (await db.ReadEventsAsync(Most, newestFirst: false, cancellationToken)).Concat(await ReadDatesAsync(cancellationToken)).ToList();
        Kinds = [.. events.Select(e => e.Kind).Distinct().Order(StringComparer.Ordinal)];
        Shown = Kinds.FirstOrDefault(k => k == kind);
        Years = [.. events
            .Where(e => Shown is null || e.Kind == Shown)
            .OrderBy(e => e.Date, StringComparer.Ordinal).ThenBy(e => e.Page.Address, StringComparer.Ordinal)
            .GroupBy(e => e.When.Year)
            .OrderByDescending(g => g.Key)];
        new Head("Timeline", "Release, production, awards and books in one line of time.", "timeline", Section: "timeline", IsListed: kind is null).In(ViewData);
    }

    /// <summary>Dates of other pages, unless an event of that date says that it is about them.</summary>
    private async Task<IReadOnlyList<DatedEvent>> ReadDatesAsync(CancellationToken cancellationToken)
    {
        string[] fields = [.. PageKinds.All.Where(k => k.Folder is not ("events" or "sources" or "quotes")).SelectMany(k => k.Fields).Where(f => f.Type is FieldType.Date).Select(f => f.Name).Distinct()];
        var rows = await (
            from fact in db.Facts
            join page in db.Listings on fact.PageId equals page.PageId
            where EF.Parameter(fields).Contains(fact.Field) && page.Kind != "events" && page.Kind != "sources" && page.Kind != "quotes"
                && !db.Facts.Any(named => named.Target == page.Address && named.Field == "pages" && db.Facts.Any(date => date.PageId == named.PageId && date.Field == "date" && date.Text == fact.Text))
            orderby fact.Text, page.Address, fact.Field
            select new { page.PageId, page.Address, page.Title, page.Kind, fact.Field, fact.Text }).Take(Most).ToListAsync(cancellationToken);
        var receipts = await Receipts.ReadAsync(db, rows.Select(r => (r.PageId, r.Field)), cancellationToken);
        return [.. rows.Select(r => new DatedEvent(new(r.Address, r.Title), PageKinds.Find(r.Kind)!.Find(r.Field)!.Label, r.Text, KindOf(r.Kind, r.Field), receipts.Of(r.PageId, r.Field)))];
    }

    private static string KindOf(string kind, string field) => (kind, field) switch
    {
        ("books", _) => "book",
        ("songs", _) => "soundtrack",
        (_, "trailer") => "trailer",
        (_, "filming_started" or "filming_ended") => "filming",
        (_, "announced") => "announcement",
        _ => "release",
    };
}
