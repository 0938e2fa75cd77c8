using Heartstopper.Wiki.Content.Text;
using Heartstopper.Wiki.Content.Writing;
using Heartstopper.Wiki.Tests.Support;

namespace Heartstopper.Wiki.Tests.Content.Checking;

public sealed class SharedRulesTests
{
    [Fact]
    public async Task A_reference_that_leads_nowhere_is_refused_with_the_nearest_slug()
    {
        await using var wiki = await TestWiki.CreateAsync(A.Person("euros-lyn"));

        var answer = await wiki.SaveAsync(An.Episode(fields: "directed_by: [euros-lynn]"));

        Assert.Equal("3:15 no-such-page: there is no page people/euros-lynn; did you mean \"euros-lyn\"?: mend the name, or add seed-data/people/euros-lynn.md", Told(answer));
    }

    [Fact]
    public async Task Pages_that_come_together_may_refer_to_each_other()
    {
        await using var wiki = await TestWiki.CreateAsync();

        var answers = await wiki.SaveAllAsync(
            A.Character("nick-nelson", "relationships:\n  - to: charlie-spring\n    what: friend"),
            A.Character("charlie-spring", "relationships:\n  - to: nick-nelson\n    what: classmate"));

        Assert.All(answers, answer => Assert.IsType<SaveOutcome.Saved>(answer));
    }

    [Fact]
    public async Task A_reference_to_a_page_that_was_refused_is_no_error()
    {
        await using var wiki = await TestWiki.CreateAsync();

        var answers = await wiki.SaveAllAsync(An.Episode(fields: "directed_by: [euros-lyn]"), A.Page("people/euros-lyn", "hight: 180"));

        Assert.IsType<SaveOutcome.Saved>(answers[0]);
        Assert.Equal("3:1 unknown-field: there is no field \"hight\" here: the fields are title, summary, aliases, formerly, hidden, spoiler, nationality, first_screen_role, works_as, sources, receipts, disputed, changes", Told(answers[1]));
    }

    [Fact]
    public async Task A_position_of_an_episode_that_was_refused_is_no_error()
    {
        await using var wiki = await TestWiki.CreateAsync();

        var answers = await wiki.SaveAllAsync(A.Character("tao-xu", "spoiler: s1e1", ":::spoiler s1\nMore.\n:::\n"), An.Episode(fields: "runtime: long"));

        Assert.IsType<SaveOutcome.Saved>(answers[0]);
        Assert.IsType<SaveOutcome.Refused>(answers[1]);
    }

    [Fact]
    public async Task A_position_of_a_film_whose_new_text_is_refused_is_no_error()
    {
        await using var wiki = await TestWiki.CreateAsync(An.Episode(), A.Film("forever"));

        var answers = await wiki.SaveAllAsync(A.Character("tao-xu", "spoiler: forever"), A.Film("forever") with { Began = 1, Text = A.Text("code: [forever]") });

        Assert.IsType<SaveOutcome.Saved>(answers[0]);
        Assert.IsType<SaveOutcome.Refused>(answers[1]);
    }

