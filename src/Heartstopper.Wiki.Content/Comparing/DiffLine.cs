namespace Heartstopper.Wiki.Content.Comparing;

/// <summary>What became of a line between two texts.</summary>
public enum LineChange
{
    None,
    Removed,
    Added,
}

/// <summary>A run of words in a line, and whether it is what changed in it.</summary>
public sealed record DiffPiece(string Text, bool IsMarked);

/// <summary>A line of two compared texts, in pieces that joined are the line without its end.</summary>
/// <param name="Number">Its number, from 1, in the text that has it: the newer one where both do.</param>
/// <param name="IsEnded">Whether a newline ends it, as it ends every line but perhaps the last.</param>
public sealed record DiffLine(LineChange Change, int Number, IReadOnlyList<DiffPiece> Pieces, bool IsEnded)
{
    /// <summary>The line as it stands in its text.</summary>
    public string Text => string.Concat(Pieces.Select(p => p.Text)) + (IsEnded ? "\n" : "");

    /// <summary>Whether some words of it changed and others stayed.</summary>
    public bool IsPartly => Pieces.Any(p => p.IsMarked) && Pieces.Any(p => !p.IsMarked);
}
