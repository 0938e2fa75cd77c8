using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;

namespace Heartstopper.Wiki.Content.Markup;

/// <summary>Writes one passage; knows where its links lead and which numbers its sources bear.</summary>
internal sealed class PassageRenderer : HtmlRenderer
{
    private int links;

    public PassageRenderer(TextWriter writer, Func<string, LinkTarget?> resolve, Func<string, int?> citation)
        : base(writer)
    {
        Resolve = resolve;
        NumberOf = citation;
        ObjectRenderers.Replace<LinkInlineRenderer>(new LinkRenderer());
        ObjectRenderers.Replace<AutolinkInlineRenderer>(new AutolinkRenderer());
        ObjectRenderers.Replace<CodeBlockRenderer>(new PlainCodeRenderer());
        ObjectRenderers.Add(new WikiLinkRenderer());
        ObjectRenderers.Add(new CitationRenderer());
        ObjectRenderers.Add(new TableRenderer());
    }

    public Func<string, LinkTarget?> Resolve { get; }

    public Func<string, int?> NumberOf { get; }

    /// <summary>Writes a link around what <paramref name="content"/> writes; the words alone within another link, or where it may not lead.</summary>
    public void WriteLink(string address, Action content)
    {
        var leads = links == 0 && LinkAddress.IsAllowed(address);
        if (leads)
        {
            Write("<a href=\"").WriteEscapeUrl(address).Write('"');
            Write(LinkAddress.IsExternal(address) ? " rel=\"noopener nofollow\">" : ">");
        }

        links++;
        content();
        links--;
        if (leads)
            Write("</a>");
    }
}
