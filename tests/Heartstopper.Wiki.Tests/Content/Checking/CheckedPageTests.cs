using Heartstopper.Wiki.Content.Checking;
using Heartstopper.Wiki.Content.Text;
using Heartstopper.Wiki.Tests.Support;

namespace Heartstopper.Wiki.Tests.Content.Checking;

public sealed class CheckedPageTests
{
    [Theory]
    [InlineData("summary: A day", "1:1 missing-field: \"title\" is missing: write title: …")]
    [InlineData("title:", "2:7 empty-value: \"title\" has no value: write one, or remove the line")]
    [InlineData("title: [Out, In]", "2:8 wrong-shape: \"title\" is a list on one line, and should be one value, as title: …")]
    [InlineData("title: Out\nrelesed: 2023", "3:1 unknown-field: there is no field \"relesed\" here; did you mean \"released\"?")]
    [InlineData("title: Out\nquaternion: 4", "3:1 unknown-field: there is no field \"quaternion\" here: the fields are title, summary, aliases, formerly, hidden, spoiler, released, runtime, directed_by, written_by, soundtrack, sources, receipts, disputed, changes")]
    [InlineData("title: Out\nreleased: 2023-02-30", "3:11 not-a-date: \"2023-02-30\" is no date: write a day as 2022-03-16, a month as 2021-04 or a year as 2014")]
    [InlineData("title: Out\nreleased: [2023]", "3:11 wrong-shape: \"released\" is a list on one line, and should be one value, as released: 2022-03-16")]
    [InlineData("title: Out\nruntime: half an hour", "3:10 not-a-number: \"half an hour\" is no whole number from 0 to 9999")]
    [InlineData("title: Out\nruntime: -3", "3:10 not-a-number: \"-3\" is no whole number from 0 to 9999")]
    [InlineData("title: Out\nruntime: [30]", "3:10 wrong-shape: \"runtime\" is a list on one line, and should be one value, as runtime: 3")]
    [InlineData("title: Out\ndirected_by: euros-lyn", "3:14 wrong-shape: \"directed_by\" is a single value, and should be a list on one line, as [one, two]")]
    [InlineData("title: Out\ndirected_by: [Euros Lyn]", "3:15 not-a-slug: \"Euros Lyn\" is not the slug of a page in people: lower-case letters, digits and single hyphens; did you mean \"euros-lyn\"?")]
    [InlineData("title: Out\ndirected_by: [a, b, a]", "3:21 doubled-value: \"a\" stands here twice: leave one")]
    [InlineData("title: Out\nhidden: none", "3:9 not-a-position: \"none\" is no position: write s2e8, s2 or a film's code")]
    [InlineData("title: Out\nspoiler: S2E8", "3:10 not-a-position: \"S2E8\" is no position: write s2e8, s2 or a film's code, or none; did you mean \"s2e8\"?")]
    [InlineData("title: Out\nspoiler: everything", "3:10 not-a-position: \"everything\" is no position: write s2e8, s2 or a film's code, or none")]
    [InlineData("title: Out\nformerly: [the-old-one]", "3:12 not-an-address: \"the-old-one\" is no address of this wiki: write it as people/joe-locke")]
    [InlineData("title: Out\nsoundtrack: [Sinister]", "3:13 wrong-shape: \"soundtrack\" is a list on one line, and should be a list of items, each begun by \"  - song: …\"")]
    [InlineData("title: Out\nsoundtrack:\n  song: Sinister\n  artist: Roxanne Tataei", "4:3 wrong-shape: \"soundtrack\" is a mapping, and should be a list of items, each begun by \"  - song: …\"")]
    [InlineData("title: Out\nsoundtrack:\n  - song: Sinister", "4:5 missing-field: \"artist\" is missing: write artist: …")]
    [InlineData("title: Out\nsoundtrack:\n  - song: Sinister\n    artist: Roxanne Tataei\n    at: 5:61", "6:9 not-a-time: \"5:61\" is no time from the start: write minutes and seconds as 12:05")]
    [InlineData("title: Out\nsoundtrack:\n  - song: Sinister\n    artist: …", "5:13 no-slug: \"…\" has no letter or digit that an address could be made of")]
    [InlineData("title: Out\nsoundtrack:\n  - song: Sinister\n    artist: Roxanne Tataei\n    kind: scor", "6:11 not-a-choice: \"scor\" is none of song, score; did you mean \"score\"?")]
    [InlineData("title: Out\nsoundtrack:\n  - song: Sinister\n    artist: Roxanne Tataei\n    artist_sources: []\n    scenes_sources: []", "7:5 unknown-field: there is no field \"scenes_sources\" here; did you mean \"scene_sources\"?")]
    [InlineData("title: Out\nsources: [a]\nreceipts: [a]", "4:11 wrong-shape: \"receipts\" is a list on one line, and should be a mapping, each line \"  field: [source]\"")]
    [InlineData("title: Out\nreceipts:\n  direcetd_by: [a]", "4:3 unknown-field: receipts name a field of this page, and \"direcetd_by\" is none; did you mean \"directed_by\"?")]
    [InlineData("title: Out\nreceipts:\n  title: [a]", "4:3 unknown-field: receipts name a field of this page, and \"title\" is none")]
    [InlineData("title: Out\nreceipts:\n  released: a", "4:13 wrong-shape: \"released\" is a single value, and should be a list on one line, as [one, two]")]
    [InlineData("title: Out\nchanges:\n  - field: soundtrack\n    from: s2e1\n    value: none", "4:5 unknown-field: a change names a plain field of this page, and \"soundtrack\" is none")]
    [InlineData("title: Out\nchanges:\n  - field: runtime\n    from: s2e1\n    value: long", "6:12 not-a-number: \"long\" is no whole number from 0 to 9999")]
    [InlineData("title: Out\ndisputed:\n  - a: One\n    b: Other\n    prefers: a\n    why: Because.", "4:5 missing-field: a dispute says what it is about: write about (a field or item of this page), topic (words of yours), or both")]
    [InlineData("title: Out\ndisputed:\n  - topic: Age\n    a: One\n    b: Other\n    prefers: c\n    why: Because.", "7:14 not-a-choice: \"c\" is none of a, b, both, none; did you mean \"a\"?")]
    public void An_episode_with_a_mistake_is_told_where_it_is(string fields, string expected)
    {
        var page = CheckedPage.Read(new("episodes", "s2e1"), A.Text(fields));

        Assert.Equal(expected, Told(page));
    }

