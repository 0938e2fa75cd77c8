using Heartstopper.Wiki.Content;

namespace Heartstopper.Wiki.Pages.Search;

/// <summary>A piece of a text around the words looked for; the parts that match are told apart.</summary>
public sealed record Snippet(IReadOnlyList<(string Text, bool IsMatch)> Parts)
{
    private const int Length = 160;

    /// <param name="query">As typed: every word counts whole, the last one as a beginning too.</param>
    public static Snippet Of(string text, string query)
    {
        string[] words = [.. Fold.Words(query)];
        var matches = Words(text).Where(w => IsMatch(text[w], words)).ToList();
        int start = matches.Count == 0 || matches[0].Start.Value < Length / 2 ? 0 : BorderBefore(text, matches[0].Start.Value - (Length / 3));
        int end = text.Length - start <= Length ? text.Length : BorderBefore(text, start + Length);

        var parts = new List<(string, bool)>();
        int at = start;
        if (start > 0)
            parts.Add(("… ", false));
        foreach (var match in matches.Where(m => m.Start.Value >= start && m.End.Value <= end))
        {
            parts.Add((text[at..match.Start], false));
            parts.Add((text[match], true));
            at = match.End.Value;
        }

        parts.Add((text[at..end] + (end < text.Length ? " …" : ""), false));
        return new([.. parts.Where(p => p.Item1.Length > 0)]);
    }

    private static bool IsMatch(string word, string[] words) =>
        Fold.Words(word).Any(folded => words.Contains(folded) || (words.Length > 0 && folded.StartsWith(words[^1], StringComparison.Ordinal)));

    private static IEnumerable<Range> Words(string text)
    {
        int start = -1;
        for (int i = 0; i <= text.Length; i++)
        {
            bool inside = i < text.Length && (char.IsLetterOrDigit(text[i]) || text[i] is '\'' or '’' || char.GetUnicodeCategory(text[i]) is System.Globalization.UnicodeCategory.NonSpacingMark);
            if (inside && start < 0)
                start = i;
            if (inside || start < 0)
                continue;
            yield return start..i;
            start = -1;
        }
    }

    private static int BorderBefore(string text, int at)
    {
        int space = text.LastIndexOf(' ', Math.Clamp(at, 0, text.Length - 1));
        // A text without a space is cut where it must be, but never inside a pair of surrogates.
        int border = space < at - 40 || space < 0 ? at : space + 1;
        return border > 0 && border < text.Length && char.IsLowSurrogate(text[border]) ? border - 1 : border;
    }
}
