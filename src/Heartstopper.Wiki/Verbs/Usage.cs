namespace Heartstopper.Wiki.Verbs;

/// <summary>Tells settings (<c>--Wiki:Database=…</c>), which every verb takes anywhere, from the words of the verb itself.</summary>
internal sealed class Usage
{
    /// <summary>Settings of the host, which alone are called by one word.</summary>
    private static readonly string[] OfTheHost = ["urls", "contentRoot", "webRoot", "environment", "applicationName"];

    public Usage(IReadOnlyList<string> arguments)
    {
        Arguments = arguments;
        Settings = [.. arguments.Where(IsSetting)];
        Words = [.. arguments.Where(a => !IsSetting(a))];
    }

    /// <summary>Everything behind the program's name.</summary>
    public IReadOnlyList<string> Arguments { get; }

    public IReadOnlyList<string> Settings { get; }

    public IReadOnlyList<string> Words { get; }

    private static bool IsSetting(string token) =>
        token.StartsWith("--", StringComparison.Ordinal)
        && token.IndexOf('=', StringComparison.Ordinal) is > 2 and var end
        && (token[..end].Contains(':', StringComparison.Ordinal) || OfTheHost.Contains(token[2..end], StringComparer.OrdinalIgnoreCase));
}
