namespace Heartstopper.Wiki.Content.Merging;

/// <summary>Tells things of one name apart: the second <c>later</c> is <c>later~2</c>.</summary>
internal sealed class Occurrences
{
    private readonly Dictionary<string, int> uses = new(StringComparer.Ordinal);

    public string Next(string name) => (uses[name] = uses.GetValueOrDefault(name) + 1) is var use and > 1 ? $"{name}~{use}" : name;
}
