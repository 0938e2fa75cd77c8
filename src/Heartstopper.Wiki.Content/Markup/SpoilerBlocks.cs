using Heartstopper.Wiki.Content.Text;

namespace Heartstopper.Wiki.Content.Markup;

/// <summary>A block that waits for a position: its code, and where the code stands.</summary>
internal sealed record SpoilerBlock(string Code, int Line, int Column);

/// <summary>Which block is open. What is written wrongly is withheld: an empty code is no position that anyone reaches.</summary>
internal sealed class SpoilerBlocks(ICollection<Problem> problems)
{
    private int depth;

    public SpoilerBlock? Current { get; private set; }

    public void Open(ProseMark mark, int line)
    {
        var code = mark.Kind is MarkKind.Block ? mark.Text : "";
        if (mark.Kind is MarkKind.UnknownBlock)
            Report("unknown-block", line, 1, $"{mark.Text} is no block; write :::spoiler and a position, like :::spoiler s2e8, and end it with :::");
        else if (code.Length == 0)
            Report("spoiler-without-code", line, mark.Column, "This block says no position; write it behind, like :::spoiler s2e8 or :::spoiler none.");
        if (depth > 0)
            Report("nested-spoiler", line, 1, $"Blocks don't nest; end the one of line {Current!.Line} with ::: first.");

        if (depth++ == 0)
            Current = new SpoilerBlock(code, line, mark.Column);
    }

    public void Close(int line)
    {
        if (depth == 0)
            Report("stray-spoiler-end", line, 1, "No block is open here; take this line out, or begin one with :::spoiler and a position.");
        else if (--depth == 0)
            Current = null;
    }

    public void ReportOpen()
    {
        if (Current is not null)
            Report("unclosed-spoiler", Current.Line, 1, "This block is never closed; end it with a line :::");
    }

    private void Report(string code, int line, int column, string message) =>
        problems.Add(new Problem(code, line, column, message));
}
