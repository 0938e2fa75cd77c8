using Heartstopper.Wiki.Content.Projecting;

namespace Heartstopper.Wiki.Content.Characters;

/// <summary>Who plays a character in one season or film, and how the part is billed there.</summary>
public sealed class Casting(int pageId, string? position, string character, string person, string @in, string? billing) : Row(pageId, position)
{
    /// <summary>The character's address.</summary>
    public string Character { get; private set; } = character;

    /// <summary>The person's address.</summary>
    public string Person { get; private set; } = person;

    /// <summary>The season's or film's code.</summary>
    public string In { get; private set; } = @in;

    public string? Billing { get; private set; } = billing;
}
