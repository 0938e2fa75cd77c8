namespace Heartstopper.Wiki.Content.Projecting;

/// <summary>A page as lists and links show it: its address, its title, one public line.</summary>
public sealed class Listing(int pageId, string? position, string address, string kind, string slug, string title, string? summary, int sortKey) : Row(pageId, position)
{
    public string Address { get; private set; } = address;

    public string Kind { get; private set; } = kind;

    public string Slug { get; private set; } = slug;

    public string Title { get; private set; } = title;

    /// <summary>The title without case and accents, for sorting.</summary>
    public string Folded { get; private set; } = Fold.Key(title);

    public string? Summary { get; private set; } = summary;

    public int SortKey { get; private set; } = sortKey;
}
