using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Content.Text;

namespace Heartstopper.Wiki.Content.Artists;

internal sealed class ArtistKind : PageKind
{
    public override string Folder => "artists";

    public override string Name => "artist";

    public override string SlugHelp => "the name as printed, made a slug";

    public override string StoryHelp => "public";

    public override IReadOnlyList<Field> Fields { get; } =
    [
        Field.Choice("kind", "solo", "duo", "band", "group").Help("How many they are."),
        Field.Text("origin").Help("Where they come from."),
        Field.Names("members").Help("Names as printed, or addresses in people; also for who is behind a stage name."),
    ];

    public override string? StoryPosition(PageAddress address, PageText text) => null;
}
