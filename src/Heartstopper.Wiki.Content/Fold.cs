using System.Globalization;
using System.Text;

namespace Heartstopper.Wiki.Content;

/// <summary>Makes texts comparable: no case, no accents, one form for letters that Unicode keeps apart.</summary>
public static class Fold
{
    /// <summary>What two spellings of one title share: case, accents and white space are folded, punctuation counts.</summary>
    public static string Key(string text) => string.Join(' ', Letters(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The words of a text as the search index keeps them.</summary>
    public static IEnumerable<string> Words(string text)
    {
        string folded = Letters(text);
        int start = -1;
        for (int i = 0; i <= folded.Length; i++)
        {
            // An apostrophe is no border: "don't" and "dont" are one word.
            bool inside = i < folded.Length && (char.IsLetterOrDigit(folded[i]) || (start >= 0 && folded[i] is '\'' or '’'));
            if (inside && start < 0)
                start = i;
            if (inside || start < 0)
                continue;
            yield return folded[start..i].Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal);
            start = -1;
        }
    }

    private static string Letters(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (char letter in text.WithoutLoneSurrogates().Normalize(NormalizationForm.FormKD))
        {
            // Half a surrogate pair has become the sign for what can't be read.
            if (letter == '\uFFFD' || CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark)
                continue;
            char lower = char.ToLowerInvariant(letter);
            folded.Append(Letter.Spelled(lower) ?? lower.ToString());
        }

        return folded.ToString();
    }
}
