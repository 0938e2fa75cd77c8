namespace Heartstopper.Wiki.Content.Writing;

/// <summary>Through which door a revision came.</summary>
public enum Origin
{
    Import,
    Edit,

    /// <summary>Offered by somebody, and accepted by a reviewer.</summary>
    Suggestion,

    /// <summary>Takes back what an earlier revision did.</summary>
    Revert,

    /// <summary>Took the page away.</summary>
    Deletion,

    /// <summary>Brought a deleted page back as it was.</summary>
    Restoration,

    /// <summary>Gave the page another address.</summary>
    Rename,
}

/// <summary>The text of a page as somebody saved it. Never changed, never removed.</summary>
public sealed class Revision(int pageId, int number, int? parent, string text, string author, string summary, DateTimeOffset moment, Origin origin, string? renamedFrom = null)
{
    /// <summary>The text of a page that is deleted: none. Its address answers as if it had never been, and its revisions stay.</summary>
    public const string Gone = "";

    public const int MaxAuthor = 100;
    public const int MaxSummary = 500;

    public long Id { get; private set; }

    public int PageId { get; private set; } = pageId;

    /// <summary>From 1 for each page, never reused.</summary>
    public int Number { get; private set; } = number;

    /// <summary>The revision that it was begun from; null for the first.</summary>
    public int? Parent { get; private set; } = parent;

    public string Text { get; private set; } = text;

    public string Author { get; private set; } = author;

    public string Summary { get; private set; } = summary;

    public DateTimeOffset Moment { get; private set; } = moment;

    public Origin Origin { get; private set; } = origin;

    /// <summary>The address that the page had until this revision; null where it kept its own.</summary>
    public string? RenamedFrom { get; private set; } = renamedFrom;
}