    [Fact]
    public async Task An_artist_or_song_that_an_entry_names_has_a_page()
    {
        await using var wiki = await TestWiki.CreateAsync(An.Episode(fields: "soundtrack:\n" + An.Entry("Dance", "Years & Years", "featuring: [Galantis]")));

        var known = await wiki.SaveAsync(A.Page("events/2023", "date: 2023\npages: [artists/years-and-years, artists/galantis, songs/years-and-years/dance]"));
        var unknown = await wiki.SaveAsync(A.Page("events/2024", "date: 2024\npages: [artists/year-and-years]"));

        Assert.IsType<SaveOutcome.Saved>(known);
        Assert.StartsWith("4:9 no-such-page: there is no page artists/year-and-years", Told(unknown), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_position_that_does_not_exist_is_refused_wherever_it_is_written()
    {
        await using var wiki = await TestWiki.CreateAsync(An.Episode(2, 8), A.Film("forever", "s2"), A.Season(3));

        var answer = await wiki.SaveAsync(A.Character("tao-xu", "hidden: s2e8\nspoiler: s2e9\nappears: [s2, forever, s3]", ":::spoiler foreve\nNo.\n:::\n\n:::spoiler none\nYes.\n:::\n"));

        Assert.Equal(
            """
            4:10 no-such-position: there is no instalment s2e9; did you mean "s2e8"?: write the code of an episode, a season that has episodes, or a film
            5:24 no-such-position: there is no instalment s3; did you mean "s2"?: write the code of an episode, a season that has episodes, or a film
            7:12 no-such-position: there is no instalment foreve; did you mean "forever"?: write the code of an episode, a season that has episodes, or a film
            """.ReplaceLineEndings("\n"),
            Told(answer));
    }

    [Fact]
    public async Task What_a_page_refers_to_already_is_a_gap_when_it_is_gone()
    {
        await using var wiki = await TestWiki.CreateAsync(An.Episode(1, 1), A.Film("forever", "s1"), A.Character("tao-xu", "spoiler: forever"));
        await wiki.SaveAsync(A.Film("forever", "s1") with { Began = 1, Text = A.Text("title: A film\ncode: finale\nafter: s1") });

        var kept = await wiki.SaveAsync(A.Character("tao-xu", "spoiler: forever", "A word.") with { Began = 1 });
        var both = await wiki.SaveAsync(A.Character("tao-xu", "spoiler: forever\nhidden: never", "A word.") with { Began = 2 });

        Assert.Equal(new SaveOutcome.Saved(2), kept);
        Assert.Equal(
            [("no-such-position", 3, Severity.Gap), ("no-such-position", 4, Severity.Error)],
            Assert.IsType<SaveOutcome.Refused>(both).Problems.Select(p => (p.Code, p.Line, p.Severity)));
    }

    [Fact]
    public async Task Of_a_season_and_an_episode_that_list_one_song_the_one_that_changed_is_refused()
    {
        string song = "soundtrack:\n" + An.Entry();
        await using var wiki = await TestWiki.CreateAsync(An.Episode(2, 1, fields: song), A.Season(3, song));

        var season = await wiki.SaveAsync(A.Season(2, song));
        var episode = await wiki.SaveAsync(An.Episode(3, 4, fields: song));
        var another = await wiki.SaveAsync(An.Episode(2, 2, fields: song));

        Assert.Equal("4:5 song-twice: roxanne-tataei/sinister stands on episodes/s2e1 too: a song is listed on its episode, or on the season when its episode is not known", Told(season));
        Assert.Equal("4:5 song-twice: roxanne-tataei/sinister stands on seasons/3 too: a song is listed on its episode, or on the season when its episode is not known", Told(episode));
        Assert.IsType<SaveOutcome.Saved>(another);
    }

    [Fact]
    public async Task When_season_and_episode_come_together_the_later_address_is_refused()
    {
        string song = "soundtrack:\n" + An.Entry();
        await using var wiki = await TestWiki.CreateAsync();

        var answers = await wiki.SaveAllAsync(A.Season(2, song), An.Episode(2, 1, fields: song));

        Assert.Equal("4:5 song-twice: roxanne-tataei/sinister stands on episodes/s2e1 too, in line 4: a song is listed on its episode, or on the season when its episode is not known", Told(answers[0]));
        Assert.IsType<SaveOutcome.Saved>(answers[1]);
    }

    [Fact]
    public async Task A_song_moves_from_the_season_to_its_episode_when_both_come_together()
    {
        string song = "soundtrack:\n" + An.Entry();
        await using var wiki = await TestWiki.CreateAsync(A.Season(2, song), An.Episode(2, 1));

        var answers = await wiki.SaveAllAsync(A.Season(2) with { Began = 1 }, An.Episode(2, 1, fields: song) with { Began = 1 });

        Assert.All(answers, answer => Assert.Equal(new SaveOutcome.Saved(2), answer));
    }

    [Fact]
    public async Task A_mistake_is_told_where_the_item_begins()
    {
        await using var wiki = await TestWiki.CreateAsync(A.Season(2, "soundtrack:\n" + An.Entry()));

        var answer = await wiki.SaveAsync(An.Episode(2, 1, fields: "soundtrack:\n- song: Sinister\n  artist: Roxanne Tataei"));

        Assert.StartsWith("4:3 song-twice: ", Told(answer), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("what: friend", true)]
    [InlineData("what: classmate", false)]
    [InlineData("what: friend\n    back: rival", false)]
    public async Task A_relationship_is_written_on_one_of_its_two_pages(string words, bool refused)
    {
        await using var wiki = await TestWiki.CreateAsync(A.Character("tao-xu"), A.Character("elle-argent", "relationships:\n  - to: tao-xu\n    what: friend"));

        var answer = await wiki.SaveAsync(A.Character("tao-xu", "relationships:\n  - to: elle-argent\n    " + words) with { Began = 1 });

        Assert.Equal(
            refused ? "4:5 relationship-twice: the same relationship stands on characters/elle-argent: write it on one of the two pages, it is shown on both" : "",
            Told(answer));
    }

    [Fact]
    public async Task Two_sides_of_one_relationship_are_the_same_words()
    {
        await using var wiki = await TestWiki.CreateAsync();

        var answers = await wiki.SaveAllAsync(
            A.Character("tori-spring", "relationships:\n  - to: charlie-spring\n    what: brother\n    back: sister"),
            A.Character("charlie-spring", "relationships:\n  - to: tori-spring\n    what: sister\n    back: brother"));

        Assert.Equal("4:5 relationship-twice: the same relationship stands on characters/charlie-spring, in line 4: write it on one of the two pages, it is shown on both", Told(answers[0]));
        Assert.IsType<SaveOutcome.Saved>(answers[1]);
    }

    private static string Told(SaveOutcome answer) => answer is SaveOutcome.Refused refused
        ? string.Join('\n', refused.Problems.Where(p => p.Severity is Severity.Error).Select(p => $"{p.Line}:{p.Column} {p.Code}: {p.Message}"))
        : "";
}
