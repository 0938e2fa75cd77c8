using System.CommandLine;

namespace Heartstopper.Wiki.Verbs;

/// <summary>Tells settings (<c>--Wiki:Database=…</c>), which every verb takes, from words that no verb understands.</summary>
internal static class Usage
{
    public static string? Complaint(ParseResult parsed) =>
        parsed.UnmatchedTokens.FirstOrDefault(t => !(t.StartsWith("--", StringComparison.Ordinal) && t.Contains(':', StringComparison.Ordinal) && t.Contains('=', StringComparison.Ordinal))) is { } word
            ? $"{parsed.CommandResult.Command.Name} does not understand \"{word}\": see {parsed.CommandResult.Command.Name} --help; a setting is written --Wiki:Database=PATH"
            : null;
}
