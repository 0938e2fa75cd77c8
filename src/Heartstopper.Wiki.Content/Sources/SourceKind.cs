using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Content.Projecting;
using Heartstopper.Wiki.Content.Text;

namespace Heartstopper.Wiki.Content.Sources;

internal sealed class SourceKind : PageKind
{
    public override string Folder => "sources";

    public override string Name => "source";

    public override string StoryHelp => "public";

    public override IReadOnlyList<Field> Fields { get; } =
    [
        Field.Text("publisher").NotAFact().Help("Who printed it."),
        Field.Text("document").NotAFact().Help("A file's name, for a document that is kept as one."),
        Field.Date("published").NotAFact().Help("When it came out."),
        Field.Choice("kind", "web", "document").NotAFact().Help("Where it is found."),
        Field.Web("url").AsStory().NotAFact().Help("Where it stands on the web; an address can tell things."),
        Field.List(
            "misprints",
            ["prints"],
            Field.Text("prints").Required().NotAFact().Help("What it prints, a few words."),
            Field.Text("right").NotAFact().Help("What is right."),
            Field.Text("where").NotAFact().Help("Where it stands there."),
            Field.Text("why").NotAFact().Help("How one knows.")).Each("misprint").AsStory().NotAFact().Help("Misspellings and garbled text."),
    ];

    public override string? StoryPosition(PageAddress address, PageText text) => null;

    public override void Project(PageReading page, Projection rows)
    {
        int order = 0;
        foreach (var item in page.Text["misprints"].AsItems())
        {
            string key = ItemKey.Of(page.Kind.Find("misprints")!, item);
            order++;
            rows.AddStory(page, "misprints/" + key, page.StoryAt(item), page.PublicAt(item), at => new Misprint(
                page.Id, at, order, key, item["prints"].AsText()!, item["right"].AsText(), item["where"].AsText(), item["why"].AsText()));
            foreach (var (source, place) in item["sources"].AsNames().Select((s, i) => (s, i)))
                rows.Add(new Receipt(page.Id, page.StoryAt(item), "misprints/" + key, source, place));
        }
    }
}

/// <summary>Something that a source prints wrongly.</summary>
public sealed class Misprint(int pageId, string? position, int order, string key, string prints, string? right, string? where, string? why) : Row(pageId, position)
{
    public int Order { get; private set; } = order;

    public string Key { get; private set; } = key;

    public string Prints { get; private set; } = prints;

    public string? Right { get; private set; } = right;

    public string? Where { get; private set; } = where;

    public string? Why { get; private set; } = why;
}
