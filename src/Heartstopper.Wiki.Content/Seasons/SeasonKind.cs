using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Content.Music;
using Heartstopper.Wiki.Content.Projecting;
using Heartstopper.Wiki.Content.Story;
using Heartstopper.Wiki.Content.Text;

namespace Heartstopper.Wiki.Content.Seasons;

internal sealed class SeasonKind : PageKind
{
    public override string Folder => "seasons";

    public override string Name => "season";

    public override string SlugHelp => "the season's number, as 2";

    public override string StoryHelp => "the whole season";

    public override IReadOnlyList<Field> Fields { get; } =
    [
        Field.References("adapts", to: "books").Help("The volumes it follows."),
        Field.Date("announced").Help("The day it was ordered or renewed."),
        Field.Date("filming_started").Help("The first day of filming."),
        Field.Date("filming_ended").Help("The last day of filming."),
        Field.Date("trailer").Help("The day the trailer came out."),
        Field.Date("released").Help("The first day it could be streamed."),
        Soundtrack.List("The songs and score cues of the season whose place in an episode is not known."),
    ];

    /// <summary>As a position and in lists a season is written <c>s2</c>.</summary>
    public static string CodeOf(PageAddress address) => "s" + address.Slug;

    public override bool IsSlug(string slug) => Position.TryParseEpisode("s" + slug, out _, out int? episode) && episode is null;

    public override string? StoryPosition(PageAddress address, PageText text) => CodeOf(address);

    public override string? Code(PageAddress address, PageText text) => CodeOf(address);

    public override int SortKey(PageAddress address, PageText text) => Position.SortKey(CodeOf(address));

    public override void Project(PageReading page, Projection rows) => Soundtrack.Project(page, CodeOf(page.Address), rows);
}
