using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Content.Music;
using Heartstopper.Wiki.Content.Projecting;
using Heartstopper.Wiki.Content.Text;

namespace Heartstopper.Wiki.Content.Lists;

internal sealed class ListKind : PageKind
{
    public override string Folder => "lists";

    public override string Name => "list";

    public override string StoryHelp => "an entry's scene: the entry's episode; prose: everything, and a gap when missing";

    public override IReadOnlyList<Field> Fields { get; } =
    [
        Field.Reference("by", to: "sources").NotAFact().Help("The source whose list it is; it vouches for the entries."),
        Field.List(
            "entries",
            ["rank"],
            Field.Number("rank").Required().NotAFact().Help("Its place, 1 the best."),
            Field.PrintedName("song", to: "songs").NotAFact().Help("The title as printed."),
            Field.PrintedName("artist", to: "artists").NotAFact().Help("The artist as printed."),
            Field.Reference("episode", to: "episodes").Help("Where it is heard."),
            Field.Text("scene").AsStory().Help("What happens while it plays.")).KeepTogether("song", "artist").Each("entry").Help("The entries, in the order of the file."),
    ];

    public override void Project(PageReading page, Projection rows)
    {
        int order = 0;
        foreach (var item in page.Text["entries"].AsItems())
            rows.AddItem(Find("entries")!, item, () => ProjectEntry(page, item, ++order, rows));
    }

    private static void ProjectEntry(PageReading page, MapNode item, int order, Projection rows)
    {
        string key = ItemKey.Of(page.Kind.Find("entries")!, item);
        string? position = page.PublicAt(item);
        string? song = item["song"].AsText();
        string? artist = item["artist"].AsText();
        string? address = song is null || artist is null ? null : Soundtrack.SongAddress(item);
        rows.Add(new RankedEntry(page.Id, position, order, key, item["rank"].AsNumber()!.Value, song, artist, address, item["episode"].AsText()));

        if (address is not null)
            rows.Add(new Mention(page.Id, position, address, song!, MentionRole.Song, key, page.SortKey, order));
        if (artist is not null)
            rows.Add(new Mention(page.Id, position, Soundtrack.ArtistAddress(artist), artist, MentionRole.Artist, key, page.SortKey, order));
        if (item["scene"].AsText() is { } scene)
            rows.AddStory(page, $"entries/{key}/scene", page.StoryAt(item, item["episode"].AsText()), position, at => new Scene(page.Id, at, key, scene));
    }
}

/// <summary>An entry of a ranked list.</summary>
public sealed class RankedEntry(
    int pageId, string? position, int order, string key, int rank, string? song, string? artist, string? songAddress, string? episode)
    : Row(pageId, position)
{
    public int Order { get; private set; } = order;

    public string Key { get; private set; } = key;

    public int Rank { get; private set; } = rank;

    public string? Song { get; private set; } = song;

    public string? Artist { get; private set; } = artist;

    public string? SongAddress { get; private set; } = songAddress;

    /// <summary>The code of the episode in which it is heard.</summary>
    public string? Episode { get; private set; } = episode;
}
