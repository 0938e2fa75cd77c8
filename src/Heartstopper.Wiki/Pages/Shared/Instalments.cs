using Heartstopper.Wiki.Content.Storage;
using Heartstopper.Wiki.Content.Story;
using Microsoft.EntityFrameworkCore;

namespace Heartstopper.Wiki.Pages.Shared;

/// <summary>What seasons, episodes and films are called and where they live, as far as the reader may know.</summary>
public sealed class Instalments
{
    private readonly IReadOnlyDictionary<string, (string Title, string Address)> films;

    private Instalments(IReadOnlyDictionary<string, (string Title, string Address)> films) => this.films = films;

    public static async Task<Instalments> LoadAsync(WikiContext db, CancellationToken cancellationToken) => new(await (
        from point in db.Instalments
        join listing in db.Listings on point.PageId equals listing.PageId
        where listing.Kind == "films"
        select new { point.Code, listing.Title, listing.Address }).ToDictionaryAsync(f => f.Code, f => (f.Title, f.Address), cancellationToken));

    /// <summary>Films that the reader may know of, by their codes.</summary>
    public IEnumerable<string> Films => films.Keys;

    /// <summary><c>Season 2, Episode 8</c>, <c>Season 2</c>, or the film's title.</summary>
    public string NameOf(string code) => Position.TryParseEpisode(code, out int season, out int? episode)
        ? episode is null ? $"Season {season}" : $"Season {season}, Episode {episode}"
        : films.TryGetValue(code, out var film) ? film.Title : code == Position.Everything ? "the end" : "a later instalment";

    /// <summary>As short as it goes: <c>S2 E8</c>, or the film's title.</summary>
    public string ShortNameOf(string code) => Position.TryParseEpisode(code, out int season, out int? episode)
        ? episode is null ? $"S{season}" : $"S{season} E{episode}"
        : NameOf(code);

    public string? AddressOf(string code) => Position.TryParseEpisode(code, out int season, out int? episode)
        ? episode is null ? $"seasons/{season}" : $"episodes/{code}"
        : films.TryGetValue(code, out var film) ? film.Address : null;

    /// <summary>Where a code stands among others; films by title behind all seasons.</summary>
    public static int SortKeyOf(string code) => Position.SortKey(code);
}
