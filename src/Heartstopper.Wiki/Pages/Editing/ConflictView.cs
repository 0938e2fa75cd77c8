using Heartstopper.Wiki.Content.Merging;

namespace Heartstopper.Wiki.Pages.Editing;

/// <summary>What two writers of a page disagree on.</summary>
/// <param name="Theirs">The revision that the other one saved.</param>
/// <param name="Mine">The whole text as this one would have saved it.</param>
/// <param name="Wrong">What is wrong with both together, where each piece of them would fit.</param>
public sealed record ConflictView(int Theirs, string Mine, IReadOnlyList<Conflict> Places, string? Wrong = null);
