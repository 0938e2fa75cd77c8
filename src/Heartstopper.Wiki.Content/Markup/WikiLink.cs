using System.Globalization;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace Heartstopper.Wiki.Content.Markup;

/// <summary><c>[[target]]</c> or <c>[[target|words]]</c> in a parsed passage.</summary>
internal sealed class WikiLink(string target, string? words) : LeafInline
{
    public string Target { get; } = target;

    public string? Words { get; } = words;

    /// <summary>What a reader sees when no page answers: the words, or the target made readable.</summary>
    public string Readable => Words ?? (Target.Contains('/', StringComparison.Ordinal) ? NameIn(Target) : Target);

    private static string NameIn(string address) =>
        CultureInfo.InvariantCulture.TextInfo.ToTitleCase(address[(address.LastIndexOf('/') + 1)..].Replace('-', ' '));
}

internal sealed class WikiLinkParser : InlineParser
{
    public WikiLinkParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '[' || Bracketed.Read(slice, 2) is not { } inside)
            return false;
        if (slice.PeekCharExtra(inside.Length + 3) != ']')
            return false;

        var bar = inside.IndexOf('|', StringComparison.Ordinal);
        var target = Bracketed.OnOneLine(bar < 0 ? inside : inside[..bar]);
        var words = Bracketed.OnOneLine(bar < 0 ? "" : inside[(bar + 1)..]);
        if (target.Length == 0)
            return false;

        Bracketed.Accept(processor, ref slice, new WikiLink(target, words.Length == 0 ? null : words), inside.Length + 4);
        return true;
    }
}
