namespace Heartstopper.Wiki.Content.Kinds;

/// <summary>The right value that somebody probably meant.</summary>
public static class Nearest
{
    /// <summary>The candidate with the fewest edits, if it is near enough to be worth offering.</summary>
    public static string? To(string word, IEnumerable<string> candidates)
    {
        // A word of a thousand letters is no typing slip, and the distance is quadratic.
        if (word.Length is 0 or > 60)
            return null;

        string? best = null;
        int limit = Math.Max(1, word.Length / 3) + 1;
        foreach (string candidate in candidates)
        {
            if (Math.Abs(candidate.Length - word.Length) >= limit)
                continue;
            int distance = Distance(word, candidate);
            if (distance < limit)
                (best, limit) = (candidate, distance);
        }

        return best;
    }

    /// <summary>Words that end a message: <c>; did you mean "tao-xu"?</c>, or nothing.</summary>
    public static string Hint(string word, IEnumerable<string> candidates) =>
        To(word, candidates) is { } nearest ? $"; did you mean \"{nearest}\"?" : "";

    private static int Distance(string a, string b)
    {
        int[] previous = [.. Enumerable.Range(0, b.Length + 1)];
        int[] current = new int[b.Length + 1];
        for (int i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int change = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                current[j] = Math.Min(change, Math.Min(previous[j], current[j - 1]) + 1);
            }

            (previous, current) = (current, previous);
        }

        return previous[b.Length];
    }
}
