using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Content.Text;

namespace Heartstopper.Wiki.Content.Merging;

/// <summary>What two texts of a page differ in, by name.</summary>
public sealed class PageComparison
{
    private const string Layout = "layout";

    private readonly bool isNew;

    private PageComparison(IReadOnlyList<PageChange> changes, bool isNew)
    {
        Changes = changes;
        this.isNew = isNew;
    }

    /// <summary>In the order of the page; none where the texts are the same.</summary>
    public IReadOnlyList<PageChange> Changes { get; }

    /// <summary>All of it in one line of at most <see cref="ChangeSummary.MaxLength"/> letters.</summary>
    public string Summary => ChangeSummary.Of(Changes, isNew);

    /// <param name="kind">What the page is.</param>
    /// <param name="before">Null or empty for a page that was not there.</param>
    /// <param name="after">Null or empty for a page that is gone.</param>
    public static PageComparison Of(PageKind kind, string? before, string? after)
    {
        if ((before ?? "") == (after ?? ""))
            return new([], isNew: false);

        PageText old = Read(before), other = Read(after);
        return new(
            old.IsAccepted && other.IsAccepted
                ? Compare(PageParts.Of(kind, old), PageParts.Of(kind, other), Scope.OfPage(kind))
                : [new(ChangeSubject.Page, ChangeVerb.Changed, Conflict.WholePage, "the page", before, after)],
            isNew: string.IsNullOrEmpty(before));
    }

    private static PageText Read(string? text) => string.IsNullOrEmpty(text) ? PageText.Empty : PageText.Parse(text);

    private static List<PageChange> Compare(PageParts before, PageParts after, Scope scope)
    {
        List<PageChange> changes = [.. new FieldComparison(scope).Compare(before.Entries, after.Entries), .. ProseComparison.Compare(before.Prose, after.Prose)];
        if (changes.Count == 0)
            changes.Add(OfLayout(before, after));
        return changes;
    }

    private static PageChange OfLayout(PageParts before, PageParts after)
    {
        var (old, other) = (Comments(before), Comments(after));
        return old == other
            ? new(ChangeSubject.Layout, ChangeVerb.Changed, Layout, "the layout", null, null)
            : new(ChangeSubject.Layout, ChangeVerb.Changed, "comments", "comments", old, other);
    }

    private static string Comments(PageParts page) =>
        string.Join('\n', page.Entries.SelectMany(entry => entry.Comments).Concat(FieldPart.CommentsOf(page.Tail)).Order(StringComparer.Ordinal));
}
