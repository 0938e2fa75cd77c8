using System.Globalization;
using System.Text.RegularExpressions;

namespace Heartstopper.Wiki.Content.Story;

/// <summary>
/// Positions as pages write them: <c>s2e8</c>, <c>s2</c> (that whole season) or a film's code. A row keeps its effective position as such a code,
/// several joined by <c>+</c> where only the order of instalments could say which is later: it is safe once all of them are.
/// </summary>
public static partial class Position
{
    /// <summary>What is safe only for a reader who has chosen to see everything.</summary>
    public const string Everything = "everything";

    /// <summary>Written by a page or block that gives nothing away.</summary>
    public const string None = "none";

    /// <summary>Reads <c>s2e8</c> as (2, 8) and <c>s2</c> as (2, none).</summary>
    public static bool TryParseEpisode(string? code, out int season, out int? episode)
    {
        season = 0;
        episode = null;
        if (code is null || EpisodeForm().Match(code) is not { Success: true } match)
            return false;

        season = int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        episode = match.Groups[2].Success ? int.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture) : null;
        return true;
    }

    /// <summary>Whether a film may bear this code: lower case, no word that means something else here.</summary>
    public static bool IsFilmCode(string code) =>
        FilmForm().IsMatch(code) && !TryParseEpisode(code, out _, out _) && code is not (Everything or None or "nothing");

    /// <summary>The latest of several codes; null means safe at once, <see cref="None"/> too.</summary>
    public static string? Latest(params ReadOnlySpan<string?> codes)
    {
        string? numbered = null;
        SortedSet<string>? others = null;
        foreach (string? code in codes)
        {
            foreach (string part in code?.Split('+') ?? [])
            {
                if (part == None)
                    continue;
                if (part == Everything)
                    return Everything;
                if (!TryParseEpisode(part, out _, out _))
                    (others ??= new(StringComparer.Ordinal)).Add(part);
                else if (numbered is null || Order(part) > Order(numbered))
                    numbered = part;
            }
        }

        return others is null ? numbered : string.Join('+', numbered is null ? others : others.Prepend(numbered));
    }

    /// <summary>
    /// Where a thing of this code stands when lists are sorted by the story: a season before its episodes, a film right after what it follows,
    /// whatever has no place behind everything else. For sorting only; what is visible is decided by <see cref="Storyline"/>.
    /// </summary>
    public static int SortKey(string? code, string? after = null)
    {
        if (TryParseEpisode(code, out int season, out int? episode))
            return (season * 10_000) + ((episode ?? 0) * 10);
        if (TryParseEpisode(after, out season, out episode))
            return (season * 10_000) + ((episode ?? 999) * 10) + 5;
        return code is null ? int.MaxValue : int.MaxValue - 1;
    }

    /// <summary>Where that stands which belongs to a whole season: behind its last episode.</summary>
    public static int ClosingKey(string season) => SortKey(season) + 9_990;

    /// <summary>Later than any episode of its season stands the season as a whole.</summary>
    private static int Order(string code) => TryParseEpisode(code, out int season, out int? episode) ? (season * 1000) + (episode ?? 999) : 0;

    // \z and not $, which lets a newline stand behind.
    [GeneratedRegex("^s([1-9][0-9]?)(?:e([1-9][0-9]?))?\\z", RegexOptions.CultureInvariant)]
    private static partial Regex EpisodeForm();

    [GeneratedRegex("^[a-z](?:[a-z0-9]|-(?=[a-z0-9])){0,39}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex FilmForm();
}
