using Heartstopper.Wiki.Content;
using Heartstopper.Wiki.Content.Music;
using Heartstopper.Wiki.Content.Storage;
using Heartstopper.Wiki.Content.Story;
using Heartstopper.Wiki.Pages.Shared;
using Microsoft.EntityFrameworkCore;

namespace Heartstopper.Wiki.Pages.Indexes;

/// <summary>What stands in the index of each kind, grouped as the reader chose.</summary>
internal static class IndexQueries
{
    /// <summary>As many as one page can carry; who looks for one of more than these searches.</summary>
    public const int Most = 2000;

    /// <summary>The ways in which a kind's index can be grouped, the usual one first: the word in the address, and what it says.</summary>
    public static IReadOnlyList<(string By, string Words)> WaysOf(string kind) => kind switch
    {
        "characters" => [("school", "By school"), ("role", "By role"), ("season", "By season"), ("title", "A to Z")],
        "people" => [("season", "By season"), ("title", "A to Z")],
        "artists" => [("title", "A to Z"), ("uses", "By number of songs")],
        "songs" => [("title", "A to Z"), ("artist", "By artist"), ("episode", "By episode")],
        "books" => [("kind", "By kind"), ("year", "By year")],
        "sources" => [("publisher", "By publisher"), ("title", "A to Z")],
        "quotes" => [("speaker", "By speaker")],
        "events" => [("year", "By year")],
        _ => [("title", "A to Z")],
    };

    public static Task<List<IndexEntry>> ReadIndexAsync(this WikiContext db, string kind, string by, Instalments names, CancellationToken cancellationToken) => (kind, by) switch
    {
        ("characters", "season") => db.ReadByAppearanceAsync(kind, db.Appearances.Select(a => new Placed(a.Character, a.In)), names, cancellationToken),
        ("people", "season") => db.ReadByAppearanceAsync(kind, db.Castings.Select(c => new Placed(c.Person, c.In)), names, cancellationToken),
        ("songs", _) => db.ReadSongsAsync(by, names, cancellationToken),
        ("artists", _) => db.ReadArtistsAsync(by, cancellationToken),
        ("characters", "school" or "role") or ("books", "kind") or ("sources", "publisher") or ("quotes", "speaker") => db.ReadByFactAsync(kind, by, f => new(f is null ? "Others" : Capital(f), f is null ? 1 : 0), cancellationToken),
        ("books", "year") => db.ReadByFactAsync(kind, "published", YearOf, cancellationToken),
        ("events", _) => db.ReadByFactAsync(kind, "date", YearOf, cancellationToken),
        _ => db.ReadByTitleAsync(kind, cancellationToken),
    };

    private static async Task<List<IndexEntry>> ReadByTitleAsync(this WikiContext db, string kind, CancellationToken cancellationToken)
    {
        var rows = await db.Listings.Where(l => l.Kind == kind).OrderBy(l => l.Folded).ThenBy(l => l.Address).Take(Most).Select(l => new { l.Address, l.Title, l.Summary }).ToListAsync(cancellationToken);
        return [.. rows.Select(r => new IndexEntry(new(r.Address, r.Title), r.Summary, [IndexGroup.LetterOf(r.Title)]))];
    }

    private static async Task<List<IndexEntry>> ReadByFactAsync(this WikiContext db, string kind, string field, Func<string?, IndexGroup> group, CancellationToken cancellationToken)
    {
        var rows = await db.Listings
            .Where(l => l.Kind == kind)
            .OrderBy(l => l.SortKey).ThenBy(l => l.Folded).ThenBy(l => l.Address)
            .Take(Most)
            .Select(l => new { l.Address, l.Title, l.Summary, Value = db.Facts.Where(f => f.PageId == l.PageId && f.Field == field).OrderByDescending(f => f.Version).Select(f => f.Text).FirstOrDefault() })
            .ToListAsync(cancellationToken);
        var entries = rows.Select(r => (Entry: new IndexEntry(new(r.Address, r.Title), r.Summary, [group(r.Value)]), r.Value));
        return [.. (field is "date" or "published" ? entries.OrderBy(e => e.Value, StringComparer.Ordinal) : entries).Select(e => e.Entry)];
    }

    private static async Task<List<IndexEntry>> ReadByAppearanceAsync(this WikiContext db, string kind, IQueryable<Placed> placed, Instalments names, CancellationToken cancellationToken)
    {
        var seasons = (await placed.Distinct().ToListAsync(cancellationToken)).ToLookup(p => p.Address, p => p.In);
        var rows = await db.Listings.Where(l => l.Kind == kind).OrderBy(l => l.Folded).ThenBy(l => l.Address).Take(Most).Select(l => new { l.Address, l.Title, l.Summary }).ToListAsync(cancellationToken);
        return [.. rows.Select(r => new IndexEntry(
            new(r.Address, r.Title),
            r.Summary,
            seasons.Contains(r.Address)
                ? [.. seasons[r.Address].Select(code => new IndexGroup(names.NameOf(code), Position.SortKey(code)))]
                : [new(kind == "people" ? "Behind the scenes" : "Elsewhere", int.MaxValue)]))];
    }

