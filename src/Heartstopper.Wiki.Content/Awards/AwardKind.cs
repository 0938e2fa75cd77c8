using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Content.Projecting;
using Heartstopper.Wiki.Content.Text;

namespace Heartstopper.Wiki.Content.Awards;

internal sealed class AwardKind : PageKind
{
    public override string Folder => "awards";

    public override string Name => "award";

    public override string StoryHelp => "public";

    public override IReadOnlyList<Field> Fields { get; } =
    [
        Field.List(
            "entries",
            ["year", "category", "nominee"],
            Field.Year("year").Required().NotAFact().Help("The year of the ceremony."),
            Field.Text("category").NotAFact().Help("May be missing."),
            Field.Text("nominee").Required().NotAFact().Help("As printed."),
            Field.Page("page").NotAFact().Help("The nominee's page, where the wiki has one."),
            Field.Choice("result", "won", "nominated").Help("How it went.")).Each("entry").Help("Wins and nominations."),
    ];

    public override string? StoryPosition(PageAddress address, PageText text) => null;

    public override void Project(PageReading page, Projection rows)
    {
        int order = 0;
        foreach (var item in page.Text["entries"].AsItems())
        {
            rows.Add(new AwardEntry(
                page.Id, page.PublicAt(item), ++order, ItemKey.Of(page.Kind.Find("entries")!, item), item["year"].AsNumber()!.Value,
                item["category"].AsText(), item["nominee"].AsText()!, item["page"].AsText(), item["result"].AsText()));
        }
    }
}

/// <summary>A win or a nomination.</summary>
public sealed class AwardEntry(
    int pageId, string? position, int order, string key, int year, string? category, string nominee, string? nomineePage, string? result)
    : Row(pageId, position)
{
    public int Order { get; private set; } = order;

    public string Key { get; private set; } = key;

    public int Year { get; private set; } = year;

    public string? Category { get; private set; } = category;

    /// <summary>As printed.</summary>
    public string Nominee { get; private set; } = nominee;

    /// <summary>The address of the nominee's page, where there is one.</summary>
    public string? NomineePage { get; private set; } = nomineePage;

    public string? Result { get; private set; } = result;
}
