using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Content.Projecting;
using Heartstopper.Wiki.Content.Story;
using Heartstopper.Wiki.Content.Text;

namespace Heartstopper.Wiki.Content.Characters;

internal sealed class CharacterKind : PageKind
{
    public override string Folder => "characters";

    public override string Name => "character";

    public override string StoryHelp => "everything, and a gap when missing";

    public override IReadOnlyList<Field> Fields { get; } =
    [
        Field.Text("full_name").Help("The whole name, where it is longer than the title."),
        Field.Text("pronouns").Help("As the character states them."),
        Field.Text("school").Help("Truham, Higgs or another."),
        Field.Text("role").Help("One word: student, teacher, parent, sibling."),
        Field.Instalments("appears").Help("Seasons and films, beside what played_by says."),
        Field.List(
            "played_by",
            ["person", "in"],
            Field.Reference("person", to: "people").Required().NotAFact().Help("Who plays the part."),
            Field.Instalment("in").Required().NotAFact().Help("One item a season or film."),
            Field.Choice("billing", "main", "recurring", "guest").Help("How large the part is there.")).Each("part").Help("Who plays the part, one item a season or film."),
        Field.List(
            "relationships",
            ["to", "what"],
            Field.Reference("to", to: "characters").Required().NotAFact().Help("The other character."),
            Field.Text("what").Required().NotAFact().Help("What the other is to this one."),
            Field.Text("back").Help("What this one is to the other, when it is not the same word."),
            Field.Position("from", orNone: true).Help("From when on it is known; none where it is public, as in a family."),
            Field.Position("until").Help("From when on it reads \"former\".")).KeepTogether("to", "what", "back").Each("relationship").AsStory().Help("Written on one of the two pages, shown on both."),
    ];

    public override void Project(PageReading page, Projection rows)
    {
        foreach (string code in page.Text["appears"].AsNames())
            rows.Require(new(code, null), () => rows.Add(new Appearance(page.Id, page.Hidden, page.Address.ToString(), code)));
        foreach (var item in page.Text["played_by"].AsItems())
            rows.AddItem(Find("played_by")!, item, () => ProjectCasting(page, item, rows));
        int order = 0;
        foreach (var item in page.Text["relationships"].AsItems())
            rows.AddItem(Find("relationships")!, item, () => ProjectRelationship(page, item, ++order, rows));
    }

    private static void ProjectCasting(PageReading page, MapNode item, Projection rows)
    {
        string? position = page.PublicAt(item);
        string code = item["in"].AsText()!;
        rows.Add(new Casting(page.Id, position, page.Address.ToString(), "people/" + item["person"].AsText(), code, item["billing"].AsText()));
        rows.Add(new Appearance(page.Id, position, page.Address.ToString(), code));
    }

    private static void ProjectRelationship(PageReading page, MapNode item, int order, Projection rows)
    {
        string key = ItemKey.Of(page.Kind.Find("relationships")!, item);
        string? position = page.RelationshipAt(item);
        string what = item["what"].AsText()!;
        rows.Add(new Relationship(page.Id, position, page.Address.ToString(), "characters/" + item["to"].AsText(), what, item["back"].AsText() ?? what, key, order));
        if (item["until"].AsText() is { } until)
            rows.Add(new RelationshipEnd(page.Id, Position.Latest(position, until), key));
    }
}
