namespace Heartstopper.Wiki.Content.Story;

/// <summary>An episode or film as a point of the story; not filtered, since the order itself is public.</summary>
public sealed class InstalmentPoint(int pageId, string code, string? after)
{
    public int PageId { get; private set; } = pageId;

    public string Code { get; private set; } = code;

    public string? After { get; private set; } = after;
}

/// <summary>
/// That a page is hidden before a position, under each name by which others refer to it: its address, its old ones, and the code of an instalment.
/// Not filtered, since the filters of other rows ask it.
/// </summary>
public sealed class HiddenPage(int pageId, string name, string position)
{
    public int PageId { get; private set; } = pageId;

    public string Name { get; private set; } = name;

    public string Position { get; private set; } = position;
}

/// <summary>An effective position that some row carries, so that a reader's visible ones can be told in advance.</summary>
public sealed class UsedPosition(string code)
{
    public string Code { get; private set; } = code;
}
