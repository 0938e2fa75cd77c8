using Markdig.Syntax;

namespace Heartstopper.Wiki.Content.Markup;

/// <summary>One passage of a page's prose: what stands under a heading, or in a spoiler block.</summary>
/// <param name="Order">Its place among the passages of the page, from 0.</param>
/// <param name="Heading">The words of its heading; null where it has none of its own.</param>
/// <param name="HeadingLevel">2 to 4, or 0 without a heading.</param>
/// <param name="Anchor">The name by which an address leads to its heading.</param>
/// <param name="Spoiler">The position as its block writes it; null outside of blocks, empty where the block forgot it.</param>
/// <param name="Markdown">Its text without the heading's line.</param>
/// <param name="Line">The line of the file on which <paramref name="Markdown"/> begins.</param>
public sealed record PassageText(
    int Order, string? Heading, int HeadingLevel, string? Anchor, string? Spoiler, string Markdown, int Line)
{
    /// <summary>Where the block writes its position; 0 and 0 outside of blocks.</summary>
    public int SpoilerLine { get; init; }

    public int SpoilerColumn { get; init; }

    public IReadOnlyList<ProseLink> Links { get; init; } = [];

    public IReadOnlyList<ProseCitation> Citations { get; init; } = [];

    /// <summary>Its words alone, for the search (see <see cref="PlainText"/>).</summary>
    public string Words { get; init; } = Markdown;

    /// <summary>Where something parsed from <see cref="Markdown"/> stands in the file.</summary>
    internal (int Line, int Column) PlaceOf(MarkdownObject parsed)
    {
        var before = Markdown.AsSpan(0, Math.Clamp(parsed.Span.Start, 0, Markdown.Length));
        return (Line + before.Count('\n'), before.Length - before.LastIndexOf('\n'));
    }
}

/// <summary>A link to another page of the wiki: an address, title or alias, and the words shown where they differ.</summary>
public sealed record ProseLink(string Target, string? Words, int Line, int Column);

/// <summary>A claim's reference to a source, by the source's slug.</summary>
public sealed record ProseCitation(string Source, int Line, int Column);
