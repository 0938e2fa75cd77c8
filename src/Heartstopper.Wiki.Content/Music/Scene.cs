using Heartstopper.Wiki.Content.Projecting;

namespace Heartstopper.Wiki.Content.Music;

/// <summary>What happens while a soundtrack entry plays: a row of its own, since it can be withheld alone.</summary>
public sealed class Scene(int pageId, string? position, string key, string text) : Row(pageId, position)
{
    /// <summary>The key of the entry on the same page.</summary>
    public string Key { get; private set; } = key;

    public string Text { get; private set; } = text;
}
