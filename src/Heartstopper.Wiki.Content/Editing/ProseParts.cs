using Heartstopper.Wiki.Content.Checking;
using Heartstopper.Wiki.Content.Markup;
using Heartstopper.Wiki.Content.Projecting;

namespace Heartstopper.Wiki.Content.Editing;

/// <summary>A stretch of a page's prose, with its lines as they are.</summary>
/// <param name="IsOffered">Whether the person may edit it here; if not, it is withheld from them or lies outside of the section.</param>
internal sealed record ProsePart(string Text, bool IsOffered);

/// <summary>Cuts a page's prose into what a person may edit and what stays as it is. All parts joined are the prose.</summary>
internal sealed class ProseParts
{
    private readonly CheckedPage page;
    private readonly PageReading reading;
    private readonly Sight sight;
    private readonly List<(string Text, bool IsOffered)> lines = [];
    private readonly Fence fence = new();
    private readonly Queue<string> anchors;
    private readonly string? section;
    private string? block;
    private int sectionLevel;
    private bool sectionBlock;

    private ProseParts(CheckedPage page, Sight sight, string? section)
    {
        this.page = page;
        this.sight = sight;
        this.section = section;
        reading = page.ToReading(0);
        anchors = new(page.Passages.Select(p => p.Anchor).OfType<string>());
    }

    /// <param name="section">The anchor of a heading, whose section alone is edited; null for all of the prose.</param>
    public static IReadOnlyList<ProsePart> Of(CheckedPage page, Sight sight, string? section)
    {
        var parts = new ProseParts(page, sight, section);
        parts.Walk();
        return parts.Joined();
    }

    private void Walk()
    {
        string prose = page.Text.Prose;
        int number = page.Text.ProseLine;
        for (int at = 0; at < prose.Length; number++)
        {
            int length = prose.AsSpan(at).IndexOf('\n');
            int next = length < 0 ? prose.Length : at + length + 1;
            string line = prose[at..next];
            var mark = fence.Holds(line.AsSpan().TrimEnd("\r\n"), number) ? null : ProseMark.In(line.AsSpan().TrimEnd("\r\n"));
            if (mark?.Kind is MarkKind.Block)
                block = mark.Text;
            Follow(mark);
            lines.Add((line, IsInSection && sight.Sees(reading.PassageAt(block)) && !NamesUnseen(number)));
            if (mark?.Kind is MarkKind.BlockEnd)
                Leave();
            at = next;
        }
    }

    private bool IsInSection => section is null || sectionLevel > 0;

    /// <summary>A section ends at the next heading of its level or above.</summary>
    private void Follow(ProseMark? mark)
    {
        if (mark is not { Kind: MarkKind.Heading, Level: >= 2 and <= 4, Text.Length: > 0 } || !anchors.TryDequeue(out string? anchor))
            return;
        if (anchor == section)
            (sectionLevel, sectionBlock) = (mark.Level, block is not null);
        else if (mark.Level <= sectionLevel)
            sectionLevel = 0;
    }

    private void Leave()
    {
        block = null;
        if (sectionBlock)
            sectionLevel = 0;
    }

    /// <summary>Whether the passage on this line links to a page, or rests on a source, that is hidden from the person.</summary>
    private bool NamesUnseen(int line)
    {
        if (sight.Visible.Everything)
            return false;
        // The passage that the line belongs to begins at or before it; a heading stands above the words that follow it.
        var passage = page.Passages.LastOrDefault(p => p.Line <= line + 1);
        return passage is not null
            && (passage.Links.Any(l => !sight.MayName(l.Target)) || passage.Citations.Any(c => !sight.MayName("sources/" + c.Source)));
    }

    private List<ProsePart> Joined()
    {
        var parts = new List<ProsePart>();
        foreach (var (text, isOffered) in lines)
        {
            if (parts.Count > 0 && parts[^1].IsOffered == isOffered)
                parts[^1] = new(parts[^1].Text + text, isOffered);
            else
                parts.Add(new(text, isOffered));
        }

        return parts;
    }
}
