namespace Heartstopper.Wiki.Content.Merging;

/// <summary>What a change is about.</summary>
public enum ChangeSubject
{
    Field,
    Item,
    Passage,

    /// <summary>Comments alone, or what says nothing: order of fields, quotes, blank lines.</summary>
    Layout,

    /// <summary>All of a text that cannot be read.</summary>
    Page,
}

/// <summary>What happened to it.</summary>
public enum ChangeVerb
{
    Added,
    Removed,
    Changed,
    Moved,
}

/// <summary>One named change between two texts of a page.</summary>
/// <param name="Place">Where, as conflicts name their places: <c>title</c>, <c>soundtrack/tate-mcrae/u</c>, <c>prose/later</c>.</param>
/// <param name="Label">What it is called among people.</param>
/// <param name="Before">What stood there: a value as plain text, a list line by line, an item or passage as its lines; null where nothing did.</param>
public sealed record PageChange(ChangeSubject Subject, ChangeVerb Verb, string Place, string Label, string? Before, string? After)
{
    /// <summary>For an item that changed: which of its fields did.</summary>
    public IReadOnlyList<PageChange> Fields { get; init; } = [];

    /// <summary>What a field is called in its list or page.</summary>
    public string Name => Place[(Place.LastIndexOf('/') + 1)..].Replace('_', ' ');
}
