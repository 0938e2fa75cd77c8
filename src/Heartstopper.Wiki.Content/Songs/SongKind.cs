using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Content.Music;
using Heartstopper.Wiki.Content.Projecting;
using Heartstopper.Wiki.Content.Text;

namespace Heartstopper.Wiki.Content.Songs;

internal sealed class SongKind : PageKind
{
    public override string Folder => "songs";

    public override string Name => "song";

    public override string SlugHelp => "the artist's slug as the folder, then the song's";

    public override string StoryHelp => "public";

    public override IReadOnlyList<Field> Fields { get; } =
    [
        Field.PrintedName("artist", to: "artists").Required().Help("The first credited artist as printed."),
        Field.Date("released").Help("When the song came out."),
        Field.YesNo("written_for_series").Help("Whether it was written for the series."),
    ];

    public override bool IsSlug(string slug) =>
        slug.Split('/') is [var artist, var song] && base.IsSlug(artist) && base.IsSlug(song);

    public override string? StoryPosition(PageAddress address, PageText text) => null;

    public override IEnumerable<Problem> Check(PageAddress address, PageText text)
    {
        string folder = address.Slug[..address.Slug.IndexOf('/', StringComparison.Ordinal)];
        if (text["artist"] is { } artist && artist.AsText() is { } name && Slug.ForArtist(name) is { Length: > 0 } slug && slug != folder)
            yield return new("wrong-folder", artist.Value.Line, artist.Value.Column, $"a song of {name} lies in the folder songs/{slug}, and this one lies in songs/{folder}: move the file, or mend the artist");
    }

    public override void Project(PageReading page, Projection rows)
    {
        string artist = page.Text["artist"].AsText()!;
        rows.Add(new Mention(page.Id, page.Hidden, Soundtrack.ArtistAddress(artist), artist, MentionRole.Artist, "", page.SortKey, 0));
    }
}
