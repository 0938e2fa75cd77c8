using System.Text;

namespace Heartstopper.Wiki.Content.Impacts;

/// <summary>Words of others in a comment on a pull request: as they are, whatever they mean in Markdown there.</summary>
internal static class Markdown
{
    private const int Most = 5;

    public static string Code(string text) => $"`{text.Replace('`', '\'')}`";

    public static string Text(string text)
    {
        var escaped = new StringBuilder();
        foreach (char c in text.ReplaceLineEndings(" "))
        {
            if (@"\`*_[]<>|~#&".Contains(c, StringComparison.Ordinal))
                escaped.Append('\\');
            escaped.Append(c);
            // Nobody is called who happens to have the name of a source.
            if (c == '@')
                escaped.Append("<!-- -->");
        }

        return escaped.ToString();
    }

    /// <summary>The first of a list on one line.</summary>
    public static string Few(IEnumerable<string> words)
    {
        string[] all = [.. words];
        return string.Join(", ", all.Take(Most).Select(Text)) + (all.Length > Most ? $" and {all.Length - Most} more" : "");
    }
}
