namespace Heartstopper.Wiki.Content.Markup;

/// <summary>
/// Gives each heading a name that no other of its page bears. Each position counts for itself and its names begin with its
/// code and two hyphens, which no slug holds: so a heading that is withheld changes no name of one that shows.
/// </summary>
internal sealed class Anchors
{
    private const int MaxLength = 80;

    // A page's own parts are called so, whatever its kind; a heading that says the same becomes the second of its name.
    private static readonly HashSet<string> Parts = new(StringComparer.Ordinal)
    {
        "cast", "content", "contents", "credit-directed", "credit-said", "credit-wrote", "disputed", "entries", "episodes", "facts", "links-here", "misprints", "music", "originals", "played-by",
        "progress", "progress-at", "q", "rankings", "references", "relationships", "rests", "roles", "screen", "songs", "uses",
    };

    private readonly HashSet<string> taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> uses = new(StringComparer.Ordinal);

    public string For(string heading, string? spoiler)
    {
        var plain = Prefix(spoiler) + Words(heading);
        var anchor = plain;
        while (Parts.Contains(anchor) || IsReference(anchor) || !taken.Add(anchor))
            anchor = $"{plain}-{uses[plain] = uses.GetValueOrDefault(plain, 1) + 1}";

        return anchor;
    }

    private static string Prefix(string? spoiler) => spoiler is null ? "" : $"{Words(spoiler)}--";

    private static string Words(string text)
    {
        var slug = Slug.From(text);
        return slug.Length switch
        {
            0 => "section",
            > MaxLength => slug[..MaxLength].TrimEnd('-'),
            _ => slug,
        };
    }

    // The numbered references of a page are called so.
    private static bool IsReference(string anchor) =>
        anchor.StartsWith("source-", StringComparison.Ordinal) && anchor.AsSpan("source-".Length).IndexOfAnyExceptInRange('0', '9') < 0;
}
