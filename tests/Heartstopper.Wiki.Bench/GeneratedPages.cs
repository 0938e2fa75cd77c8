namespace Heartstopper.Wiki.Bench;

/// <summary>What stands on a page of each kind.</summary>
internal sealed partial class GeneratedWiki
{
    private IEnumerable<string> Season(string slug) => [$"released: {2000 + int.Parse(slug, System.Globalization.CultureInfo.InvariantCulture)}-01-01", $"adapts: [{SlugOf("books")}]"];

    private IEnumerable<string> Episode(int index)
    {
        yield return $"released: {Date()}";
        yield return $"runtime: {random.Next(25, 40)}";
        yield return $"directed_by: [{SlugOf("people")}]";
        yield return $"written_by: [{SlugOf("people")}]";
        yield return "soundtrack:";
        foreach (string line in Tracks(index, random.Next(6, 12)))
            yield return line;
    }

    private IEnumerable<string> Film() => [$"code: the-film", $"after: {slugs["episodes"][^1]}", $"released: {Date()}", "soundtrack:", .. Tracks(slugs["episodes"].Length, 20)];

    /// <summary>Each instalment has songs of its own, for one may not stand twice in a season; a third has a scene that gives something away.</summary>
    private IEnumerable<string> Tracks(int instalment, int count)
    {
        for (int i = 0; i < count; i++)
        {
            var (artist, song) = songs[((instalment * 20) + i) % songs.Length];
            yield return $"  - song: {song}";
            yield return $"    artist: {artist}";
            if (random.Next(8) == 0)
                yield return $"    featuring: [{artists[Skewed(artists.Length)]}]";
            if (random.Next(3) == 0)
                yield return $"    scene: {words.Sentence(12)}";
            if (random.Next(3) == 0)
                yield return $"    note: {words.Sentence(9)}";
            yield return $"    sources: [{Sources(3)}]";
        }
    }

    private IEnumerable<string> Song(int index) =>
        [$"artist: {songs[index].Artist}", $"released: {random.Next(1960, 2026)}", $"written_for_series: {(random.Next(50) == 0 ? "yes" : "no")}"];

    private IEnumerable<string> Artist(int index) =>
        [$"kind: {(index % 3 == 0 ? "band" : "solo")}", $"origin: {words.Title(1)}", $"members: [{words.Title(2)}, {AnyOf("people")}]"];

    private IEnumerable<string> Person() => [$"nationality: {words.Title(1)}", "first_screen_role: no", "works_as: [actor]"];

    private IEnumerable<string> Book(int index) => ["kind: volume", $"volume: {index + 1}", $"published: {random.Next(2016, 2027)}", "spoiler: none"];

    private IEnumerable<string> Character(int index)
    {
        yield return $"full_name: {words.Title(3)}";
        yield return "pronouns: they/them";
        yield return "role: student";
        if (random.Next(10) == 0)
            yield return $"hidden: {Position()}";
        yield return "played_by:";
        string person = slugs["people"][index % slugs["people"].Length];
        foreach (int season in Enumerable.Range(0, random.Next(1, 4)).Select(_ => random.Next(1, Seasons + 1)).Distinct().Order())
        {
            yield return $"  - person: {person}";
            yield return $"    in: s{season}";
            yield return "    billing: guest";
        }

        // Only towards those that come later, so that nothing is said from both sides.
        var others = Enumerable.Range(0, 4).Select(_ => index + 1 + random.Next(30)).Where(o => o < slugs["characters"].Length).Distinct().ToList();
        if (others.Count > 0)
            yield return "relationships:";
        foreach (int other in others)
        {
            yield return $"  - to: {slugs["characters"][other]}";
            yield return "    what: friend";
            yield return $"    from: {Position()}";
        }
    }

    private IEnumerable<string> Award()
    {
        yield return "entries:";
        for (int i = 0; i < 12; i++)
        {
            yield return $"  - year: {2014 + i}";
            yield return $"    category: {words.Title(2)}";
            yield return $"    nominee: {words.Title(2)}";
            yield return $"    page: {AnyOf("people")}";
            yield return "    result: nominated";
        }
    }

    private IEnumerable<string> List()
    {
        yield return $"by: {SlugOf("sources")}";
        yield return "entries:";
        for (int i = 0; i < 10; i++)
        {
            var (artist, song) = songs[random.Next(songs.Length)];
            yield return $"  - rank: {i + 1}";
            yield return $"    song: {song}";
            yield return $"    artist: {artist}";
            yield return $"    episode: {SlugOf("episodes")}";
            yield return $"    scene: {words.Sentence(10)}";
        }
    }

    private string Prose(string kind)
    {
        // As in the wiki: long about the story, short about a song, and nothing about most sources.
        int passages = kind switch { "sources" => random.Next(4) == 0 ? 1 : 0, "songs" or "artists" or "events" => random.Next(2), "episodes" or "characters" or "articles" => random.Next(3, 7), _ => random.Next(1, 3) };
        var prose = new List<string>();
        for (int i = 0; i < passages; i++)
        {
            if (i > 0 && random.Next(2) == 0)
                prose.Add($"## {words.Title(2)}");
            string text = string.Join(' ', Enumerable.Range(0, random.Next(2, 6)).Select(_ => Claim()));
            prose.Add(random.Next(3) == 0 ? $":::spoiler {Position()}\n{text}\n:::" : text);
        }

        return passages == 0 ? "" : $"\n{string.Join("\n\n", prose)}\n";
    }

    private string Claim()
    {
        string kind = random.Next(4) switch { 0 => "songs", 1 => "people", 2 => "episodes", _ => "characters" };
        string link = random.Next(3) == 0 ? $" [[{AnyOf(kind)}]] {words.Sentence(3)}" : random.Next(3) == 0 ? $" [[{AnyOf(kind)}|{words.Title(2)}]] {words.Sentence(3)}" : "";
        return $"{words.Sentence(random.Next(8, 20))}{link}[@{SlugOf("sources")}]";
    }
}
