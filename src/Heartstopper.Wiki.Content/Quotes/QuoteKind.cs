using Heartstopper.Wiki.Content.Kinds;

namespace Heartstopper.Wiki.Content.Quotes;

internal sealed class QuoteKind : PageKind
{
    public override string Folder => "quotes";

    public override string Name => "quote";

    public override string StoryHelp => "everything, and a gap when missing";

    public override IReadOnlyList<Field> Fields { get; } =
    [
        Field.Text("speaker").Required().NotAFact().Help("As printed."),
        Field.Page("page").NotAFact().Help("The speaker's page, where the wiki has one."),
        Field.Date("date").Help("When it was said or printed."),
        Field.Text("about").AsStory().Help("What it is about."),
        Field.Text("said").AsStory().Help("Reported speech, never in quotation marks."),
    ];
}
