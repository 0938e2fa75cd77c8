using Heartstopper.Wiki.Content.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Heartstopper.Wiki.Content.Markup;

/// <summary>Finds links whose definition stands in another passage: each is rendered alone and would not see it.</summary>
internal static class SharedDefinitions
{
    // More than this a page of prose has no use for, and each passage is parsed with all of them.
    private const int MaxDefinitions = 100;

    private const string Elsewhere = "#elsewhere";

    public static void Find(IReadOnlyList<PassageText> passages, ICollection<Problem> problems)
    {
        var defined = passages.Select(LabelsIn).ToList();
        var everywhere = defined.SelectMany(labels => labels).Distinct(StringComparer.OrdinalIgnoreCase).Take(MaxDefinitions).ToList();
        if (everywhere.Count == 0)
            return;

        foreach (var (passage, own) in passages.Zip(defined))
        {
            var foreign = everywhere.Except(own, StringComparer.OrdinalIgnoreCase).Select(label => $"[{label}]: {Elsewhere}");
            foreach (var link in LinksElsewhere($"{passage.Markdown}\n\n{string.Join('\n', foreign)}"))
            {
                var (line, column) = passage.PlaceOf(link);
                problems.Add(new Problem("shared-definition", line, column,
                    "The definition of this link stands in another passage; repeat it under this heading, or write [words](address)."));
            }
        }
    }

    private static IEnumerable<LinkInline> LinksElsewhere(string markdown) =>
        HouseMarkdown.TryParse(markdown, out _) is { } document
            ? document.Descendants<LinkInline>().Where(link => link.Url == Elsewhere)
            : [];

    // The mark of a definition is looked for first, since nearly no page has one and parsing costs.
    private static IReadOnlyCollection<string> LabelsIn(PassageText passage) =>
        passage.Markdown.Contains("]:", StringComparison.Ordinal)
        && HouseMarkdown.TryParse(passage.Markdown, out _) is { } document
            ? [.. document.Descendants<LinkReferenceDefinition>().Select(definition => definition.Label!)]
            : [];
}
