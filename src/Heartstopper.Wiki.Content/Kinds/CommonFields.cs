namespace Heartstopper.Wiki.Content.Kinds;

/// <summary>The fields that stand on every page, and those that every item of a list may carry.</summary>
public static class CommonFields
{
    public const int MaxTitle = 200;

    public static IReadOnlyList<Field> Before { get; } =
    [
        Field.Text("title").Required().NotAFact().Help("What the page is called."),
        Field.Text("summary").NotAFact().Help("One public line that gives nothing away."),
        Field.Names("aliases").NotAFact().Help("Other names that find it."),
        Field.Addresses("formerly").NotAFact().Help("Old addresses that redirect here."),
        Field.Position("hidden").NotAFact().Help("The page itself is not there before this."),
        Field.Position("spoiler", orNone: true).NotAFact().Help("Its story is withheld before this; none where it gives nothing away."),
    ];

    public static IReadOnlyList<Field> After { get; } =
    [
        Field.References("sources", "sources").NotAFact().Help("They vouch for the whole page."),
        Field.Receipts("receipts").Help("Field by field: the sources of that field alone; [] says that it has none."),
        Field.List(
            "disputed",
            ["about", "topic"],
            Field.Text("about").NotAFact().Help("A field, an item, or an item's field of this page, as soundtrack/taylor-swift/seven/scene."),
            Field.Text("topic").NotAFact().Help("Words of yours for what is disputed; one of about and topic, or both."),
            Field.Text("a").Required().Help("One claim."),
            Field.References("a_sources", "sources").NotAFact().Help("Who makes it."),
            Field.Text("b").Required().Help("The other claim."),
            Field.References("b_sources", "sources").NotAFact().Help("Who makes that."),
            Field.Choice("prefers", "a", "b", "both", "none").Required().Help("Which one the wiki follows."),
            Field.Text("why").Required().Help("Why.")).KeepTogether("a", "b", "prefers").Each("dispute").NotAFact().Help("Where sources disagree: both claims side by side."),
        Field.List(
            "changes",
            ["field", "from"],
            Field.Text("field").Required().NotAFact().Help("A plain field of this page."),
            Field.Position("from").Required().NotAFact().Help("From when on it reads so."),
            Field.Text("value").Required().Help("What it reads then.")).Each("change").NotAFact().Help("A field's value from a position on."),
    ];

    /// <summary>What an item of any list may carry beside its own fields; <c>{field}_sources</c> comes on top.</summary>
    public static IReadOnlyList<Field> OnItems { get; } =
    [
        Field.Position("hidden").NotAFact().Help("The item is not there before this."),
        Field.Position("spoiler", orNone: true).NotAFact().Help("Its story is withheld before this."),
        Field.References("sources", "sources").NotAFact().Help("They vouch for the whole item."),
    ];

    /// <summary>Every field that an item of a list may have: the list's own first.</summary>
    public static IReadOnlyList<Field> OfItem(Field list) => [.. list.Items, .. OnItems.Where(f => list.Items.All(i => i.Name != f.Name))];
}
