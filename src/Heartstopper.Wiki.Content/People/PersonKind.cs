using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Content.Text;

namespace Heartstopper.Wiki.Content.People;

internal sealed class PersonKind : PageKind
{
    public override string Folder => "people";

    public override string Name => "person";

    public override string StoryHelp => "public";

    public override IReadOnlyList<Field> Fields { get; } =
    [
        Field.Text("nationality").Help("As the person states it."),
        Field.YesNo("first_screen_role").Help("Whether this series was the first."),
        Field.Names("works_as").Help("Words: actor, director, writer."),
    ];

    public override string? StoryPosition(PageAddress address, PageText text) => null;
}
