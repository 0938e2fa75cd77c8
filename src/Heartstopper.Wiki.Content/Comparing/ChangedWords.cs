namespace Heartstopper.Wiki.Content.Comparing;

/// <summary>Marks which words changed in lines that gave way to others, where the two still have enough in common.</summary>
internal static class ChangedWords
{
    private const double LeastAlike = 0.4;

    /// <summary>Each line of both sides in pieces, ends of lines left out.</summary>
    public static (IReadOnlyList<IReadOnlyList<DiffPiece>> Removed, IReadOnlyList<IReadOnlyList<DiffPiece>> Added) Of(IEnumerable<string> removed, IEnumerable<string> added)
    {
        var before = WordCutter.Cut(string.Concat(removed));
        var after = WordCutter.Cut(string.Concat(added));
        bool[] gone = new bool[before.Count];
        bool[] come = new bool[after.Count];
        foreach (var difference in Joined(Differences.Between(before, after, WordCutter.Instance), before))
        {
            gone.AsSpan(difference.OldStart, difference.OldCount).Fill(true);
            come.AsSpan(difference.NewStart, difference.NewCount).Fill(true);
        }

        if (!AreAlike(before, gone, after, come))
        {
            Array.Clear(gone);
            Array.Clear(come);
        }

        return (ByLine(before, gone), ByLine(after, come));
    }

    /// <summary>Differences that only spaces and signs part are one: "the old house" for "a new home" is no mosaic.</summary>
    private static IEnumerable<Difference> Joined(IReadOnlyList<Difference> differences, IReadOnlyList<string> before)
    {
        Difference? last = null;
        foreach (var next in differences)
        {
            bool isParted = last is null || before.Skip(last.Value.OldEnd).Take(next.OldStart - last.Value.OldEnd).Any(p => p == "\n" || WordCutter.Says(p));
            if (isParted && last is not null)
                yield return last.Value;
            last = isParted ? next : new(last!.Value.OldStart, next.OldEnd - last.Value.OldStart, last.Value.NewStart, next.NewEnd - last.Value.NewStart);
        }

        if (last is not null)
            yield return last.Value;
    }

    private static bool AreAlike(IReadOnlyList<string> before, bool[] gone, IReadOnlyList<string> after, bool[] come)
    {
        int kept = before.Where((p, i) => !gone[i] && WordCutter.Says(p)).Sum(p => p.Length);
        int shorter = Math.Min(before.Where(WordCutter.Says).Sum(p => p.Length), after.Where(WordCutter.Says).Sum(p => p.Length));
        return kept >= shorter * LeastAlike && come.Contains(false);
    }

    private static List<IReadOnlyList<DiffPiece>> ByLine(IReadOnlyList<string> words, bool[] marked)
    {
        var lines = new List<IReadOnlyList<DiffPiece>>();
        for (int start = 0, end; start < words.Count; start = end + 1)
        {
            for (end = start; end < words.Count && words[end] != "\n";)
                end++;
            lines.Add(Pieces(words, marked, start, end));
        }

        return lines;
    }

    private static List<DiffPiece> Pieces(IReadOnlyList<string> words, bool[] marked, int start, int end)
    {
        var pieces = new List<DiffPiece>();
        for (int i = start, next; i < end; i = next)
        {
            for (next = i; next < end && marked[next] == marked[i];)
                next++;
            pieces.Add(new(string.Concat(words.Skip(i).Take(next - i)), marked[i]));
        }

        return pieces;
    }
}
