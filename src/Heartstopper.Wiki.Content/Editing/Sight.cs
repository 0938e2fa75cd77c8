using Heartstopper.Wiki.Content.Story;

namespace Heartstopper.Wiki.Content.Editing;

/// <summary>What of a page's text is shown to whoever edits it: what they have watched, and never the name of a page that is hidden from them.</summary>
/// <param name="Visible">The positions behind them.</param>
/// <param name="Withheld">Addresses, titles and aliases (folded) of the pages hidden from them.</param>
public sealed record Sight(VisiblePositions Visible, IReadOnlySet<string> Withheld)
{
    /// <summary>Of who has watched everything.</summary>
    public static Sight Full { get; } = new(VisiblePositions.All, new HashSet<string>(StringComparer.Ordinal));

    public bool Sees(string? position) => Visible.Everything || position is null || Visible.Codes.Contains(position);

    public bool MayName(string? page) => Visible.Everything || page is null || !(Withheld.Contains(page) || Withheld.Contains(Fold.Key(page)));
}
