using System.Globalization;
using Heartstopper.Wiki.Content;

namespace Heartstopper.Wiki.Bench;

/// <summary>A wiki of any size with pages of every kind, the same for the same count and seed.</summary>
internal sealed partial class GeneratedWiki
{
    private const int EpisodesOfSeason = 8;

    private readonly Random random;
    private readonly Words words;
    private readonly Dictionary<string, string[]> slugs;
    private readonly (string Artist, string Song)[] songs;
    private readonly string[] artists;

    public GeneratedWiki(int count, int seed)
    {
        random = new(seed);
        words = new(random, 6000);
        // A season and a film for each eight episodes would be a long story: seasons end at 99, and so do the positions.
        Seasons = Math.Clamp(count / 400, 1, 99);
        artists = [.. Distinct(count * 15 / 100, () => words.Title(2), Slug.ForArtist)];
        songs = [.. Distinct(count * 35 / 100, () => (Artist: artists[Skewed(artists.Length)], Song: words.Title(3)), s => SongSlug(s.Artist, s.Song))];
        slugs = new()
        {
            ["seasons"] = [.. Enumerable.Range(1, Seasons).Select(s => Number(s))],
            ["episodes"] = [.. from s in Enumerable.Range(1, Seasons) from e in Enumerable.Range(1, EpisodesOfSeason) select $"s{s}e{e}"],
            ["films"] = ["the-film"],
            ["artists"] = [.. artists.Select(Slug.ForArtist)],
            ["songs"] = [.. songs.Select(s => SongSlug(s.Artist, s.Song))],
        };
        (string Kind, double Share)[] shares =
            [("sources", 0.18), ("people", 0.10), ("characters", 0.08), ("events", 0.04), ("quotes", 0.02), ("questions", 0.02), ("lists", 0.005), ("awards", 0.005), ("books", 0.01)];
        foreach (var (kind, share) in shares)
            slugs[kind] = [.. Enumerable.Range(1, Math.Max(1, (int)(count * share))).Select(n => $"{kind}-{n}")];
        slugs["articles"] = [.. Enumerable.Range(1, Math.Max(1, count - slugs.Values.Sum(s => s.Length))).Select(n => $"articles-{n}")];
    }

    public int Seasons { get; }

    /// <summary>Words to look for, from the rarest to the most common.</summary>
    public IEnumerable<(string What, string Query)> Queries =>
    [
        ("a rare word", words.Common(4500)),
        ("a common word", words.Common(5)),
        ("two common words", $"{words.Common(3)} {words.Common(8)}"),
        ("a beginning of two letters", words.Common(40)[..2]),
        ("nothing found", "zzyzx"),
    ];

    public int Count => slugs.Values.Sum(s => s.Length);

    public void WriteTo(string folder)
    {
        foreach (var (kind, all) in slugs)
        {
            for (int i = 0; i < all.Length; i++)
            {
                string path = Path.Combine(folder, kind, all[i] + ".md");
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllText(path, PageOf(kind, all[i], i));
            }
        }
    }

    private string PageOf(string kind, string slug, int index)
    {
        var fields = kind switch
        {
            "seasons" => Season(slug),
            "episodes" => Episode(index),
            "films" => Film(),
            "songs" => Song(index),
            "artists" => Artist(index),
            "people" => Person(),
            "characters" => Character(index),
            "books" => Book(index),
            "awards" => Award(),
            "lists" => List(),
            "questions" => ["spoiler: none", $"answer: {words.Sentence(10)}"],
            "quotes" => ["spoiler: none", $"speaker: {words.Title(2)}", $"page: {AnyOf("people")}", $"date: {Date()}", $"about: {words.Sentence(3)}", $"said: {words.Sentence(14)}"],
            "events" => [$"date: {Date()}", "kind: release", $"pages: [{AnyOf("episodes")}, {AnyOf("people")}]"],
            "sources" => [$"publisher: {words.Title(2)}", $"published: {Date()}", "kind: web", $"url: https://example.org/{slug}"],
            _ => ["spoiler: none"],
        };
        string title = kind switch { "songs" => songs[index].Song, "artists" => artists[index], _ => words.Title(random.Next(2, 5)) };
        string sources = kind == "sources" ? "" : $"sources: [{Sources(3)}]\n";
        return $"---\ntitle: {title}\nsummary: {words.Sentence(9)}\n{string.Join('\n', fields)}\n{sources}---\n{Prose(kind)}";
    }

    private static IEnumerable<T> Distinct<T>(int count, Func<T> make, Func<T, string> key)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (seen.Count < Math.Max(2, count))
        {
            var made = make();
            if (seen.Add(key(made)))
                yield return made;
        }
    }

    private static string SongSlug(string artist, string song) => $"{Slug.ForArtist(artist)}/{Slug.ForSong(song)}";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The first of many are named far more often than the last.</summary>
    private int Skewed(int count) => (int)(count * Math.Pow(random.NextDouble(), 2.5));

    private string SlugOf(string kind) => slugs[kind][Skewed(slugs[kind].Length)];

    private string AnyOf(string kind) => $"{kind}/{SlugOf(kind)}";

    private string Sources(int most) => string.Join(", ", Enumerable.Range(0, random.Next(1, most + 1)).Select(_ => SlugOf("sources")).Distinct());

    private string Date() => $"{random.Next(2014, 2027)}-{random.Next(1, 13):00}-{random.Next(1, 29):00}";

    private string Position() => slugs["episodes"][random.Next(slugs["episodes"].Length)];
}
