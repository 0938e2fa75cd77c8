using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Content.Markup;
using Heartstopper.Wiki.Content.Music;
using Heartstopper.Wiki.Content.Story;
using Heartstopper.Wiki.Content.Text;

namespace Heartstopper.Wiki.Content.Projecting;

/// <summary>All rows of one page, made from its text alone.</summary>
public sealed class Projection
{
    /// <summary>Raised when the same text would give other rows: <c>serve</c> then makes all of them again.</summary>
    public const int Version = 5;

    private readonly List<Row> rows = [];
    private Requirement required;
    private int placeholders;

    private Projection()
    {
    }

    public IReadOnlyList<Row> Rows => rows;

    public InstalmentPoint? Instalment { get; private set; }

    public IReadOnlyList<HiddenPage> HiddenPages { get; private set; } = [];

    /// <summary>Every effective position that a row carries.</summary>
    public IEnumerable<string> Positions => rows.Select(r => r.Position).Concat(HiddenPages.Select(h => h.Position)).OfType<string>().Distinct();

    public static Projection Of(PageReading page)
    {
        var projection = new Projection();
        projection.AddPage(page);
        FactProjection.Add(page, projection);
        DisputeProjection.Add(page, projection);
        page.Kind.Project(page, projection);
        projection.AddProse(page);
        projection.AddSourcesOfThePage(page);
        return projection;
    }

    public void Add(Row row)
    {
        row.Require(required);
        rows.Add(row);
        if (row is Mention mention)
        {
            Add(new SearchText(mention.PageId, mention.Position, mention.Address, SearchText.TitleTier, mention.SortKey, null, null, mention.Name));
            AddLink(mention.PageId, mention.Position, mention.Address);
        }
    }

    /// <summary>Adds the rows of one item of a list: none of them is there while a page that the item requires is hidden.</summary>
    internal void AddItem(Field list, MapNode item, Action add) => Require(Requirement.Of(list, item), add);

    /// <summary>Adds rows that are not there while the pages that they require are hidden.</summary>
    internal void Require(Requirement requirement, Action add)
    {
        var around = required;
        required = requirement;
        add();
        required = around;
    }

    /// <summary>Adds a row that can be withheld alone, and the placeholder that stands where it is not shown.</summary>
    /// <param name="story">From when on the row is safe.</param>
    /// <param name="around">From when on what it stands in is there.</param>
    public void AddStory(PageReading page, string place, string? story, string? around, Func<string?, Row> row)
    {
        Add(row(story));
        if (story != around && story is not null)
            Add(new Placeholder(page.Id, around, place, ++placeholders, story));
    }

    public void AddLink(int page, string? position, string address) => Add(new Link(page, position, address, byTitle: false, address, fromProse: false));

    private void AddPage(PageReading page)
    {
        string address = page.Address.ToString();
        string? summary = page.Text["summary"].AsText();
        Add(new Listing(page.Id, page.Hidden, address, page.Address.Kind, page.Address.Slug, page.Title, summary, page.SortKey));
        Add(new PageName(page.Id, page.Hidden, address, page.Title, isAlias: false));
        AddSearch(page, page.Hidden, SearchText.TitleTier, page.Title);
        foreach (string alias in page.Text["aliases"].AsNames())
        {
            Add(new PageName(page.Id, page.Hidden, address, alias, isAlias: true));
            AddSearch(page, page.Hidden, SearchText.AliasTier, alias);
        }

        foreach (string old in OldAddresses.In(page.Text))
            Add(new Redirect(page.Id, page.Hidden, old, address));
        if (summary is not null)
            AddSearch(page, page.Hidden, SearchText.ProseTier, summary);
        if (page.Kind.Instalment(page.Address, page.Text) is { } point)
            Instalment = new(page.Id, point.Code, point.After);
        if (page.Hidden is { } hidden)
            HiddenPages = [.. new[] { address, page.Kind.Code(page.Address, page.Text) }.OfType<string>().Concat(OldAddresses.In(page.Text)).Distinct().Select(name => new HiddenPage(page.Id, name, hidden))];
    }

    private void AddProse(PageReading page)
    {
        foreach (var passage in page.Passages)
        {
            string place = "prose/" + passage.Order;
            string? position = page.PassageAt(passage.Spoiler);
            AddStory(page, place, position, page.Hidden, at => new Passage(page.Id, at, passage.Order, passage.Heading, passage.HeadingLevel, passage.Anchor, passage.Markdown));
            foreach (var link in passage.Links.DistinctBy(l => l.Target))
                Add(ProseTarget(page.Id, position, link.Target));
            foreach (var (citation, order) in passage.Citations.DistinctBy(c => c.Source).Select((c, i) => (c, i)))
                Add(new Receipt(page.Id, position, place, citation.Source, order));
            if (passage.Heading is { } heading)
                AddSearch(page, position, SearchText.HeadingTier, heading, passage.Anchor, heading);
            AddSearch(page, position, SearchText.ProseTier, passage.Words, passage.Anchor, passage.Heading);
        }
    }

    /// <summary>Where every field is narrowed, nothing else names a source that vouches for the page as a whole.</summary>
    private void AddSourcesOfThePage(PageReading page)
    {
        var named = rows.OfType<Receipt>().Select(r => r.Source).ToHashSet(StringComparer.Ordinal);
        FactProjection.AddReceipts(page, page.Story, "sources", [.. page.Text["sources"].AsNames().Where(s => !named.Contains(s))], this);
    }

    /// <summary>What stands in brackets is an address when it has the form of one, and else a title.</summary>
    private static Link ProseTarget(int page, string? position, string target) =>
        PageAddress.TryParse(target, out var address)
            ? new(page, position, address.ToString(), byTitle: false, target, fromProse: true)
            : new(page, position, Fold.Key(target), byTitle: true, target, fromProse: true);

    internal void AddSearch(PageReading page, string? position, int tier, string text, string? anchor = null, string? heading = null)
    {
        if (text.Length > 0)
            Add(new SearchText(page.Id, position, page.Address.ToString(), tier, page.SortKey, anchor, heading, text));
    }
}
