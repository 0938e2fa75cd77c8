using Heartstopper.Wiki.Content.Storage;
using Heartstopper.Wiki.Content.Story;

namespace Heartstopper.Wiki.Pages.Shared;

/// <summary>An episode or film of the story by its code.</summary>
internal sealed record InstalmentName(string Code, string Title, string Address);

/// <summary>What seasons, episodes and films are called and where they live, as far as the reader may know.</summary>
public sealed class Instalments
{
    internal static readonly Question<string[], InstalmentName> OfKinds = new((db, kinds) =>
        from point in db.Instalments
        join listing in db.Listings on point.PageId equals listing.PageId
        where kinds.Contains(listing.Kind)
        select new InstalmentName(point.Code, listing.Title, listing.Address));

    private readonly IReadOnlyDictionary<string, (string Title, string Address)> films;

    private Instalments(IReadOnlyDictionary<string, (string Title, string Address)> films) => this.films = films;

    public static async Task<Instalments> LoadAsync(WikiContext db, CancellationToken cancellationToken) =>
        new((await OfKinds.AskAsync(db, ["films"], cancellationToken)).ToDictionary(f => f.Code, f => (f.Title, f.Address)));

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
