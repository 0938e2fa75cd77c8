using Heartstopper.Wiki.Pages.Shared;

namespace Heartstopper.Wiki.Pages.Indexes;

/// <summary>One page in an index, with a few words beside it.</summary>
/// <param name="Groups">Under which headings it stands, by the way of grouping chosen.</param>
internal sealed record IndexEntry(PageLink Page, string? Detail, IReadOnlyList<IndexGroup> Groups);

/// <summary>A heading of an index and where it stands among the others.</summary>
public sealed record IndexGroup(string Title, int Rank = 0)
{
    /// <summary>The letter under which a title is looked for; digits and signs share one.</summary>
    public static IndexGroup LetterOf(string title)
    {
        string first = Content.Fold.Words(title).FirstOrDefault() ?? "";
        return first.Length > 0 && first[0] is >= 'a' and <= 'z' ? new(first[..1].ToUpperInvariant(), 1) : new("0–9");
    }
}

/// <summary>An index as it is shown.</summary>
public sealed record IndexSection(string Title, string Anchor, IReadOnlyList<(PageLink Page, string? Detail)> Entries);
