using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Heartstopper.Wiki.Content.Markup;

/// <summary>The words of a passage, for the search: no marks, no citations, links as their words.</summary>
public static class PlainText
{
    /// <summary>One line for each block of the passage; the passage itself where it is more than is parsed.</summary>
    public static string Of(string markdown) => Words(HouseMarkdown.TryParse(markdown, out _), markdown);

    internal static string OfLine(string line) => Words(HouseMarkdown.TryParseLine(line), line);

    private static string Words(MarkdownDocument? document, string source)
    {
        if (document is null)
            return source;

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
