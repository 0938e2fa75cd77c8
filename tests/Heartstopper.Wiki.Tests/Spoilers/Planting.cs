using System.Globalization;

namespace Heartstopper.Wiki.Tests.Spoilers;

/// <summary>A word that stands in one place of the generated wiki only, and the number of the progress from which on it may be read.</summary>
/// <param name="Place">In which kind of place: <c>episodes.soundtrack.scene</c>.</param>
internal sealed record Token(string Word, int From, string Place);

/// <summary>Hands out values that nothing else has. Where a reader's progress is given, what lies beyond it gets other words than usual.</summary>
internal sealed class Planting(int? altered)
{
    private readonly Dictionary<string, Token> tokens = new(StringComparer.Ordinal);
    private int words;
    private int dates;
    private int numbers;
    private int years;
    private int clocks;

    public IReadOnlyDictionary<string, Token> Tokens => tokens;

    public bool IsAltered(int from) => from > altered;

    /// <summary>One word that does not change, for addresses.</summary>
    public string Fixed(string place, int from) => Plant($"zq{++words}q", place, from);

    public string Word(string place, int from) => Plant($"{(IsAltered(from) ? "zx" : "zq")}{++words}q", place, from);

    /// <summary>A word, and behind it one that the search finds for all that waits for the same progress.</summary>
    public string Text(string place, int from) => $"{Word(place, from)} wait{from}";

    public string Date(string place, int from) => Plant(Number(3000 + ++dates + Shift(from)), place, from) + "-03-16";

    public string Year(string place, int from) => Plant(Number(4000 + ++years + Shift(from)), place, from);

    public string Count(string place, int from) => Plant(Number(5000 + ++numbers + Shift(from)), place, from);

    public string Clock(string place, int from) => Plant(Number(100 + ++clocks + (IsAltered(from) ? 400 : 0)) + ":07", place, from);

    public void Add(Token token) => tokens[token.Word] = token;

    private string Plant(string word, string place, int from)
    {
        tokens.Add(word, new(word, from, place));
        return word;
    }

    private int Shift(int from) => IsAltered(from) ? 500 : 0;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
