namespace Heartstopper.Wiki.Content.Story;

/// <summary>What a reader may know: every effective position in use that is behind them. The default, and <see cref="Nothing"/>, is none of them.</summary>
public sealed record VisiblePositions(bool Everything, IReadOnlyList<string> Codes)
{
    public static VisiblePositions Nothing { get; } = new(false, []);

    public static VisiblePositions All { get; } = new(true, []);

    /// <summary>All codes as one text, each between two bars: a statement finds one of them in it without a table of its own for each reader.</summary>
    public string Barred() => string.Concat(Codes.Select(c => $"|{c}|"));

    /// <summary>Names the variant of something on which these positions occur: two readers with the same name are sent the same. A value to key a cache by.</summary>
    public string KeyAmong(IEnumerable<string> positions) =>
        Everything ? Position.Everything : string.Join(' ', positions.Where(Codes.Contains).Distinct().Order(StringComparer.Ordinal));
}
