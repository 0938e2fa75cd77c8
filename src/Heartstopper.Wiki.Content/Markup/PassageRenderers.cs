using System.Globalization;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Heartstopper.Wiki.Content.Markup;

internal sealed class LinkRenderer : HtmlObjectRenderer<LinkInline>
{
    protected override void Write(HtmlRenderer renderer, LinkInline link)
    {
        // No request leaves for another host: a picture is its alternative text.
        if (link.IsImage)
            renderer.WriteChildren(link);
        else
            ((PassageRenderer)renderer).WriteLink(link.Url ?? "", () => renderer.WriteChildren(link));
    }
}

internal sealed class AutolinkRenderer : HtmlObjectRenderer<AutolinkInline>
{
    protected override void Write(HtmlRenderer renderer, AutolinkInline link) =>
        ((PassageRenderer)renderer).WriteLink(
            link.IsEmail ? "mailto:" + link.Url : link.Url, () => renderer.WriteEscape(link.Url));
}

internal sealed class WikiLinkRenderer : HtmlObjectRenderer<WikiLink>
{
    protected override void Write(HtmlRenderer renderer, WikiLink link)
    {
        var passage = (PassageRenderer)renderer;
        if (passage.Resolve(link.Target) is { } target)
            passage.WriteLink(target.Address, () => renderer.WriteEscape(link.Words ?? target.Title));
        else
            renderer.Write("<span class=\"missing\" title=\"This page is not written yet\">").WriteEscape(link.Readable).Write("</span>");
    }
}

internal sealed class CitationRenderer : HtmlObjectRenderer<Citation>
{
    protected override void Write(HtmlRenderer renderer, Citation citation)
    {
        var passage = (PassageRenderer)renderer;
        if (passage.NumberOf(citation.Source) is not { } number)
            return;

        renderer.Write("<sup class=\"cite\">");
        passage.WriteLink($"#source-{number}", () => renderer.Write(number.ToString(CultureInfo.InvariantCulture)));
        renderer.Write("</sup>");
    }
}

/// <summary>Code without the class that Markdig makes of its language.</summary>
internal sealed class PlainCodeRenderer : HtmlObjectRenderer<CodeBlock>
{
    protected override void Write(HtmlRenderer renderer, CodeBlock code)
    {
        renderer.EnsureLine();
        renderer.Write("<pre><code>");
        renderer.WriteLeafRawLines(code, writeEndOfLines: true, escape: true);
        renderer.WriteLine("</code></pre>");
    }
}
