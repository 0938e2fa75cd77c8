using Heartstopper.Wiki.Content.Projecting;

namespace Heartstopper.Wiki.Content.Music;

/// <summary>As what a row names a song or an artist.</summary>
public enum MentionRole
{
    Song,
    Artist,
    Featuring,
    Original,
}

/// <summary>A song or artist that a row names: what gives it a page without a file.</summary>
public sealed class Mention(int pageId, string? position, string address, string name, MentionRole role, string key, int sortKey, int order) : Row(pageId, position)
{
    public string Address { get; private set; } = address;

    /// <summary>The name as this use prints it.</summary>
    public string Name { get; private set; } = name;

    /// <summary>The name as <c>[[ ]]</c> finds it.</summary>
    public string Folded { get; private set; } = Fold.Key(name);

    public MentionRole Role { get; private set; } = role;

    /// <summary>The key of the item that names it.</summary>
    public string Key { get; private set; } = key;

    public int SortKey { get; private set; } = sortKey;

    public int Order { get; private set; } = order;
}
