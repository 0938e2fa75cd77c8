using System.Text;
using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Content.Text;

namespace Heartstopper.Wiki.Content.Merging;

/// <summary>
/// Merges two texts of a page that began as one: by field, by item and its fields, by section of the prose and then by line.
/// What one side alone changed is that side's very lines; what neither changed stays byte for byte.
/// </summary>
public sealed class PageMerge
{
    private static readonly Dictionary<string, Resolution> NoChoices = [];

    private readonly PageKind kind;
    private readonly Verdicts verdicts;

    private PageMerge(PageKind kind, Verdicts verdicts)
    {
        this.kind = kind;
        this.verdicts = verdicts;
    }

    /// <param name="kind">What the page is.</param>
    /// <param name="origin">What both began from; null or empty where both wrote a new page.</param>
    /// <param name="mine">One of the two.</param>
    /// <param name="theirs">The other; which is which matters to the conflicts alone.</param>
    /// <param name="choices">How conflicts are settled, by their places; merged again from the same three texts, a conflict has the same place.</param>
    public static MergedPage Merge(PageKind kind, string? origin, string mine, string theirs, IReadOnlyDictionary<string, Resolution>? choices = null)
    {
        if (CommentMerge.Pick(origin, mine, theirs) is { } picked)
            return new(picked, []);

        var verdicts = new Verdicts(choices ?? NoChoices);
        // Asked only where the pieces would fit: what they say together may still be wrong.
        string text = choices?.ContainsKey(Conflict.WholePage) is true
            ? SettlePage(verdicts, origin, mine, theirs)
            : new PageMerge(kind, verdicts).Merge(origin, mine, theirs);
        return new(text, verdicts.Open);
    }

    private string Merge(string? origin, string mine, string theirs)
    {
        PageText old = string.IsNullOrEmpty(origin) ? PageText.Empty : PageText.Parse(origin), my = PageText.Parse(mine), their = PageText.Parse(theirs);
        if (old.IsAccepted && my.IsAccepted && their.IsAccepted)
        {
            string merged = MergeParts(PageParts.Of(kind, old), PageParts.Of(kind, my), PageParts.Of(kind, their));
            if (PageText.Parse(merged).IsAccepted)
                return merged;
            verdicts.Withdraw(0);
        }

        return SettlePage(verdicts, origin, mine, theirs);
    }

    /// <summary>All of the page is one place.</summary>
    private static string SettlePage(Verdicts verdicts, string? origin, string mine, string theirs) =>
        verdicts.Settle(Conflict.OfPage(origin, mine, theirs), string.IsNullOrEmpty(origin) || !PageText.Parse(origin).IsAccepted ? PageText.Empty.ToString() : origin, mine, theirs, text => new(text));

    private string MergeParts(PageParts origin, PageParts mine, PageParts theirs)
    {
        var text = new StringBuilder("---\n");
        var fields = new FieldsMerge(Scope.OfPage(kind), verdicts).Merge(origin.Entries, mine.Entries, theirs.Entries, out string rest);
        foreach (var field in fields)
            field.Write(text, "");

        string prose = new ProseMerge(verdicts).Merge(origin.Prose, mine.Prose, theirs.Prose);
        bool isClosed = mine.IsClosedByNewline == theirs.IsClosedByNewline ? mine.IsClosedByNewline : !origin.IsClosedByNewline;
        text.Append(rest).Append(CommentMerge.Lines(origin.Tail, mine.Tail, theirs.Tail)).Append("---").Append(isClosed || prose.Length > 0 ? "\n" : "");
        return text.Append(prose).ToString();
    }
}
