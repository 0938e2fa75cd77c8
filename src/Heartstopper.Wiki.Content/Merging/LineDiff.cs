using DiffPlex;

namespace Heartstopper.Wiki.Content.Merging;

/// <summary>Lines of an old text that a new one has others for; either range may be empty, the ends are not included.</summary>
internal readonly record struct Hunk(int Start, int End, int NewStart, int NewEnd);

/// <summary>What two texts differ in, line by line.</summary>
internal static class LineDiff
{
    // Comparing takes time that grows with the square of what differs; beyond this, all of it counts as changed.
    private const int MostLines = 8_000;

    private static readonly EveryLine Chunker = new();

    public static IReadOnlyList<Hunk> Of(IReadOnlyList<string> old, IReadOnlyList<string> other)
    {
        int most = Math.Min(old.Count, other.Count);
        int head = 0;
        while (head < most && old[head] == other[head])
            head++;
        int tail = 0;
        while (tail < most - head && old[^(tail + 1)] == other[^(tail + 1)])
            tail++;

        return Between(old, head, old.Count - tail, other, other.Count - tail);
    }

    private static IReadOnlyList<Hunk> Between(IReadOnlyList<string> old, int start, int end, IReadOnlyList<string> other, int otherEnd)
    {
        if (start == end && start == otherEnd)
            return [];
        if (start == end || start == otherEnd || end + otherEnd - (2 * start) > MostLines)
            return [new Hunk(start, end, start, otherEnd)];

        // The differ asks no chunker about an empty text, which is one empty line: so no line is quite empty.
        string oldLines = string.Join('\n', old.Skip(start).Take(end - start).Select(line => "|" + line));
        string newLines = string.Join('\n', other.Skip(start).Take(otherEnd - start).Select(line => "|" + line));
        return
        [
            .. Differ.Instance.CreateDiffs(oldLines, newLines, ignoreWhiteSpace: false, ignoreCase: false, Chunker).DiffBlocks.Select(block => new Hunk(
                start + block.DeleteStartA,
                start + block.DeleteStartA + block.DeleteCountA,
                start + block.InsertStartB,
                start + block.InsertStartB + block.InsertCountB)),
        ];
    }

    /// <summary>Parts at line feeds alone, so that a carriage return stays a part of its line.</summary>
    private sealed class EveryLine : IChunker
    {
        public IReadOnlyList<string> Chunk(string text) => text.Split('\n');
    }
}
