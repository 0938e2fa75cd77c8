using Heartstopper.Wiki.Content.Projecting;

namespace Heartstopper.Wiki.Content.Characters;

/// <summary>That a character is in a season or film.</summary>
public sealed class Appearance(int pageId, string? position, string character, string @in) : Row(pageId, position)
{
    /// <summary>The character's address.</summary>
    public string Character { get; private set; } = character;

    /// <summary>The season's or film's code.</summary>
    public string In { get; private set; } = @in;
}
