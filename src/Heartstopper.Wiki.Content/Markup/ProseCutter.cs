using Heartstopper.Wiki.Content.Text;

namespace Heartstopper.Wiki.Content.Markup;

/// <summary>Goes through a prose once, line by line, and cuts it at headings and blocks.</summary>
internal sealed class ProseCutter(string prose, int firstLine, ICollection<Problem> problems)
{
    private const int MaxPassages = 1_000;

    private readonly List<PassageText> passages = [];
    private readonly Anchors anchors = new();
    private readonly Fence fence = new();
    private readonly SpoilerBlocks blocks = new(problems);
    private ProseMark? heading;
    private int start;
    private int startLine = firstLine;
    private int line = firstLine;
    private bool full;

    public List<PassageText> Cut()
    {
        for (var at = 0; at < prose.Length; line++)
        {
            var length = prose.AsSpan(at).IndexOf('\n');
            var next = length < 0 ? prose.Length : at + length + 1;
            var text = prose.AsSpan(at, next - at).TrimEnd("\r\n");
            if (!fence.Holds(text, line) && ProseMark.In(text) is { } mark)
                Meet(mark, at, next);
            at = next;
        }

        Finish(prose.Length);
        blocks.ReportOpen();
        if (fence.OpenedOn > 0)
            problems.Add(new Problem("unclosed-fence", fence.OpenedOn, 1,
                "This code block is never closed; end it with a line of the same ``` or ~~~."));
        return passages;
    }

    private void Meet(ProseMark mark, int at, int next)
    {
        switch (mark.Kind)
        {
            case MarkKind.Heading when IsSound(mark):
                Finish(at);
                heading = mark;
                Begin(next);
                break;
            case MarkKind.Block or MarkKind.UnknownBlock:
                Finish(at);
                blocks.Open(mark, line);
                Begin(next);
                break;
            case MarkKind.BlockEnd:
                Finish(at);
                blocks.Close(line);
                Begin(next);
                break;
            case MarkKind.Misplaced:
                Report("misplaced-mark", mark, $"Write {mark.Text} at the beginning of a line, not inside of a list or a quotation.");
                break;
            case MarkKind.Footnote:
                Report("footnote", mark, "There are no footnotes; say it in the text, or cite a source: [@source].");
                break;
        }
    }

    private bool IsSound(ProseMark mark)
    {
        if (mark.Level is < 2 or > 4)
            Report("heading-level", mark, "The title is the first heading of a page; write ##, ### or ####.");
        else if (mark.Text.Length == 0)
            Report("empty-heading", mark, "This heading has no words; write some behind the #, or take it out.");
        else
            return true;

        return false;
    }

    private void Report(string code, ProseMark mark, string message) =>
        problems.Add(new Problem(code, line, mark.Column, message));

    private void Begin(int next) => (start, startLine) = (next, line + 1);

    private void Finish(int end)
    {
        SkipBlankLines(end);
        var markdown = prose[start..end].TrimEnd();
        var words = heading is null ? null : PlainText.OfLine(heading.Text);
        var level = heading?.Level ?? 0;
        heading = null;
        if ((words is null && markdown.Length == 0) || IsFull())
            return;

        var block = blocks.Current;
        passages.Add(new PassageText(
            passages.Count, words, level, words is null ? null : anchors.For(words, block?.Code), block?.Code, markdown, startLine)
        {
            SpoilerLine = block?.Line ?? 0,
            SpoilerColumn = block?.Column ?? 0,
        });
    }

    private void SkipBlankLines(int end)
    {
        for (var text = prose.AsSpan(start, end - start); text.IndexOf('\n') is var length and >= 0; text = text[(length + 1)..])
        {
            if (!text[..length].IsWhiteSpace())
                return;

            start += length + 1;
            startLine++;
        }
    }

    private bool IsFull()
    {
        if (passages.Count == MaxPassages && !full)
        {
            problems.Add(new Problem("too-many-passages", startLine, 1, $"A page holds at most {MaxPassages} passages; write fewer headings and blocks."));
            full = true;
        }

        return full;
    }
}
