using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Content.Music;
using Heartstopper.Wiki.Content.Projecting;
using Heartstopper.Wiki.Content.Story;
using Heartstopper.Wiki.Content.Text;

namespace Heartstopper.Wiki.Content.Episodes;

internal sealed class EpisodeKind : PageKind
{
    public override string Folder => "episodes";

    public override string Name => "episode";

    public override string SlugHelp => "its code, as s2e1";

    public override string StoryHelp => "the episode";

    public override IReadOnlyList<Field> Fields { get; } =
    [
        Field.Date("released").Help("The first day it could be streamed."),
        Field.Number("runtime").Help("Minutes."),
        Field.References("directed_by", to: "people").Help("Who directed it."),
        Field.References("written_by", to: "people").Help("Who wrote it."),
        Soundtrack.List("The songs and score cues heard in it, in order."),
    ];

    public override bool IsSlug(string slug) => Position.TryParseEpisode(slug, out _, out int? episode) && episode is not null;

    public override string? StoryPosition(PageAddress address, PageText text) => address.Slug;

    public override StoryPoint? Instalment(PageAddress address, PageText text) => new(address.Slug, null);

    public override int SortKey(PageAddress address, PageText text) => Position.SortKey(address.Slug);

    public override void Project(PageReading page, Projection rows) => Soundtrack.Project(page, page.Address.Slug, rows);
}
