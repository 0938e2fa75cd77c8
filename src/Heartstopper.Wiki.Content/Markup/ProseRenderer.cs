using System.Globalization;
using System.Net;

namespace Heartstopper.Wiki.Content.Markup;

/// <summary>Makes HTML of one passage; the only place where prose becomes HTML, and safe to share.</summary>
public sealed class ProseRenderer
{
    private readonly SecondLock secondLock = new();

    /// <summary>Renders whatever it is given: what is more than is parsed is shown as plain text.</summary>
    /// <param name="markdown">One passage, without its heading.</param>
    /// <param name="resolve">The page that an address, title or alias leads to; null for one that is missing or hidden from the reader.</param>
    /// <param name="citation">The number of a source among the page's references; null for one that is missing or hidden.</param>
    public SafeHtml Render(string markdown, Func<string, LinkTarget?> resolve, Func<string, int?> citation)
    {
        if (HouseMarkdown.TryParse(markdown, out _) is not { } document)
            return new SafeHtml($"<p>{WebUtility.HtmlEncode(markdown)}</p>");

        using var html = new StringWriter(CultureInfo.InvariantCulture);
        new PassageRenderer(html, resolve, citation).Render(document);
        return new SafeHtml(secondLock.Filter(html.ToString()).TrimEnd());
    }
}