    [Theory]
    [InlineData("people/joe-locke", "first_screen_role: true", "3:20 not-yes-or-no: \"true\" is neither yes nor no; did you mean \"yes\"?")]
    [InlineData("awards/gold", "entries:\n  - year: 22\n    nominee: Joe Locke", "4:11 not-a-year: \"22\" is no year: write it as 2022")]
    [InlineData("characters/tao-xu", "appears: [s1, first]", "")]
    [InlineData("characters/tao-xu", "appears: [s1, First]", "3:15 not-an-instalment: \"First\" is no season or film: write s2 or a film's code")]
    [InlineData("characters/tao-xu", "appears: [s1e1]", "3:11 not-an-instalment: \"s1e1\" is no season or film: write s2 or a film's code; did you mean \"s1\"?")]
    [InlineData("characters/tao-xu", "played_by:\n  - person: william-gao\n    in: s1e1", "5:9 not-an-instalment: \"s1e1\" is no season or film: write s2 or a film's code; did you mean \"s1\"?")]
    [InlineData("sources/guide", "url: javascript:alert(1)", "3:6 not-a-web-address: \"javascript:alert(1)\" is neither an http or https address nor a file's name")]
    [InlineData("sources/guide", "url: https://example.org/a?b=c", "")]
    [InlineData("films/forever", "code: s2e9\nafter: s2", "3:7 not-a-film-code: \"s2e9\" can't be a film's code: one short word in lower case, as forever, that is no episode's and not everything, nothing or none")]
    [InlineData("films/forever", "code: Everything\nafter: s2", "3:7 not-a-film-code: \"Everything\" can't be a film's code: one short word in lower case, as forever, that is no episode's and not everything, nothing or none")]
    [InlineData("films/forever", "code: forever\nafter: s2", "")]
    [InlineData("songs/baby-queen/raw-thoughts", "artist: Babe Queen", "3:9 wrong-folder: a song of Babe Queen lies in the folder songs/babe-queen, and this one lies in songs/baby-queen: move the file, or mend the artist")]
    [InlineData("songs/edit-artist/raw-thoughts", "artist: Edit", "")]
    public void A_page_of_another_kind_with_a_mistake_is_told_where_it_is(string address, string fields, string expected)
    {
        var draft = A.Page(address, "title: Out\n" + fields);

        var page = CheckedPage.Read(draft.Address, draft.Text);

        Assert.Equal(expected, Told(page));
    }

    [Fact]
    public void A_title_and_a_value_have_their_limits()
    {
        var page = CheckedPage.Read(new("people", "joe-locke"), A.Text($"title: {new string('a', 201)}\nnationality: {new string('b', 2001)}"));

        Assert.Equal("3:14 too-long: at most 2000 letters fit here: longer text belongs into the prose\n2:8 too-long: a title has at most 200 letters", Told(page));
    }

