namespace Heartstopper.Wiki.Content.Comparing;

/// <summary>Pieces of the older text that gave way, and those of the newer one that stand in their place.</summary>
internal readonly record struct Difference(int OldStart, int OldCount, int NewStart, int NewCount)
{
    public int OldEnd => OldStart + OldCount;

    public int NewEnd => NewStart + NewCount;
}
