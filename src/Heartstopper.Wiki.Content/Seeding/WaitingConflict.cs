using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Content.Merging;
using Heartstopper.Wiki.Content.Text;

namespace Heartstopper.Wiki.Content.Seeding;

/// <summary>A page and its file that were both changed and don't fit together, until somebody decides.</summary>
/// <param name="Import">The name of the import that found it.</param>
/// <param name="Revision">The page's current one.</param>
/// <param name="Base">What both began from; null where page and file were written apart.</param>
public sealed record WaitingConflict(PageAddress Address, string Import, DateTimeOffset Moment, int Revision, string? Base, string Page, string File)
{
    /// <summary>Where the two disagree: of the file's side it is <c>mine</c>. None where the page was changed since, and they fit now.</summary>
    public IReadOnlyList<Conflict> Places { get; init; } = [];

    /// <summary>What is wrong with the page that both would be together, where only that keeps them apart.</summary>
    public Problem? Wrong { get; init; }
}
