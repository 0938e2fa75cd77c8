using Heartstopper.Wiki.Content.Kinds;

namespace Heartstopper.Wiki.Content.Questions;

internal sealed class QuestionKind : PageKind
{
    public override string Folder => "questions";

    public override string Name => "question";

    public override string StoryHelp => "everything, and a gap when missing";

    public override IReadOnlyList<Field> Fields { get; } =
    [
        Field.Text("answer").AsStory().Help("The short answer; the reasons stand in the prose."),
    ];
}
