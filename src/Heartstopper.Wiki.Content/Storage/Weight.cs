namespace Heartstopper.Wiki.Content.Storage;

/// <summary>What the database says of a text without reading it.</summary>
public static class Weight
{
    /// <summary>How many bytes a text has, for queries alone.</summary>
    public static int InBytes(string text) => throw new InvalidOperationException("Only the database knows this.");
}
