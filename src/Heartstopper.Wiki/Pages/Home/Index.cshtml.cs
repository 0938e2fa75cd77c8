using Heartstopper.Wiki.Content.Projecting;
using Heartstopper.Wiki.Content.Storage;
using Heartstopper.Wiki.Pages.Seasons;
using Heartstopper.Wiki.Pages.Shared;
using Heartstopper.Wiki.Site;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Heartstopper.Wiki.Pages.Home;

public sealed class IndexModel(WikiContext db, TimeProvider clock, WikiSettings settings) : PageModel
{
    private const int NewestEvents = 4;

    public IReadOnlyList<SeasonCard> Seasons { get; private set; } = [];

    public IReadOnlyList<(string Kind, int Count)> Counts { get; private set; } = [];

    public Track? SongOfTheDay { get; private set; }

    public IReadOnlyList<DatedEvent> Events { get; private set; } = [];

    /// <summary>A fact without a source, and its page: a small question to whoever may know.</summary>
    public (PageLink Page, Claim Claim)? Asked { get; private set; }

    public Instalments Instalments { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Instalments = await Instalments.LoadAsync(db, cancellationToken);
        Seasons = await db.ReadSeasonsAsync(cancellationToken);
        Counts = await ReadCountsAsync(cancellationToken);
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        SongOfTheDay = await ReadSongAsync(today, cancellationToken);
        Events = await db.ReadEventsAsync(NewestEvents, newestFirst: true, cancellationToken);
        Asked = await ReadQuestionAsync(today, cancellationToken);
        new Head(settings.Name, "A fan wiki for Heartstopper: seasons, cast, characters and every song, with a source for every fact.", "").In(ViewData);
    }

    private async Task<IReadOnlyList<(string, int)>> ReadCountsAsync(CancellationToken cancellationToken)
    {
        var listed = await db.Listings.GroupBy(l => l.Kind).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        int songs = await db.Listings.Where(l => l.Kind == "songs").Select(l => l.Address).Union(db.SoundtrackEntries.Select(e => e.SongAddress)).CountAsync(cancellationToken);
        return [.. new[] { ("episodes", listed.GetValueOrDefault("episodes")), ("characters", listed.GetValueOrDefault("characters")), ("songs", songs), ("people", listed.GetValueOrDefault("people")) }.Where(c => c.Item2 > 0)];
    }

    /// <summary>The same for everybody who may know as much: the day chooses among the songs whose place tells nothing.</summary>
    private async Task<Track?> ReadSongAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var songs = db.SoundtrackEntries.Where(e => !e.IsScore);
        int count = await songs.CountAsync(cancellationToken);
        return count == 0 ? null : (await db.ReadTracksAsync(songs.InOrder().Skip(today.DayNumber * 37 % count).Take(1), cancellationToken))[0];
    }

    private async Task<(PageLink, Claim)?> ReadQuestionAsync(DateOnly today, CancellationToken cancellationToken)
    {
        // Another page every day.
        var pages = db.Listings.Where(l => db.Claims.Where(c => c.Receipts == 0).Select(c => c.PageId).Contains(l.PageId));
        int count = await pages.CountAsync(cancellationToken);
        var row = await pages
            .OrderBy(l => l.Address)
            .Skip(count == 0 ? 0 : today.DayNumber % count)
            .Select(l => new { Page = new PageLink(l.Address, l.Title), Claim = db.Claims.Where(c => c.PageId == l.PageId && c.Receipts == 0).OrderBy(c => c.Id).First() })
            .FirstOrDefaultAsync(cancellationToken);
        return row is null ? null : (row.Page, row.Claim);
    }
}
