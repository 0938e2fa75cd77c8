namespace Heartstopper.Wiki.Content.Projecting;

/// <summary>One row of a projection: made from its page's current text alone, and safe to know from its effective position on.</summary>
public abstract class Row(int pageId, string? position)
{
    public long Id { get; private set; }

    public int PageId { get; private set; } = pageId;

    /// <summary>The effective position (see <see cref="Story.Position"/>); null where it is public.</summary>
    public string? Position { get; private set; } = position;

    /// <summary>The address of a page that must not be hidden from the reader either: whoever a row is about, or the song that it tells of.</summary>
    public string? Requires { get; private set; }

    /// <summary>A second such page, as a song's artist.</summary>
    public string? RequiresToo { get; private set; }

    /// <summary>A third, as the artist whose song it was first.</summary>
    public string? RequiresAlso { get; private set; }

    internal void Require(Requirement requirement)
    {
        Requires = requirement.One;
        RequiresToo = requirement.Other;
        RequiresAlso = requirement.Third;
    }
}
