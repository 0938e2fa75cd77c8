namespace Heartstopper.Wiki.Content.Merging;

/// <summary>How the texts of a conflict are to be read, and how one is written anew.</summary>
public enum ConflictShape
{
    /// <summary>One plain text.</summary>
    Value,

    /// <summary>A list of plain texts, one a line.</summary>
    List,

    /// <summary>Lines of front matter as they stand in the file.</summary>
    Lines,

    /// <summary>Lines of prose.</summary>
    Prose,
}

/// <summary>A place where two sides want different things.</summary>
/// <param name="Place">Names it among the places of these three texts: <c>title</c>, <c>soundtrack/baby-queen/buzzkill/scene</c>, <c>prose/later/~1</c>.</param>
/// <param name="Label">Names it for people.</param>
/// <param name="Base">What both began from; null where nothing stood there. <paramref name="Mine"/> and <paramref name="Theirs"/> likewise.</param>
/// <param name="AllowsBoth">Whether it can be settled by taking both.</param>
public sealed record Conflict(string Place, string Label, ConflictShape Shape, string? Base, string? Mine, string? Theirs, bool AllowsBoth = false)
{
    /// <summary>The place of a conflict that only the whole page can settle.</summary>
    public const string WholePage = "page";

    /// <summary>All of a page is to be settled at once.</summary>
    public static Conflict OfPage(string? origin, string mine, string theirs) => new(WholePage, "The whole page", ConflictShape.Lines, origin, mine, theirs);
}
