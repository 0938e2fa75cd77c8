using Heartstopper.Wiki.Content.Checking;
using Heartstopper.Wiki.Content.Kinds;

namespace Heartstopper.Wiki.Content.Writing;

/// <summary>The places of a text that name a page by an old address.</summary>
internal static class OldNames
{
    /// <summary>The text with the new address in their place, and every other byte as it was.</summary>
    public static string Replace(CheckedPage page, PageAddress old, PageAddress now)
    {
        string text = page.Text.ToString();
        int[] lines = [0, .. text.Select((sign, i) => (sign, i)).Where(s => s.sign == '\n').Select(s => s.i + 1)];
        foreach (var (line, column, from, to) in Places(page, old, now).Distinct().OrderByDescending(p => p.Line).ThenByDescending(p => p.Column))
        {
            // What stands before the name on its line is a quotation mark, or opens a link.
            int at = text.IndexOf(from, lines[line - 1] + column - 1, StringComparison.Ordinal);
            if (at >= 0 && text[(lines[line - 1] + column - 1)..at].All(" \t\n\"'[@".Contains))
                text = text[..at] + to + text[(at + from.Length)..];
        }

        return text;
    }

    private static IEnumerable<(int Line, int Column, string From, string To)> Places(CheckedPage page, PageAddress old, PageAddress now)
    {
        string address = old.ToString();
        foreach (var scalar in References.Naming(page, address))
            yield return scalar.Text == address ? (scalar.Line, scalar.Column, address, now.ToString()) : (scalar.Line, scalar.Column, old.Slug, now.Slug);
        foreach (var link in page.Passages.SelectMany(p => p.Links).Where(l => l.Target == address))
            yield return (link.Line, link.Column, address, now.ToString());
        foreach (var citation in page.Passages.SelectMany(p => p.Citations).Where(c => old.Kind == "sources" && c.Source == old.Slug))
            yield return (citation.Line, citation.Column, old.Slug, now.Slug);
    }
}
