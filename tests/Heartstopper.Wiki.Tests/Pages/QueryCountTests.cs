using Heartstopper.Wiki.Tests.Support;

namespace Heartstopper.Wiki.Tests.Pages;

/// <summary>However much a page shows, it asks the database the same number of questions.</summary>
public sealed class QueryCountTests
{
    private static readonly string[] Routes =
    [
        "/", "/seasons", "/seasons/1", "/episodes", "/episodes/s1e1", "/films", "/characters", "/characters?by=season", "/characters/one", "/people", "/people/one", "/artists", "/artists?by=uses", "/artists/artist-1",
        "/songs", "/songs?by=artist", "/songs?by=episode", "/songs/artist-1/song-1", "/books", "/books/one", "/awards", "/awards/one", "/lists", "/lists/one", "/questions", "/questions/one", "/quotes", "/quotes/one", "/events", "/events/one",
        "/articles", "/articles/one", "/sources", "/sources/one", "/cast", "/cast?in=s1", "/soundtrack", "/soundtrack?season=s1", "/timeline", "/unlocked/s1e1", "/search?q=one", "/wanted", "/problems", "/sitemap.xml", "/characters/one/text",
        "/recent", "/recent?words=one&kind=characters&author=seed-data&origin=import", "/characters/one/history", "/characters/one/history/1", "/characters/one/diff", "/characters/one/blame",
    ];

    [Fact]
    public async Task A_page_of_many_rows_asks_no_more_than_a_page_of_few()
    {
        await using var small = await WikiApp.StartAsync(Seeds(2));
        await using var large = await WikiApp.StartAsync(Seeds(12));
        using var log = new CommandLog(small.Database, large.Database);

        var grown = new List<string>();
        foreach (string progress in new[] { "everything", "s1e2" })
        {
            foreach (string route in Routes)
            {
                int few = await CountAsync(small, log, route, progress);
                int many = await CountAsync(large, log, route, progress);

                Assert.True(few > 0, $"{route} asked nothing");
                if (many > few || many > 40)
                    grown.Add($"{route} at {progress}: {few} commands for few rows, {many} for many");
            }
        }

        Assert.Empty(grown);
    }

    private static async Task<int> CountAsync(WikiApp wiki, CommandLog log, string route, string progress)
    {
        // Once before, so that what is read once and kept does not count.
        await wiki.ReadAsync(route, progress);
        log.Take(wiki.Database);
        await wiki.ReadAsync(route, progress);
        return log.Take(wiki.Database).Count;
    }

    private static (string Path, string Text)[] Seeds(int count)
    {
        int[] all = [.. Enumerable.Range(1, count)];
        string List(Func<int, string> item) => string.Join("\n", all.Select(item));
        string prose = string.Join("\n\n", all.Select(i => $"## Heading {i}\n\n[[characters/other-{i}]], [[Other {i}]], [[nobody-{i}]].[@source-{i}]"));
        return
        [
            Seed.Of("seasons/1", "Season 1", "sources: [one]"),
            .. all.Select(i => Seed.Of($"episodes/s1e{i}", $"Episode {i}", "released: 2022-04-22\nsources: [one]\nsoundtrack:\n" + List(n => $"  - song: Song {n}\n    artist: Artist {n}\n    version: take {i}\n    featuring: [Guest {n}]\n    scene: Scene {n}.\n    sources: [source-{n}]"))),
            Seed.Of("films/one", "Film", "code: forever\nafter: s1"),
            Seed.Of("people/one", "One Person", Seed.Safe, prose),
            Seed.Of("characters/one", "One", "spoiler: none\nplayed_by:\n  - person: one\n    in: s1\n    sources: [one]\nrelationships:\n" + List(n => $"  - to: other-{n}\n    what: friend\n    from: s1e1\n    sources: [source-{n}]"), prose),
            .. all.Select(i => Seed.Of($"characters/other-{i}", $"Other {i}", $"spoiler: none\nplayed_by:\n  - person: person-{i}\n    in: s1\n    sources: [source-{i}]", "[[characters/one]] [[people/one]] [[books/one]] [[lists/one]] [[sources/one]]")),
            .. all.Select(i => Seed.Of($"people/person-{i}", $"Person {i}")),
            .. all.Select(i => Seed.Of($"sources/source-{i}", $"Source {i}", "publisher: Paper")),
            Seed.Of("sources/one", "One Source"),
            Seed.Of("books/one", "One Book", Seed.Safe, prose),
            Seed.Of("awards/one", "One Award", "entries:\n" + List(n => $"  - year: {2000 + n}\n    category: Best\n    nominee: Person {n}\n    page: people/person-{n}\n    result: won")),
            Seed.Of("lists/one", "One List", "spoiler: none\nby: one\nentries:\n" + List(n => $"  - rank: {n}\n    song: Song {n}\n    artist: Artist {n}\n    episode: s1e1\n    scene: Scene {n}.")),
            Seed.Of("questions/one", "One?", "spoiler: none\nanswer: Yes.", prose),
            Seed.Of("quotes/one", "One Quote", "spoiler: none\nspeaker: Person 1\npage: people/person-1\nsaid: That it is so."),
            .. all.Select(i => Seed.Of($"events/event-{i}", $"Event {i}", $"date: 2022-01-{i:00}\nkind: release\npages: [people/person-{i}]\nsources: [source-{i}]")),
            Seed.Of("events/one", "One Event", "date: 2022-04-22\npages: [" + string.Join(", ", all.Select(n => $"people/person-{n}")) + "]"),
            Seed.Of("articles/one", "One Article", Seed.Safe, prose),
        ];
    }
}
