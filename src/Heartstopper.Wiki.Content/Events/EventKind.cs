using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Content.Text;

namespace Heartstopper.Wiki.Content.Events;

internal sealed class EventKind : PageKind
{
    public override string Folder => "events";

    public override string Name => "event";

    public override string SlugHelp => "its date and a word or two, as 2023-08-03-season-2";

    public override string StoryHelp => "public";

    public override IReadOnlyList<Field> Fields { get; } =
    [
        Field.Date("date").Required().Help("When it happened."),
        Field.Choice("kind", "release", "trailer", "filming", "casting", "announcement", "award", "book", "soundtrack").NotAFact().Help("What sort of event it is."),
        Field.Pages("pages").NotAFact().Help("The pages that it concerns."),
    ];

    public override string? StoryPosition(PageAddress address, PageText text) => null;
}
