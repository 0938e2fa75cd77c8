namespace Heartstopper.Wiki.Content.Projecting;

/// <summary>One value of one field, as an infobox shows it. A list has a row for each of its values; a changed value is a row with a higher version.</summary>
public sealed class Fact(int pageId, string? position, string field, int order, int version, string text, string? target) : Row(pageId, position)
{
    public string Field { get; private set; } = field;

    /// <summary>Its place among the values of a list.</summary>
    public int Order { get; private set; } = order;

    /// <summary>0 for the field itself, then one more for each of its changes; a reader sees the highest that they may know.</summary>
    public int Version { get; private set; } = version;

    /// <summary>The value as written.</summary>
    public string Text { get; private set; } = text;

    /// <summary>The address of the page that the value names, if it names one.</summary>
    public string? Target { get; private set; } = target;
}

/// <summary>Anything that wants a source: a field, an item of a list, or an item's story.</summary>
public sealed class Claim(int pageId, string? position, string about, string label, string? target, bool isItem, int receipts) : Row(pageId, position)
{
    /// <summary>A field's name, or a path: <c>soundtrack/taylor-swift/seven/scene</c>.</summary>
    public string About { get; private set; } = about;

    /// <summary>What a reader of a source's page sees: <c>Soundtrack: seven, Taylor Swift</c>.</summary>
    public string Label { get; private set; } = label;

    /// <summary>The page that the label needs to be understood, if any.</summary>
    public string? Target { get; private set; } = target;

    /// <summary>Whether it is an item of a list, and no field of the page or of an item.</summary>
    public bool IsItem { get; private set; } = isItem;

    /// <summary>How many sources vouch for it; none is a gap.</summary>
    public int Receipts { get; private set; } = receipts;
}

/// <summary>That a source vouches for a claim or for a passage of a page.</summary>
public sealed class Receipt(int pageId, string? position, string about, string source, int order) : Row(pageId, position)
{
    /// <summary>The claim's <see cref="Claim.About"/>, or <c>prose/3</c> for the passage of that order.</summary>
    public string About { get; private set; } = about;

    /// <summary>The source's slug.</summary>
    public string Source { get; private set; } = source;

    public int Order { get; private set; } = order;
}

/// <summary>Where sources disagree about something on a page.</summary>
public sealed class Dispute(
    int pageId, string? position, int order, string? about, string? topic, string claimA, string sourcesA, string claimB, string sourcesB, string prefers, string why)
    : Row(pageId, position)
{
    public int Order { get; private set; } = order;

    public string? About { get; private set; } = about;

    public string? Topic { get; private set; } = topic;

    public string ClaimA { get; private set; } = claimA;

    /// <summary>The slugs of the sources of the first claim, separated by spaces.</summary>
    public string SourcesA { get; private set; } = sourcesA;

    public string ClaimB { get; private set; } = claimB;

    public string SourcesB { get; private set; } = sourcesB;

    /// <summary><c>a</c>, <c>b</c>, <c>both</c> or <c>none</c>.</summary>
    public string Prefers { get; private set; } = prefers;

    public string Why { get; private set; } = why;
}
