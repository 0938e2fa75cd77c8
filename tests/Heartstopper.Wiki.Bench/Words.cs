using System.Globalization;

namespace Heartstopper.Wiki.Bench;

/// <summary>Words of a made-up language, some far more common than others, as in any language.</summary>
internal sealed class Words
{
    private static readonly string[] Beginnings = ["b", "br", "c", "ch", "d", "f", "fl", "g", "h", "j", "k", "l", "m", "n", "p", "r", "s", "sh", "st", "t", "th", "v", "w"];
    private static readonly string[] Vowels = ["a", "e", "i", "o", "u", "ea", "ou"];
    private static readonly string[] Ends = ["", "n", "r", "s", "t", "l", "ck", "nd"];

    private readonly Random random;
    private readonly string[] all;

    public Words(Random random, int count)
    {
        this.random = random;
        var words = new HashSet<string>(StringComparer.Ordinal);
        while (words.Count < count)
            words.Add(string.Concat(Enumerable.Range(0, random.Next(1, 4)).Select(_ => Pick(Beginnings) + Pick(Vowels) + Pick(Ends))));
        all = [.. words];
    }

    /// <summary>The most common words come first.</summary>
    public string Common(int rank) => all[rank];

    /// <summary>The word of rank n turns up about one time in n.</summary>
    public string Next() => all[(int)Math.Min(all.Length - 1, Math.Exp(random.NextDouble() * Math.Log(all.Length)))];

    public string Title(int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => Capital(all[random.Next(50, all.Length)])));

    public string Sentence(int words) => Capital(string.Join(' ', Enumerable.Range(0, words).Select(_ => Next()))) + ".";

    private static string Capital(string word) => char.ToUpper(word[0], CultureInfo.InvariantCulture) + word[1..];

    private string Pick(string[] from) => from[random.Next(from.Length)];
}
