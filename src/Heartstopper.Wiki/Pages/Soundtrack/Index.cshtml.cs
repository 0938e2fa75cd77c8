using Heartstopper.Wiki.Content;
using Heartstopper.Wiki.Content.Music;
using Heartstopper.Wiki.Content.Storage;
using Heartstopper.Wiki.Content.Story;
using Heartstopper.Wiki.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Heartstopper.Wiki.Pages.Soundtrack;

public sealed class IndexModel(WikiContext db) : PageModel
{
    public const int PageSize = 60;

    [BindProperty(SupportsGet = true)]
    public Input Filter { get; set; } = new();

    public Instalments Instalments { get; private set; } = null!;

    public IReadOnlyList<Track> Tracks { get; private set; } = [];

    public IReadOnlyList<string> Seasons { get; private set; } = [];

    /// <summary>The music in numbers, where nothing is filtered away.</summary>
    public IReadOnlyList<BarChart> Charts { get; private set; } = [];

    public int Count { get; private set; }

    /// <summary>From 1.</summary>
    public int Number { get; private set; } = 1;

    public int LastNumber => Math.Max(1, (Count + PageSize - 1) / PageSize);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Instalments = await Instalments.LoadAsync(db, cancellationToken);
        var entries = Matching(db.SoundtrackEntries);
        Count = await entries.CountAsync(cancellationToken);
        Number = Math.Clamp(Filter.Page ?? 1, 1, LastNumber);
        Tracks = await db.ReadTracksAsync(entries.InOrder().Skip((Number - 1) * PageSize).Take(PageSize), cancellationToken);
        var codes = await db.SoundtrackEntries.Select(e => e.Instalment).Distinct().ToListAsync(cancellationToken);
        Seasons = [.. codes.Select(SeasonOf).Distinct().OrderBy(c => Position.SortKey(c)).ThenBy(c => c, StringComparer.Ordinal)];
        if (Filter.IsEmpty && Count > 0)
            Charts = [await db.ReadSongsPerEpisodeAsync(Instalments, cancellationToken), await db.ReadMostHeardAsync(cancellationToken)];
        new Head("Soundtrack", "Every song and cue of the series, with its scene where we know it.", "soundtrack", Section: "soundtrack", IsListed: Filter.IsEmpty).In(ViewData);
    }

    /// <summary>The address of another page of the same filter.</summary>
    public string LinkTo(int number) => "/soundtrack" + QueryString.Create(
        new Dictionary<string, string?> { ["season"] = Filter.Season, ["episode"] = Filter.Episode?.ToString(System.Globalization.CultureInfo.InvariantCulture), ["artist"] = Filter.Artist, ["words"] = Filter.Words, ["page"] = number.ToString(System.Globalization.CultureInfo.InvariantCulture) }.Where(p => !string.IsNullOrEmpty(p.Value)));

    private IQueryable<SoundtrackEntry> Matching(IQueryable<SoundtrackEntry> entries)
    {
        if (Position.TryParseEpisode(Filter.Season, out int season, out _))
            entries = entries.OfSeason($"s{season}");
        else if (!string.IsNullOrEmpty(Filter.Season))
            entries = entries.Where(e => e.Instalment == Filter.Season);

        if (Filter.Episode is > 0 and < 100 and var episode)
            entries = entries.Where(e => e.SortKey % 10_000 == episode * 10);
        foreach (string word in Fold.Words(Filter.Artist ?? "").Take(8))
            entries = entries.Where(e => db.Mentions.Any(m => m.PageId == e.PageId && m.Key == e.Key && m.Role != MentionRole.Song && m.Folded.Contains(word)));
        foreach (string word in Fold.Words(Filter.Words ?? "").Take(8))
        {
            entries = entries.Where(e =>
                db.Mentions.Any(m => m.PageId == e.PageId && m.Key == e.Key && m.Folded.Contains(word))
                || db.Scenes.Any(s => s.PageId == e.PageId && s.Key == e.Key && EF.Functions.Like(s.Text, "%" + word + "%")));
        }

        return entries;
    }

    private static string SeasonOf(string code) => Position.TryParseEpisode(code, out int season, out _) ? $"s{season}" : code;

    /// <summary>What the reader asks for; whatever makes no sense finds all.</summary>
    public sealed class Input
    {
        public string? Season { get; set; }

        public int? Episode { get; set; }

        public string? Artist { get; set; }

        public string? Words { get; set; }

        /// <summary>From the query alone: the route holds the name of this Razor Page as "page".</summary>
        [FromQuery(Name = "page")]
        public int? Page { get; set; }

        internal bool IsEmpty => Season is null && Episode is null && Artist is null && Words is null && Page is null;
    }
}
