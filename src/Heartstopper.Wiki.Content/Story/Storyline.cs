namespace Heartstopper.Wiki.Content.Story;

/// <summary>An episode or a film in the order of the story: <paramref name="After"/> names what a film follows.</summary>
public sealed record StoryPoint(string Code, string? After);

/// <summary>All instalments in one order, episodes by their numbers and each film behind what it follows, and which positions are visible from where.</summary>
public sealed class Storyline
{
    private readonly List<string> codes;
    private readonly IReadOnlyCollection<string> used;

    /// <param name="instalments">Every episode and film, in any order.</param>
    /// <param name="usedPositions">Every effective position that a row of the wiki carries.</param>
    public Storyline(IEnumerable<StoryPoint> instalments, IReadOnlyCollection<string> usedPositions)
    {
        used = usedPositions;
        var points = instalments.ToList();
        codes = [.. points.Where(IsEpisode).Select(p => p.Code).OrderBy(c => Position.SortKey(c))];

        var films = new Queue<StoryPoint>(points.Where(p => !IsEpisode(p)).OrderBy(p => p.Code, StringComparer.Ordinal));
        for (int passed = 0; films.Count > 0 && passed <= films.Count; passed++)
        {
            var film = films.Dequeue();
            if (IndexAfter(film.After) is { } index)
            {
                codes.Insert(index, film.Code);
                passed = -1;
            }
            else
            {
                films.Enqueue(film);
            }
        }

        // A film that follows something unknown comes last: too late to know is safe, too early is not.
        codes.AddRange(films.Select(f => f.Code).Order(StringComparer.Ordinal));
    }

    public IReadOnlyList<string> Codes => codes;

    /// <summary>How many instalments a reader has to watch until a position is behind them: none for what is safe at once, and more than there are for an unknown one.</summary>
    public int RankOf(string? position) => position?.Split('+').Max(part => part == Position.None ? 0 : IndexAfter(part) ?? int.MaxValue) ?? 0;

    public bool Knows(Progress progress) => progress.Instalment is not { } code || codes.Contains(code);

    /// <summary>Whether the first reader has seen everything that the second has.</summary>
    public bool IsAtLeast(Progress first, Progress second) => Rank(first) >= Rank(second);

    /// <summary>The progress of a reader who has that one instalment still before them.</summary>
    public Progress Before(Progress progress) =>
        progress.Instalment is { } code && codes.IndexOf(code) is > 0 and var index && Progress.TryParse(codes[index - 1], out var before) ? before : Progress.Nothing;

    public VisiblePositions VisibleAt(Progress progress)
    {
        if (progress.IsEverything)
            return VisiblePositions.All;

        int seen = progress.Instalment is { } code ? codes.IndexOf(code) + 1 : 0;
        var behind = codes.Take(seen).ToHashSet(StringComparer.Ordinal);
        behind.UnionWith(codes
            .Where(IsEpisode)
            .GroupBy(SeasonOf)
            .Where(season => season.All(behind.Contains))
            .Select(season => season.Key));
        return behind.Count == 0 ? VisiblePositions.Nothing : new(false, [.. used.Where(p => p.Split('+').All(behind.Contains)).Order(StringComparer.Ordinal)]);
    }

    private static bool IsEpisode(StoryPoint point) => IsEpisode(point.Code);

    private static bool IsEpisode(string code) => Position.TryParseEpisode(code, out _, out _);

    private static string SeasonOf(string episode) => episode[..episode.IndexOf('e', StringComparison.Ordinal)];

    private int Rank(Progress progress) =>
        progress.IsEverything ? int.MaxValue : progress.Instalment is { } code ? codes.IndexOf(code) + 1 : 0;

    private int? IndexAfter(string? code)
    {
        int last = code is null ? -1 : codes.FindLastIndex(c => c == code || (IsEpisode(c) && SeasonOf(c) == code));
        return last < 0 ? null : last + 1;
    }
}
