using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Heartstopper.Wiki.Content.Markup;

/// <summary>The words of a passage, for the search: no marks, no citations, links as their words.</summary>
internal static class PlainText
{
    public static string OfLine(string line) => HouseMarkdown.TryParseLine(line) is { } document ? Of(document, line) : line;

    /// <summary>One line for each block of the passage.</summary>
    public static string Of(MarkdownDocument document, string source)
    {
        var text = new StringBuilder(source.Length);
        Write(document, text);
        var words = text.ToString().Trim();
        return words.Length > 0 || document.Count > 0 ? words : source.Trim();
    }

    private static void Write(MarkdownObject node, StringBuilder text)
    {
        switch (node)
        {
            case LiteralInline literal:
                text.Append(literal.Content.AsSpan());
                break;
            case CodeInline code:
                text.Append(code.ContentSpan);
                break;
            case HtmlEntityInline entity:
                text.Append(entity.Transcoded.AsSpan());
                break;
            case AutolinkInline link:
                text.Append(link.Url);
                break;
            case LineBreakInline:
                text.Append(' ');
                break;
            case WikiLink link:
                text.Append(link.Readable);
                break;
            case ContainerInline container:
                foreach (var inline in container)
                    Write(inline, text);
                break;
            case CodeBlock code:
                EndLine(text.Append(code.Lines.ToString()));
                break;
            case LeafBlock { Inline: { } inlines }:
                Write(inlines, text);
                EndLine(text);
                break;
            case ContainerBlock container:
                foreach (var block in container)
                    Write(block, text);
                break;
        }
    }

    private static void EndLine(StringBuilder text)
    {
        if (text.Length > 0 && text[^1] != '\n')
            text.Append('\n');
    }
}
