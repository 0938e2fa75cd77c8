using System.Text.RegularExpressions;

namespace Heartstopper.Wiki.Tests.Spoilers;

/// <summary>Looks for planted words in answers.</summary>
internal static partial class Leaks
{
    /// <summary>The tokens that an answer tells, beyond those that the reader typed themselves: forms and links repeat the address to lead back there, a search what it looked for.</summary>
    public static IEnumerable<Token> TokensIn(this Answer answer, IReadOnlyDictionary<string, Token> tokens) =>
        Words().Matches((answer.Headers + answer.Body).ToLowerInvariant())
            .Select(m => m.Value)
            .Distinct()
            .Where(w => !answer.Address.Contains(w, StringComparison.OrdinalIgnoreCase))
            .Select(tokens.GetValueOrDefault)
            .OfType<Token>();

    /// <summary>What answers tell a reader who may not know it yet, as lines to read.</summary>
    public static IReadOnlyList<string> Beyond(this IEnumerable<Answer> answers, int progress, IReadOnlyDictionary<string, Token> tokens) =>
    [
        .. from answer in answers
           from token in answer.TokensIn(tokens)
           where token.From > progress
           select $"at {Story.Progresses[progress]}: {answer.Address} tells {token.Word} ({token.Place}), safe from {Story.Progresses[token.From]}",
    ];

    [GeneratedRegex(@"z[qx]\d+q|zqfilm|\b[345]\d{3}\b|\b\d{3}:07\b")]
    private static partial Regex Words();
}
