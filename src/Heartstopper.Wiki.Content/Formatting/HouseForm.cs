using Heartstopper.Wiki.Content.Text;

namespace Heartstopper.Wiki.Content.Formatting;

/// <summary>The form in which the house writes a page: the same values and the same prose, without what nobody typed on purpose.</summary>
public static class HouseForm
{
    private const string Fence = "---";

    /// <summary>The text in house form. One that can't be read keeps its words, and only what every page is spared is mended: byte-order mark, CR, blanks behind <c>---</c>.</summary>
    public static string Of(string text)
    {
        string mended = Mend(text);
        var page = PageText.Parse(mended);
        return page.IsAccepted ? string.Join('\n', FrontMatterForm.Of(page.Lines)) + "\n" + Prose(page) : mended;
    }

    // What is code and what is not can't be told of a prose with a block that never ends: such a one is left to its writer.
    private static string Prose(PageText page)
    {
        var problems = new List<Problem>();
        Markup.Prose.Split(page.Prose, page.ProseLine, problems);
        return problems.Count == 0 ? ProseForm.Of(page.Prose) : page.Prose;
    }

    private static string Mend(string text)
    {
        string[] lines = text.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n');
        if (!IsFence(lines[0]))
            return string.Join('\n', lines);

        lines[0] = Fence;
        int closing = Array.FindIndex(lines, 1, IsFence);
        if (closing > 0)
            lines[closing] = Fence;
        return string.Join('\n', lines);
    }

    private static bool IsFence(string line) => line.TrimEnd(' ', '\t') == Fence;
}