    [Fact]
    public void All_mistakes_are_told_at_once()
    {
        var page = CheckedPage.Read(new("episodes", "s2e1"), A.Text("titel: Out\nruntime: long\nspoiler: S1", "# Out\n"));

        Assert.Equal(["unknown-field", "not-a-number", "not-a-position", "missing-field", "heading-level"], page.Problems.Select(p => p.Code));
    }

    [Fact]
    public void A_text_that_cant_be_read_has_no_other_problems()
    {
        var page = CheckedPage.Read(new("episodes", "s2e1"), A.Text("title: &out Out\nruntime: long"));

        Assert.Equal(["anchor"], page.Problems.Select(p => p.Code));
    }

    [Theory]
    [InlineData("", "7:5 doubled-item: \"roxanne-tataei/sinister\" stands in soundtrack already, in line 4: remove one, or tell them apart with version or use: 2")]
    [InlineData("    use: 2\n", "")]
    [InlineData("    version: live\n", "")]
    [InlineData("    featuring: [Somebody]\n", "7:5 doubled-item: \"roxanne-tataei/sinister\" stands in soundtrack already, in line 4: remove one, or tell them apart with version or use: 2")]
    public void A_song_stands_twice_only_with_a_version_or_a_use_of_its_own(string more, string expected)
    {
        string entry = "  - song: Sinister\n    artist: Roxanne Tataei\n";

        var page = CheckedPage.Read(new("episodes", "s2e1"), A.Text($"title: Out\nsoundtrack:\n{entry}    at: 1:00\n{entry.ToUpperInvariant().Replace("SONG", "song").Replace("ARTIST", "artist")}{more}"));

        Assert.Equal(expected, Told(page));
    }

    [Fact]
    public void Someone_plays_a_part_once_a_season()
    {
        string item = "  - person: joe-locke\n    in: s1\n";

        var page = CheckedPage.Read(new("characters", "charlie-spring"), A.Text($"title: Charlie\nplayed_by:\n{item}{item}"));

        Assert.Equal("6:5 doubled-item: \"joe-locke/s1\" stands in played_by already, in line 4: remove one, or tell them apart by person, in", Told(page));
    }

    [Theory]
    [InlineData("runtime", "")]
    [InlineData("soundtrack", "")]
    [InlineData("soundtrack/roxanne-tataei/sinister", "")]
    [InlineData("soundtrack/roxanne-tataei/sinister/scene", "")]
    [InlineData("soundtrack/roxanne-tataei/sinister/at", "10:12 no-such-item: this page has no \"soundtrack/roxanne-tataei/sinister/at\"; did you mean \"soundtrack/roxanne-tataei/sinister\"?")]
    [InlineData("soundtrack/roxanne-tatei/sinister", "10:12 no-such-item: this page has no \"soundtrack/roxanne-tatei/sinister\"; did you mean \"soundtrack/roxanne-tataei/sinister\"?")]
    [InlineData("released", "10:12 no-such-item: this page has no \"released\": name a field, an item or an item's field that stands on it, or write topic")]
    public void A_dispute_is_about_something_that_is_there(string about, string expected)
    {
        var page = CheckedPage.Read(new("episodes", "s2e1"), A.Text($"""
            title: Out
            runtime: 30
            soundtrack:
              - song: Sinister
                artist: Roxanne Tataei
                scene: A walk.
            # a dispute
            disputed:
              - about: {about}
                a: One
                b: Other
                prefers: none
                why: Nobody knows.
            """));

        Assert.StartsWith(expected, Told(page), StringComparison.Ordinal);
        Assert.Equal(expected.Length == 0, Told(page).Length == 0);
    }

    [Fact]
    public void A_page_knows_what_it_refers_to_and_where()
    {
        var page = CheckedPage.Read(new("characters", "tao-xu"), A.Text(
            """
            title: Tao
            spoiler: s1e2
            sources: [guide]
            receipts:
              school: [paper]
            appears: [forever]
            played_by:
              - person: william-gao
                in: s1
                billing_sources: [list]
            relationships:
              - to: elle-argent
                what: friend
                from: none
            """,
            ":::spoiler s3\nWords about [[Nobody]].[@nowhere]\n\n## More\n\nWords.\n:::\n"));

        Assert.Empty(page.Problems);
        Assert.Equal(["sources/guide 4:11", "sources/paper 6:12", "people/william-gao 9:13", "sources/list 11:23", "characters/elle-argent 13:9"], page.References.Select(Place));
        Assert.Equal(["s1e2 3:10", "forever 7:11", "s1 10:9", "s3 17:12"], page.Positions.Select(Place));
    }

    private static string Place(Reference reference) => $"{reference.Target} {reference.Line}:{reference.Column}";

    private static string Told(CheckedPage page) => string.Join('\n', page.Problems.Where(p => p.Severity is Severity.Error).Select(p => $"{p.Line}:{p.Column} {p.Code}: {p.Message}"));
}
