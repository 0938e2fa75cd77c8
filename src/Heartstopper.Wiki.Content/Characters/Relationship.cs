using Heartstopper.Wiki.Content.Projecting;

namespace Heartstopper.Wiki.Content.Characters;

/// <summary>What two characters are to each other, from the position at which that is known.</summary>
public sealed class Relationship(int pageId, string? position, string from, string to, string what, string back, string key, int order) : Row(pageId, position)
{
    /// <summary>The address of the character on whose page it is written.</summary>
    public string From { get; private set; } = from;

    public string To { get; private set; } = to;

    /// <summary>What <see cref="To"/> is to <see cref="From"/>.</summary>
    public string What { get; private set; } = what;

    /// <summary>What <see cref="From"/> is to <see cref="To"/>.</summary>
    public string Back { get; private set; } = back;

    public string Key { get; private set; } = key;

    public int Order { get; private set; } = order;
}

/// <summary>That a relationship is over: a row of its own, since a reader may know the one and not yet the other.</summary>
public sealed class RelationshipEnd(int pageId, string? position, string key) : Row(pageId, position)
{
    /// <summary>The key of the relationship on the same page.</summary>
    public string Key { get; private set; } = key;
}
