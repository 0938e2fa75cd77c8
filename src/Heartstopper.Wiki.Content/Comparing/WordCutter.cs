using System.Globalization;
using DiffPlex;

namespace Heartstopper.Wiki.Content.Comparing;

/// <summary>Cuts a text into words, the spaces between them, ends of lines and single signs: joined they are the text again.</summary>
internal sealed class WordCutter : IChunker
{
    private enum Sort
    {
        Word,
        Space,
        Sign,
    }

    public static WordCutter Instance { get; } = new();

    public static IReadOnlyList<string> Cut(string text) => Instance.Chunk(text);

    /// <summary>Whether a piece says anything: spaces and signs alone are found in every text.</summary>
    public static bool Says(string piece) => SortAt(piece, 0) is Sort.Word;

    public IReadOnlyList<string> Chunk(string text)
    {
        var pieces = new List<string>();
        int start = 0;
        for (int i = 1; i <= text.Length; i++)
        {
            if (i < text.Length && SortAt(text, i) is var sort and not Sort.Sign && sort == SortAt(text, i - 1))
                continue;
            pieces.Add(text[start..i]);
            start = i;
        }

        return pieces;
    }

    private static Sort SortAt(string text, int at) => text[at] switch
    {
        '\n' => Sort.Sign,
        '\'' or '’' => IsLetter(text, at - 1) && IsLetter(text, at + 1) ? Sort.Word : Sort.Sign,
        var c when char.IsWhiteSpace(c) => Sort.Space,
        // Half a pair or a mark alone would be no sign at all, so they stay with what stands beside them.
        var c when char.IsLetterOrDigit(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark => Sort.Word,
        _ => Sort.Sign,
    };

    private static bool IsLetter(string text, int at) => at >= 0 && at < text.Length && char.IsLetter(text[at]);
}
