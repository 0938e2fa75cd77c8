using Heartstopper.Wiki.Content.Comparing;

namespace Heartstopper.Wiki.Content.Merging;

/// <summary>A stretch of lines in all three texts, and what they become; null where the two sides want different things.</summary>
internal sealed record LineChunk(IReadOnlyList<string> Base, IReadOnlyList<string> Mine, IReadOnlyList<string> Theirs, IReadOnlyList<string>? Merged);

/// <summary>
/// Merges the lines of two texts that began as one. Changes that touch each other conflict, as they do in git.
/// A text is its parts between line feeds: one that ends with a line feed has an empty last line, and bytes survive.
/// </summary>
internal sealed class LineMerge
{
    private readonly IReadOnlyList<string> origin;
    private readonly Side mine;
    private readonly Side theirs;
    private readonly List<LineChunk> chunks = [];
    private int done;

    private LineMerge(IReadOnlyList<string> origin, IReadOnlyList<string> mine, IReadOnlyList<string> theirs)
    {
        this.origin = origin;
        this.mine = new Side(mine, Differences.Between(Ended(origin), Ended(mine), LineCutter.Instance));
        this.theirs = new Side(theirs, Differences.Between(Ended(origin), Ended(theirs), LineCutter.Instance));
    }

    /// <summary>The merged text; null where the two sides conflict.</summary>
    public static string? Clean(string origin, string mine, string theirs)
    {
        var chunks = Of(origin.Split('\n'), mine.Split('\n'), theirs.Split('\n'));
        return chunks.Any(chunk => chunk.Merged is null) ? null : string.Join('\n', chunks.SelectMany(chunk => chunk.Merged!));
    }

    public static IReadOnlyList<LineChunk> Of(IReadOnlyList<string> origin, IReadOnlyList<string> mine, IReadOnlyList<string> theirs)
    {
        var merge = new LineMerge(origin, mine, theirs);
        merge.Run();
        return merge.chunks;
    }

    private static List<string> Ended(IEnumerable<string> lines) => [.. lines.Select(line => line + "\n")];

    private void Run()
    {
        while (Math.Min(mine.Next, theirs.Next) is var start and < int.MaxValue)
        {
            Keep(start);
            Change(start);
        }

        Keep(origin.Count);
    }

    private void Keep(int end)
    {
        if (end == done)
            return;

        IReadOnlyList<string> kept = Slice(origin, done, end);
        chunks.Add(new LineChunk(kept, kept, kept, kept));
        done = end;
    }

    /// <summary>One change, and whatever touches it.</summary>
    private void Change(int start)
    {
        int end = start;
        bool byMine = false, byTheirs = false;
        while (mine.Next <= end || theirs.Next <= end)
        {
            bool isMine = mine.Next <= end;
            (byMine, byTheirs) = (byMine || isMine, byTheirs || !isMine);
            end = Math.Max(end, (isMine ? mine : theirs).Take());
        }

        var (old, my, their) = (Slice(origin, start, end), mine.Upto(start, end), theirs.Upto(start, end));
        bool isAgreed = !byTheirs || (byMine && my.SequenceEqual(their));
        chunks.Add(new LineChunk(old, my, their, isAgreed ? my : byMine ? null : their));
        done = end;
    }

    private static List<string> Slice(IReadOnlyList<string> lines, int start, int end)
    {
        var slice = new List<string>(end - start);
        for (int i = start; i < end; i++)
            slice.Add(lines[i]);
        return slice;
    }

    /// <summary>One of the two texts, followed along the base.</summary>
    private sealed class Side(IReadOnlyList<string> lines, IReadOnlyList<Difference> changes)
    {
        private int index;
        private int lead;
        private int taken;

        /// <summary>Where in the base its next change begins.</summary>
        public int Next => index < changes.Count ? changes[index].OldStart : int.MaxValue;

        /// <returns>Where in the base that change ends.</returns>
        public int Take()
        {
            taken += changes[index].NewCount - changes[index].OldCount;
            return changes[index++].OldEnd;
        }

        /// <summary>Its lines for a stretch of the base that holds just the changes taken since the last.</summary>
        public List<string> Upto(int start, int end)
        {
            var slice = Slice(lines, start + lead, end + taken);
            lead = taken;
            return slice;
        }
    }
}
