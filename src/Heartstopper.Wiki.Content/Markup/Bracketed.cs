using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Heartstopper.Wiki.Content.Markup;

/// <summary>What links between pages and citations have in common: short text up to a closing bracket.</summary>
internal static class Bracketed
{
    // Reading stops here, so that a text of nothing but opening brackets is still read once.
    private const int MaxLength = 400;

    private static readonly char[] Spaces = [' ', '\t', '\r', '\n'];

    /// <summary>The text from <paramref name="skip"/> signs on up to the next <c>]</c>; null where none follows or another bracket opens first.</summary>
    public static string? Read(StringSlice slice, int skip)
    {
        var start = slice.Start + skip;
        var length = Math.Min(slice.End + 1 - start, MaxLength);
        if (length <= 0)
            return null;

        var text = slice.Text.AsSpan(start, length);
        var end = text.IndexOfAny('[', ']');
        return end >= 0 && text[end] == ']' ? text[..end].ToString() : null;
    }

    /// <summary>Prose is wrapped where the line is full, also inside of a link.</summary>
    public static string OnOneLine(string text) =>
        string.Join(' ', text.Split(Spaces, StringSplitOptions.RemoveEmptyEntries));

    public static void Accept(InlineProcessor processor, ref StringSlice slice, LeafInline inline, int length)
    {
        inline.Span = new SourceSpan(
            processor.GetSourcePosition(slice.Start), processor.GetSourcePosition(slice.Start + length - 1));
        processor.Inline = inline;
        slice.Start += length;
    }
}
