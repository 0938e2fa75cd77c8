using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace Heartstopper.Wiki.Content.Markup;

/// <summary><c>[@source]</c> in a parsed passage.</summary>
internal sealed class Citation(string source) : LeafInline
{
    public string Source { get; } = source;
}

internal sealed class CitationParser : InlineParser
{
    public CitationParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '@' || Bracketed.Read(slice, 2) is not { } inside)
            return false;

        var source = Bracketed.OnOneLine(inside);
        if (source.Length == 0)
            return false;

        Bracketed.Accept(processor, ref slice, new Citation(source), inside.Length + 3);
        return true;
    }
}
