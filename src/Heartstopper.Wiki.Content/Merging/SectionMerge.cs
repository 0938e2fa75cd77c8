namespace Heartstopper.Wiki.Content.Merging;

/// <summary>Merges one section that both sides have.</summary>
internal sealed class SectionMerge(ProseMerge prose, Verdicts verdicts, string place, string label)
{
    private static readonly Matching<Block> MatchingOfBlocks =
        new([block => block.Text, block => block.Name], (one, other) => ProseMerge.InCommon(one.Text, other.Text));

    private int places;
    private int standing;

    public IReadOnlyList<string> Merge(Section? origin, Section mine, Section theirs)
    {
        int open = verdicts.Open.Count, met = verdicts.Met;
        string? head = mine.Head is null ? null : MergeLine(origin?.Head, mine.Head, theirs.Head!, "heading");
        var body = MergeBody(origin, mine, theirs);
        string[] heading = head is null ? [] : [head];
        if (verdicts.Met == met && !IsOneSection([.. heading, .. body], standing))
        {
            verdicts.Withdraw(open);
            body = SettleChunk(Lines(origin), Lines(mine), Lines(theirs));
        }

        return [.. heading, .. body, .. MergeTrail(origin?.Trail ?? [], mine.Trail, theirs.Trail)];
    }

    private static IReadOnlyList<string> Lines(Section? section) => [.. section?.Body.SelectMany(part => part.Lines) ?? []];

    /// <summary>Lines from two sides may open a fence that nothing closes, and take in the headings and blocks behind it.</summary>
    private static bool IsOneSection(List<string> lines, int blocks) =>
        ProseParts.Of(lines) is { } read && read.Count(section => section.Text.Length > 0) <= 1 && read.Sum(section => section.Blocks.Count()) == blocks;

    private static IReadOnlyList<string> MergeTrail(IReadOnlyList<string> origin, IReadOnlyList<string> mine, IReadOnlyList<string> theirs) =>
        mine.SequenceEqual(origin) ? theirs : theirs.SequenceEqual(origin) || mine.Count > theirs.Count ? mine : theirs;

    /// <summary>A line that is one thing: a heading, or the first line of a block.</summary>
    private string MergeLine(string? origin, string mine, string theirs, string name)
    {
        if (CommentMerge.Pick(origin, mine, theirs) is { } picked)
            return picked;

        var conflict = new Conflict($"{place}/~{name}", $"{char.ToUpperInvariant(name[0])}{name[1..]} of {label}", ConflictShape.Prose, origin, mine, theirs);
        return verdicts.Settle(
            conflict, origin ?? CommentMerge.PickAny(origin, mine, theirs), mine, theirs, text => text.Trim() is { Length: > 0 } line && !line.Contains('\n', StringComparison.Ordinal) ? new(line) : null);
    }

    private List<string> MergeBody(Section? origin, Section mine, Section theirs)
    {
        var blocks = Trios<Block>.Of([.. origin?.Blocks ?? []], [.. mine.Blocks], [.. theirs.Blocks], MatchingOfBlocks, block => block.Name);
        var stand = new BlockStandIns(blocks.All);
        var chunks = LineMerge.Of(
            stand.Lines(origin?.Body ?? [], blocks.BaseIds, trio => trio.Base), stand.Lines(mine.Body, blocks.MyIds, trio => trio.Mine), stand.Lines(theirs.Body, blocks.TheirIds, trio => trio.Theirs));
        if (stand.LosesAny(chunks))
            return SettleChunk(Lines(origin), Lines(mine), Lines(theirs));

        return
        [
            .. chunks.SelectMany(chunk => chunk.Merged is { } lines
                ? lines.SelectMany(line => stand.Find(line) is { } trio ? MergeBlock(trio) : [line])
                : SettleChunk(stand.Expand(chunk.Base, trio => trio.Base), stand.Expand(chunk.Mine, trio => trio.Mine), stand.Expand(chunk.Theirs, trio => trio.Theirs))),
        ];
    }

    private List<string> SettleChunk(IReadOnlyList<string> origin, IReadOnlyList<string> mine, IReadOnlyList<string> theirs)
    {
        var conflict = new Conflict($"{place}/~{++places}", label, ConflictShape.Prose, Tell(origin), Tell(mine), Tell(theirs));
        return verdicts.Settle<List<string>>(conflict, [.. origin], [.. mine], [.. theirs], text => new(text.Length == 0 ? [] : [.. text.TrimEnd('\n').Split('\n')]), Both);

        List<string> Both() => mine is [.., { Length: > 0 }] && theirs is [{ Length: > 0 }, ..] ? [.. mine, "", .. theirs] : [.. mine, .. theirs];
    }

    private static string? Tell(IReadOnlyList<string> lines) => lines.Count == 0 ? null : string.Join('\n', lines);

    private IEnumerable<string> MergeBlock(Trio<Block> trio)
    {
        standing++;
        if (trio is not { Mine: { } mine, Theirs: { } theirs })
            return (trio.Mine ?? trio.Theirs)!.Lines;
        if (CommentMerge.Pick(trio.Base?.Text, mine.Text, theirs.Text) is { } picked)
            return picked.Split('\n');

        string name = (trio.Base ?? mine).Name;
        var inner = new SectionMerge(prose, verdicts, $"{place}/{name}", $"the block in {label}");
        return
        [
            inner.MergeLine(trio.Base?.Open, mine.Open, theirs.Open, "position"),
            .. prose.MergeSections(trio.Base?.Sections ?? [], mine.Sections, theirs.Sections, $"{place}/{name}", $"In a block of {label}: "),
            CommentMerge.PickAny(trio.Base?.Close, mine.Close, theirs.Close),
        ];
    }
}
