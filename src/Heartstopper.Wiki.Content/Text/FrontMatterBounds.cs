namespace Heartstopper.Wiki.Content.Text;

/// <summary>Where the front matter begins and ends, found by its two lines alone.</summary>
internal sealed record FrontMatterBounds(IReadOnlyList<string> Lines, int ProseStart, bool IsOpened, bool IsClosed)
{
    private const string Fence = "---";

    public static FrontMatterBounds Find(string text)
    {
        var lines = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is var found && found >= 0 ? found : text.Length;
            lines.Add(text[start..end]);
            start = Math.Min(end + 1, text.Length);
            if (lines[0] != Fence)
                return new FrontMatterBounds([], 0, IsOpened: false, IsClosed: false);
            if (lines.Count > 1 && lines[^1] == Fence)
                return new FrontMatterBounds(lines, start, IsOpened: true, IsClosed: true);
        }

        return new FrontMatterBounds(lines, text.Length, IsOpened: lines.Count > 0, IsClosed: false);
    }

    public void Check(ProblemList problems)
    {
        if (!IsOpened)
            problems.Add("no-front-matter", 1, 1, "A page begins with a line --- and its fields; write --- alone in the first line.");
        else if (!IsClosed)
            problems.Add("unclosed-front-matter", 1, 1, "The front matter opened here is never closed; write --- alone in the line after the last field.");
    }
}