    private static async Task<List<IndexEntry>> ReadSongsAsync(this WikiContext db, string by, Instalments names, CancellationToken cancellationToken)
    {
        var written = await db.Listings.Where(l => l.Kind == "songs").OrderBy(l => l.Folded).ThenBy(l => l.Address).Take(Most).Select(l => l.Address).ToListAsync(cancellationToken);
        var uses = await db.SoundtrackEntries.InOrder().Take(Most * 2).Select(e => new { e.SongAddress, e.Artist, e.Instalment }).ToListAsync(cancellationToken);
        var ranked = await db.Mentions.Where(m => m.Role == MentionRole.Song).Select(m => m.Address).Distinct().OrderBy(a => a).Take(Most).ToListAsync(cancellationToken);
        var renamed = await db.RenamedAsync(uses.Select(u => u.SongAddress).Concat(ranked), cancellationToken);
        string[] addresses = [.. written.Concat(uses.Select(u => u.SongAddress).Concat(ranked).Where(a => !renamed.ContainsKey(a))).Distinct().Take(Most)];
        var titles = await db.TitlesAsync(addresses, cancellationToken);
        var artists = await db.TitlesAsync(addresses.Select(ArtistOf), cancellationToken);
        var heard = uses.ToLookup(u => renamed.TryGetValue(u.SongAddress, out var page) ? page.Address : u.SongAddress);
        return [.. addresses.Where(titles.ContainsKey).Select(a => new IndexEntry(
            new(a, titles[a]),
            by == "artist" ? null : heard[a].Select(u => u.Artist).FirstOrDefault() ?? artists.GetValueOrDefault(ArtistOf(a)),
            by switch
            {
                "artist" => [artists.TryGetValue(ArtistOf(a), out string? artist) ? new(artist) : new("Others", 1)],
                "episode" when heard.Contains(a) => [.. heard[a].Select(u => new IndexGroup(names.NameOf(u.Instalment), Position.SortKey(u.Instalment))).Distinct()],
                "episode" => [new("Elsewhere", int.MaxValue)],
                _ => [IndexGroup.LetterOf(titles[a])],
            })).OrderBy(e => Fold.Key(e.Page.Title), StringComparer.Ordinal).ThenBy(e => e.Page.Address, StringComparer.Ordinal)];
    }

    private static async Task<List<IndexEntry>> ReadArtistsAsync(this WikiContext db, string by, CancellationToken cancellationToken)
    {
        var written = await db.Listings.Where(l => l.Kind == "artists").OrderBy(l => l.Folded).ThenBy(l => l.Address).Take(Most).Select(l => l.Address).ToListAsync(cancellationToken);
        var named = await db.Mentions
            .Where(m => m.Role != MentionRole.Song)
            .GroupBy(m => m.Address)
            .Select(g => new { Address = g.Key, Songs = g.Count(m => db.SoundtrackEntries.Any(e => e.PageId == m.PageId && e.Key == m.Key)) })
            .OrderBy(g => g.Address)
            .Take(Most)
            .ToDictionaryAsync(g => g.Address, g => g.Songs, cancellationToken);
        foreach (var (old, page) in await db.RenamedAsync(named.Keys, cancellationToken))
        {
            named.Remove(old, out int songs);
            named[page.Address] = named.GetValueOrDefault(page.Address) + songs;
        }

        string[] addresses = [.. written.Concat(named.Keys).Distinct().Take(Most)];
        var titles = await db.TitlesAsync(addresses, cancellationToken);
        return [.. addresses.Where(titles.ContainsKey).Select(a =>
        {
            int songs = named.GetValueOrDefault(a);
            string words = songs == 1 ? "1 song" : $"{songs} songs";
            return new IndexEntry(new(a, titles[a]), by == "uses" ? null : words, [by == "uses" ? new(words, -songs) : IndexGroup.LetterOf(titles[a])]);
        }).OrderBy(e => Fold.Key(e.Page.Title), StringComparer.Ordinal).ThenBy(e => e.Page.Address, StringComparer.Ordinal)];
    }

    private static string ArtistOf(string song) => "artists/" + song.Split('/')[1];

    private static IndexGroup YearOf(string? date) =>
        PartialDate.TryParse(date, out var known) ? new($"{known.Year}", known.Year) : new("Date not known", int.MaxValue);

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    private sealed record Placed(string Address, string In);
}
