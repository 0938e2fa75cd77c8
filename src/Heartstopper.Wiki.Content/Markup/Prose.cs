using Heartstopper.Wiki.Content.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Heartstopper.Wiki.Content.Markup;

/// <summary>A page's prose, cut into passages that are withheld, searched and rendered one by one.</summary>
public static class Prose
{
    /// <summary>The passages in order; <paramref name="firstLine"/> is the line of the file on which the prose begins.</summary>
    public static IReadOnlyList<PassageText> Split(string prose, int firstLine, ICollection<Problem> problems)
    {
        var passages = new ProseCutter(prose, firstLine, problems).Cut();
        for (var i = 0; i < passages.Count; i++)
            passages[i] = Read(passages[i], problems);

        SharedDefinitions.Find(passages, problems);
        return passages;
    }

    private static PassageText Read(PassageText passage, ICollection<Problem> problems)
    {
        if (HouseMarkdown.TryParse(passage.Markdown, out var overrun) is not { } document)
        {
            problems.Add(new Problem(overrun!.Code, passage.Line + overrun.LineOffset, 1, overrun.Message));
            return passage;
        }

        var links = new List<ProseLink>();
        var citations = new List<ProseCitation>();
        foreach (var inline in document.Descendants<LeafInline>())
        {
            if (inline is not (WikiLink or Citation))
                continue;

            var (line, column) = passage.PlaceOf(inline);
            if (inline is WikiLink link)
                links.Add(new ProseLink(link.Target, link.Words, line, column));
            else if (inline is Citation citation)
                citations.Add(new ProseCitation(citation.Source, line, column));
        }

        return passage with { Links = links, Citations = citations, Words = PlainText.Of(document, passage.Markdown) };
    }
}
