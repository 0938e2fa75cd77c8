namespace Heartstopper.Wiki.Content.Merging;

/// <summary>What two texts of a page become together.</summary>
/// <param name="Text">The merged text; where a conflict is open it says what the base says.</param>
/// <param name="Conflicts">What is still to be settled, in the order of the page.</param>
public sealed record MergedPage(string Text, IReadOnlyList<Conflict> Conflicts)
{
    public bool IsClean => Conflicts.Count == 0;
}
