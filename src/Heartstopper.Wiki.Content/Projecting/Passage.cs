namespace Heartstopper.Wiki.Content.Projecting;

/// <summary>A piece of prose that is shown or withheld as one: what stands under a heading, or in a spoiler block.</summary>
public sealed class Passage(int pageId, string? position, int order, string? heading, int level, string? anchor, string markdown) : Row(pageId, position)
{
    public int Order { get; private set; } = order;

    public string? Heading { get; private set; } = heading;

    /// <summary>2 to 4; 0 where the passage has no heading of its own.</summary>
    public int Level { get; private set; } = level;

    public string? Anchor { get; private set; } = anchor;

    public string Markdown { get; private set; } = markdown;
}

/// <summary>That something is withheld at a place of a page until a position: shown wherever the thing itself is not.</summary>
public sealed class Placeholder(int pageId, string? position, string place, int order, string until) : Row(pageId, position)
{
    /// <summary>Where on the page: <c>prose/3</c>, <c>soundtrack/baby-queen/colours-of-you/scene</c>.</summary>
    public string Place { get; private set; } = place;

    public int Order { get; private set; } = order;

    /// <summary>The effective position of what is withheld.</summary>
    public string Until { get; private set; } = until;
}

/// <summary>A link from one page to another, by an address or by a title.</summary>
public sealed class Link(int pageId, string? position, string target, bool byTitle, string words, bool fromProse) : Row(pageId, position)
{
    /// <summary>An address, or a folded title.</summary>
    public string Target { get; private set; } = target;

    public bool ByTitle { get; private set; } = byTitle;

    /// <summary>The target as the page writes it.</summary>
    public string Words { get; private set; } = words;

    public bool FromProse { get; private set; } = fromProse;
}

/// <summary>A text that the search looks in, and the page to which it leads.</summary>
public sealed class SearchText(int pageId, string? position, string address, int tier, int sortKey, string? anchor, string? heading, string text) : Row(pageId, position)
{
    public const int TitleTier = 0;
    public const int AliasTier = 1;
    public const int HeadingTier = 2;
    public const int ProseTier = 3;

    public string Address { get; private set; } = address;

    /// <summary>What matched, the best first: title, alias, heading, prose.</summary>
    public int Tier { get; private set; } = tier;

    public int SortKey { get; private set; } = sortKey;

    public string? Anchor { get; private set; } = anchor;

    public string? Heading { get; private set; } = heading;

    public string Text { get; private set; } = text;
}
