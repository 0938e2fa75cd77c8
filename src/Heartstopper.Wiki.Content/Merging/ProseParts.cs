using Heartstopper.Wiki.Content.Markup;

namespace Heartstopper.Wiki.Content.Merging;

/// <summary>Parts a prose into sections and blocks that together are all of its lines.</summary>
internal sealed class ProseParts
{
    private readonly string[] lines;
    private readonly ProseMark?[] marks;
    private int index;
    private bool isSound = true;

    private ProseParts(string[] lines)
    {
        this.lines = lines;
        var fence = new Fence();
        marks = [.. lines.Select((line, i) => fence.Holds(line.AsSpan().TrimEnd('\r'), i + 1) ? null : ProseMark.In(line.AsSpan().TrimEnd('\r')))];
        isSound = fence.OpenedOn == 0;
    }

    /// <summary>The sections in order, the one without a heading always first; null where blocks or fences are not closed.</summary>
    public static IReadOnlyList<Section>? Of(IEnumerable<string> lines)
    {
        var parts = new ProseParts([.. lines]);
        var sections = parts.ReadSections(inBlock: false);
        return parts.isSound ? sections : null;
    }

    private List<Section> ReadSections(bool inBlock)
    {
        var names = new Occurrences();
        var sections = new List<Section> { ReadSection("", null, null, inBlock) };
        while (index < lines.Length && marks[index] is { Kind: MarkKind.Heading } mark)
        {
            string name = Slug.From(mark.Text) is { Length: > 0 } slug ? slug : "section";
            sections.Add(ReadSection(names.Next(name), mark.Text, lines[index++], inBlock));
        }

        return sections;
    }

    private Section ReadSection(string name, string? heading, string? head, bool inBlock)
    {
        var blocks = new Occurrences();
        var body = new List<BodyPart>();
        for (; index < lines.Length; index++)
        {
            var mark = marks[index];
            if (mark is { Kind: MarkKind.Heading, Level: >= 2 and <= 4, Text.Length: > 0 } || (mark?.Kind is MarkKind.BlockEnd && inBlock))
                break;
            if (mark?.Kind is MarkKind.Block && !inBlock)
                body.Add(ReadBlock(blocks, mark.Text));
            else if (mark?.Kind is MarkKind.Block or MarkKind.BlockEnd or MarkKind.UnknownBlock)
                isSound = false;
            else
                body.Add(new BodyPart(lines[index]));
        }

        int end = body.Count;
        while (end > 0 && body[end - 1] is { Block: null } part && string.IsNullOrWhiteSpace(part.Line))
            end--;
        return new Section(name, heading, head, body[..end], [.. body[end..].Select(part => part.Line)]);
    }

    private BodyPart ReadBlock(Occurrences names, string code)
    {
        string open = lines[index++];
        var sections = ReadSections(inBlock: true);
        if (index < lines.Length)
            return new BodyPart("", new Block(names.Next($"~block-{Slug.From(code)}"), open, sections, lines[index]));

        isSound = false;
        return new BodyPart(open);
    }
}
