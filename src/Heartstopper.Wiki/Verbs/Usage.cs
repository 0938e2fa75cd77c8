using System.CommandLine;
using System.CommandLine.Parsing;

namespace Heartstopper.Wiki.Verbs;

/// <summary>Tells settings (<c>--Wiki:Database=…</c>), which every verb takes, from words that no verb understands.</summary>
internal static class Usage
{
    public static string? Complaint(ParseResult parsed)
    {
        string? word = parsed.UnmatchedTokens.FirstOrDefault(t => !IsSetting(t))
            ?? parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(a => a.Tokens).Select(t => t.Value).FirstOrDefault(t => t.StartsWith('-'));
        string verb = parsed.CommandResult.Command.Name;
        return word is null ? null : $"{verb} does not understand \"{word}\": see {verb} --help; a setting is written --Wiki:Database=PATH";
    }

    private static bool IsSetting(string token) =>
        token.StartsWith("--", StringComparison.Ordinal) && token.Contains(':', StringComparison.Ordinal) && token.Contains('=', StringComparison.Ordinal);
}
