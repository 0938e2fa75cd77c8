using System.Text.RegularExpressions;

namespace Heartstopper.Wiki.Tests.Facts;

/// <summary>What can't be said in other words: names and numbers.</summary>
internal static partial class Saying
{
    /// <summary>The capitalised words that don't begin a sentence, and the numbers; of a full date the year.</summary>
    public static IReadOnlyList<string> NamesIn(string text) =>
        [.. Names().Matches(Dates().Replace(Ids().Replace(text, ""), "$1")).Select(m => m.Value).Distinct()];

    public static bool Tells(string text, string name) => InFull(name).Any(n => Regex.IsMatch(text, $@"(?<!\p{{L}}){Regex.Escape(n)}(?!\p{{Ll}}{{3}})", RegexOptions.IgnoreCase));

    private static string[] InFull(string name) => name switch
    {
        "UK" => ["United Kingdom", "British"],
        "US" => ["United States", "American"],
        "RSC" => ["Royal Shakespeare Company"],
        _ => [name],
    };

    [GeneratedRegex(@"\bseed-\d+\b")]
    private static partial Regex Ids();

    [GeneratedRegex(@"\b(\d{4})-\d\d-\d\d\b")]
    private static partial Regex Dates();

    [GeneratedRegex(@"(?<=\p{L}[’']?,?;? ""?)\p{Lu}\p{L}+|\d+(?:,\d{3})*")]
    private static partial Regex Names();
}
