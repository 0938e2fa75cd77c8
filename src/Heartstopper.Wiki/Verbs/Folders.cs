using System.CommandLine.Parsing;

namespace Heartstopper.Wiki.Verbs;

/// <summary>Keeps a mistyped option from being taken for a folder's name.</summary>
internal static class Folders
{
    public static void NoOption(ArgumentResult result)
    {
        if (result.Tokens.Select(t => t.Value).FirstOrDefault(v => v.StartsWith('-')) is { } word)
            result.AddError($"There is no option \"{word}\".");
    }
}
