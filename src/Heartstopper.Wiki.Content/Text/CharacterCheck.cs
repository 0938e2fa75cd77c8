using System.Globalization;

namespace Heartstopper.Wiki.Content.Text;

/// <summary>Finds the characters that a page must not hold: the first of each sort, with where it stands.</summary>
internal static class CharacterCheck
{
    /// <summary>Whether a value may hold the character; prose may hold more.</summary>
    public static bool IsPlain(char c) => !char.IsControl(c) && c is not ('\u2028' or '\u2029' or '\uFEFF');

    public static bool IsPlain(string value) => value.All(IsPlain) && FirstLoneSurrogate(value) < 0;

    public static void Find(string text, int frontMatterEnd, ProblemList problems)
    {
        var (line, lineStart, lone) = (1, 0, FirstLoneSurrogate(text));
        for (var i = 0; i < text.Length; i++)
        {
            var refusal = i == lone ? ("broken-character", "Half of a character stands here; delete it and type it again.") : Refusal(text[i], i, i < frontMatterEnd);
            if (refusal is var (code, message) && !problems.Has(code))
                problems.Add(code, line, i - lineStart + 1, message);

            if (text[i] == '\n')
                (line, lineStart) = (line + 1, i + 1);
        }
    }

    private static (string Code, string Message)? Refusal(char c, int at, bool inFrontMatter) => c switch
    {
        '\n' or '\t' => null,
        '\uFEFF' when at == 0 || inFrontMatter => ("byte-order-mark", "Save the file as UTF-8 without a byte-order mark; delete the invisible U+FEFF."),
        '\r' => ("carriage-return", "Lines end with LF alone; set the editor to LF line endings."),
        '\u0085' or '\u2028' or '\u2029' => inFrontMatter
            ? ("line-break-character", $"The invisible line break {Name(c)} splits this line; write a space instead.")
            : null,
        '\0' => ("null-character", "The character U+0000 is no text; delete it."),
        _ when char.IsControl(c) => ("control-character", $"The invisible control character {Name(c)} is no text; delete it."),
        _ => null,
    };

    private static int FirstLoneSurrogate(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                return i;
            i++;
        }

        return -1;
    }

    private static string Name(char c) => string.Create(CultureInfo.InvariantCulture, $"U+{(int)c:X4}");
}
