using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Content.Projecting;
using Heartstopper.Wiki.Content.Story;
using Heartstopper.Wiki.Content.Text;

namespace Heartstopper.Wiki.Content.Music;

/// <summary>The list <c>soundtrack</c> of seasons, episodes and films: its fields, and how its items become rows.</summary>
internal static class Soundtrack
{
    public const string Name = "soundtrack";

    public static Field List(string help) => Field.List(
        Name,
        ["artist", "song", "version", "use"],
        Field.PrintedName("song", to: "songs").Required().NotAFact().Help("The title as printed."),
        Field.PrintedName("artist", to: "artists").Required().NotAFact().Help("The first credited artist as printed."),
        Field.Names("featuring", to: "artists").Help("The other artists on it."),
        Field.Text("version").Help("What the printed title does not say: cover, live, reprise."),
        Field.Number("use").NotAFact().Help("2 for a true second use in one episode."),
        Field.PrintedName("original_by", to: "artists").Help("Whose song it was first."),
        Field.Choice("kind", "song", "score").Help("song where nothing is said."),
        Field.Clock("at").Help("Minutes and seconds from the start."),
        Field.Text("scene").AsStory().Help("What happens while it plays."),
        Field.Text("note").Help("Public: how sure its place is.")).Each("song").Help(help);

    public static string SongAddress(MapNode entry) => $"songs/{Slug.ForArtist(entry["artist"].AsText()!)}/{Slug.ForSong(entry["song"].AsText()!)}";

    public static string ArtistAddress(string name) => "artists/" + Slug.ForArtist(name);

    /// <param name="instalment">The code of the season, episode or film that the page is about.</param>
    public static void Project(PageReading page, string instalment, Projection rows)
    {
        var list = page.Kind.Find(Name)!;
        // What has no place in an episode is told after what has one.
        int sortKey = page.Kind.Folder == "seasons" ? Position.ClosingKey(instalment) : page.SortKey;
        int order = 0;
        foreach (var item in page.Text[Name].AsItems())
            rows.AddItem(list, item, () => ProjectEntry(page, instalment, sortKey, ItemKey.Of(list, item), item, ++order, rows));
    }

    private static void ProjectEntry(PageReading page, string instalment, int sortKey, string key, MapNode item, int order, Projection rows)
    {
        string? position = page.PublicAt(item);
        string song = SongAddress(item);
        string artist = item["artist"].AsText()!;
        rows.Add(new SoundtrackEntry(
            page.Id, position, instalment, sortKey, order, key, item["song"].AsText()!, artist, song, ArtistAddress(artist), item["version"].AsText(),
            item["kind"].AsText() == "score", item["at"].AsText(), item["note"].AsText()));

        rows.Add(new Mention(page.Id, position, song, item["song"].AsText()!, MentionRole.Song, key, sortKey, order));
        rows.Add(new Mention(page.Id, position, ArtistAddress(artist), artist, MentionRole.Artist, key, sortKey, order));
        foreach (string other in item["featuring"].AsNames())
            rows.Add(new Mention(page.Id, position, ArtistAddress(other), other, MentionRole.Featuring, key, sortKey, order));
        if (item["original_by"].AsText() is { } original)
            rows.Add(new Mention(page.Id, position, ArtistAddress(original), original, MentionRole.Original, key, sortKey, order));
        if (item["scene"].AsText() is { } scene)
            rows.AddStory(page, $"{Name}/{key}/scene", page.StoryAt(item), position, at => new Scene(page.Id, at, key, scene));
    }
}
