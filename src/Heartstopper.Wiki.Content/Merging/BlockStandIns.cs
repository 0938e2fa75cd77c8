namespace Heartstopper.Wiki.Content.Merging;

/// <summary>One line for each block, so that a section merges by line and a block within it by its own rules.</summary>
internal sealed class BlockStandIns(IReadOnlyList<Trio<Block>> blocks)
{
    // No line of an accepted text holds it.
    private const char Sign = '\0';

    private readonly Dictionary<string, Trio<Block>> byId = blocks.ToDictionary(trio => trio.Id);

    public List<string> Lines(IReadOnlyList<BodyPart> body, IReadOnlyList<string> ids, Func<Trio<Block>, Block?> side)
    {
        int next = 0;
        return [.. body.Select(part => part.Block is null ? part.Line : LineOf(byId[ids[next++]], side))];
    }

    public Trio<Block>? Find(string line) => line is [Sign, ..] ? byId[line.Trim(Sign)] : null;

    public List<string> Expand(IReadOnlyList<string> lines, Func<Trio<Block>, Block?> side) =>
        [.. lines.SelectMany(line => Find(line) is { } trio ? side(trio)!.Lines : [line])];

    /// <summary>
    /// Whether a block's changes would go: its line counts as unchanged, and where two lines of one look could be
    /// matched, the lines around it may have been.
    /// </summary>
    public bool LosesAny(IReadOnlyList<LineChunk> chunks)
    {
        var merged = Found(chunks.SelectMany(chunk => chunk.Merged ?? []));
        var open = chunks.Where(chunk => chunk.Merged is null).ToList();
        var (mine, theirs) = (Found(open.SelectMany(chunk => chunk.Mine)), Found(open.SelectMany(chunk => chunk.Theirs)));
        return blocks.Any(trio => !merged.Contains(trio) && (IsLost(trio, trio.Mine, mine) || IsLost(trio, trio.Theirs, theirs)));
    }

    private HashSet<Trio<Block>> Found(IEnumerable<string> lines) => [.. lines.Select(Find).OfType<Trio<Block>>()];

    private static bool IsLost(Trio<Block> trio, Block? side, HashSet<Trio<Block>> told) => side is not null && side.Text != trio.Base?.Text && !told.Contains(trio);

    /// <summary>A block that one side took out looks changed where the other changed it: so that the two conflict.</summary>
    private static string LineOf(Trio<Block> trio, Func<Trio<Block>, Block?> side)
    {
        bool isMissed = trio.Base is not null && (trio.Mine is null || trio.Theirs is null);
        return isMissed && side(trio)!.Text != trio.Base!.Text ? $"{Sign}{trio.Id}{Sign}" : Sign + trio.Id;
    }
}
