namespace Heartstopper.Wiki.Content.Story;

/// <summary>What a reader may know: every effective position in use that is behind them. The default, and <see cref="Nothing"/>, is none of them.</summary>
public sealed record VisiblePositions(bool Everything, IReadOnlyList<string> Codes)
{
    public static VisiblePositions Nothing { get; } = new(false, []);

    public static VisiblePositions All { get; } = new(true, []);
}
