namespace Heartstopper.Wiki.Content.Comparing;

/// <summary>Lines in a row that are shown, or unchanged ones that are folded away.</summary>
/// <param name="Lines">None where so many are folded that nobody would read them.</param>
public sealed record DiffStretch(int Count, IReadOnlyList<DiffLine> Lines, bool IsFolded);

/// <summary>What changed from one text to another, line by line, with the words marked inside of lines that changed.</summary>
public sealed class TextDiff
{
    // A single unchanged line takes no more room than the words that would say so.
    private const int FewestFolded = 2;
    private const int MostFolded = 500;

    private TextDiff(IReadOnlyList<DiffLine> lines) => Lines = lines;

    /// <summary>The lines of both texts: without the added ones they are the older text, without the removed ones the newer.</summary>
    public IReadOnlyList<DiffLine> Lines { get; }

    public bool IsEmpty => Lines.All(l => l.Change is LineChange.None);

    public static TextDiff Of(string before, string after)
    {
        var old = LineCutter.Cut(before);
        var @new = LineCutter.Cut(after);
        var lines = new List<DiffLine>();
        int at = 0;
        foreach (var difference in Differences.Between(old, @new, LineCutter.Instance))
        {
            for (; at < difference.NewStart; at++)
                lines.Add(Line(LineChange.None, at, @new[at], null));
            AddChanged(lines, old, @new, difference);
            at = difference.NewEnd;
        }

        for (; at < @new.Count; at++)
            lines.Add(Line(LineChange.None, at, @new[at], null));
        return new(lines);
    }

    /// <summary>The lines with those folded away that are further from a change than the context.</summary>
    public IEnumerable<DiffStretch> Stretches(int context)
    {
        for (int start = 0, end; start < Lines.Count; start = end)
        {
            bool isChanged = Lines[start].Change is not LineChange.None;
            for (end = start; end < Lines.Count && Lines[end].Change is not LineChange.None == isChanged;)
                end++;

            int from = isChanged || start == 0 ? start : start + context;
            int to = isChanged || end == Lines.Count ? end : end - context;
            if (isChanged || to - from < FewestFolded)
            {
                yield return Shown(start, end);
                continue;
            }

            if (start < from)
                yield return Shown(start, from);
            yield return new(to - from, to - from <= MostFolded ? Range(from, to) : [], IsFolded: true);
            if (to < end)
                yield return Shown(to, end);
        }
    }

    private static void AddChanged(List<DiffLine> lines, IReadOnlyList<string> old, IReadOnlyList<string> @new, Difference difference)
    {
        var gone = old.Skip(difference.OldStart).Take(difference.OldCount).ToList();
        var come = @new.Skip(difference.NewStart).Take(difference.NewCount).ToList();
        var (removed, added) = gone.Count > 0 && come.Count > 0 ? ChangedWords.Of(gone, come) : ([], []);
        lines.AddRange(gone.Select((text, i) => Line(LineChange.Removed, difference.OldStart + i, text, removed.ElementAtOrDefault(i))));
        lines.AddRange(come.Select((text, i) => Line(LineChange.Added, difference.NewStart + i, text, added.ElementAtOrDefault(i))));
    }

    private static DiffLine Line(LineChange change, int index, string text, IReadOnlyList<DiffPiece>? pieces)
    {
        bool isEnded = text.EndsWith('\n');
        string words = isEnded ? text[..^1] : text;
        return new(change, index + 1, pieces ?? (words.Length > 0 ? [new(words, false)] : []), isEnded);
    }

    private DiffStretch Shown(int start, int end) => new(end - start, Range(start, end), IsFolded: false);

    private List<DiffLine> Range(int start, int end) => [.. Lines.Skip(start).Take(end - start)];
}
