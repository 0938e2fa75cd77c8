using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Content.Merging;
using static Heartstopper.Wiki.Tests.Content.Merging.PageMerges;

namespace Heartstopper.Wiki.Tests.Content.Merging;

public sealed class PageComparisonTests
{
    private const string Page = """
        ---
        # as printed
        title: Out
        summary: One.
        directed_by: [a]
        receipts:
          directed_by: [x]
        soundtrack:
          - song: Young
            artist: Neon Capital
            scene: A walk.
          - song: Shatter
            artist: Maggie Rogers
        ---
        One.

        ## Later

        Two.

        """;

    [Fact]
    public void A_changed_field_has_both_values()
    {
        var comparison = Compare(("Out", "\"Out: there\""), ("[a]", "[a, b]"));

        Assert.Equal(
            [
                new PageChange(ChangeSubject.Field, ChangeVerb.Changed, "title", "Title", "Out", "Out: there"),
                new PageChange(ChangeSubject.Field, ChangeVerb.Changed, "directed_by", "Directed by", "a", "a\nb"),
            ],
            comparison.Changes);
        Assert.Equal("Changed title, directed by", comparison.Summary);
    }

    [Fact]
    public void Fields_come_and_go()
    {
        var comparison = Compare(("summary: One.\n", "runtime: 30\n"), ("  directed_by: [x]\n", "  directed_by: [x]\n  runtime: [y]\n"));

        Assert.Equal([("runtime", ChangeVerb.Added), ("receipts/runtime", ChangeVerb.Added), ("summary", ChangeVerb.Removed)], comparison.Changes.Select(c => (c.Place, c.Verb)));
        Assert.Equal("Added runtime, receipts of runtime; removed summary", comparison.Summary);
    }

    [Fact]
    public void An_added_song_is_named()
    {
        var comparison = Compare(("Out", "Away"), ("    artist: Maggie Rogers\n", "    artist: Maggie Rogers\n  - song: U\n    artist: Tate McRae\n"));

        Assert.Equal(
            new PageChange(ChangeSubject.Item, ChangeVerb.Added, "soundtrack/tate-mcrae/u", "song “U” by Tate McRae", null, "  - song: U\n    artist: Tate McRae\n"),
            comparison.Changes[1]);
        Assert.Equal("Changed title; added song “U” by Tate McRae", comparison.Summary);
    }

    [Fact]
    public void A_corrected_song_title_is_a_change_and_names_the_fields()
    {
        var comparison = Compare(("Young", "Younger"), ("A walk.", "A run."));

        var change = Assert.Single(comparison.Changes);
        Assert.Equal((ChangeVerb.Changed, "soundtrack/neon-capital/younger"), (change.Verb, change.Place));
        Assert.Equal([("song", "Young", "Younger"), ("scene", "A walk.", "A run.")], change.Fields.Select(f => (f.Name, f.Before, f.After)));
        Assert.Equal("Changed song “Younger” by Neon Capital (song, scene)", comparison.Summary);
    }

    [Fact]
    public void A_removed_song_and_a_moved_one_are_told_apart()
    {
        const string young = "  - song: Young\n    artist: Neon Capital\n    scene: A walk.\n";
        const string shatter = "  - song: Shatter\n    artist: Maggie Rogers\n";

        Assert.Equal("Removed song “Young” by Neon Capital", Compare((young, "")).Summary);
        Assert.Equal("Moved song “Young” by Neon Capital", Compare((young + shatter, shatter + young)).Summary);
    }

    [Fact]
    public void Passages_are_named_by_their_heading()
    {
        var comparison = Compare(("One.\n\n##", "One!\n\n##"), ("Two.", "Two!\n\n## Much later\n\nThree."));

        Assert.Equal(
            [("prose", "the opening words", ChangeVerb.Changed), ("prose/later", "“Later”", ChangeVerb.Changed), ("prose/much-later", "“Much later”", ChangeVerb.Added)],
            comparison.Changes.Select(c => (c.Place, c.Label, c.Verb)));
        Assert.Equal("Changed the opening words, “Later”; added “Much later”", comparison.Summary);
    }

    [Fact]
    public void A_heading_that_changed_is_a_change_of_its_passage()
    {
        var change = Assert.Single(Compare(("## Later", "## Soon")).Changes);

        Assert.Equal((ChangeVerb.Changed, "“Soon”", "## Later\n\nTwo."), (change.Verb, change.Label, change.Before));
    }

    [Fact]
    public void Comments_and_layout_alone_say_so()
    {
        Assert.Equal("Changed comments only", Compare(("# as printed", "# as on the poster")).Summary);
        Assert.Equal("Changed the layout only", Compare(("title: Out", "title:  \"Out\"")).Summary);
        Assert.Equal("Changed nothing", PageComparison.Of(Episodes, Page, Page).Summary);
    }

    [Fact]
    public void A_page_that_begins_and_one_that_goes_name_all_they_have()
    {
        Assert.Equal("Began the page", PageComparison.Of(Episodes, null, Page).Summary);
        Assert.Equal(
            ["title", "summary", "directed_by", "receipts/directed_by", "soundtrack/neon-capital/young", "soundtrack/maggie-rogers/shatter", "prose", "prose/later"],
            PageComparison.Of(Episodes, null, Page).Changes.Select(c => c.Place));
        Assert.All(PageComparison.Of(Episodes, Page, null).Changes, change => Assert.Equal(ChangeVerb.Removed, change.Verb));
    }

    [Fact]
    public void A_text_that_cannot_be_read_is_one_change() =>
        Assert.Equal("Changed the page", PageComparison.Of(Episodes, Page, "---\ntitle: [\n---\n").Summary);

    [Fact]
    public void A_long_summary_counts_what_it_leaves_out()
    {
        string songs = string.Concat(Enumerable.Range(1, 30).Select(i => $"  - song: Song number {i}\n    artist: A band\n"));

        string summary = Compare(("soundtrack:\n", "soundtrack:\n" + songs)).Summary;

        Assert.Equal("Added song “Song number 1” by A band, song “Song number 2” by A band, song “Song number 3” by A band, song “Song number 4” by A band, song “Song number 5” by A band and 25 more", summary);
    }

    [Fact]
    public void A_very_long_name_is_cut()
    {
        string summary = PageComparison.Of(PageKinds.Find("episodes")!, "---\ntitle: A\n---\n", $"---\ntitle: A\n---\n## {new string('x', 300)}\n").Summary;

        Assert.Equal(ChangeSummary.MaxLength - " and 1 more".Length, summary.Length);
        Assert.EndsWith("x…", summary, StringComparison.Ordinal);
    }

    private static PageComparison Compare(params (string From, string To)[] changes) => PageComparison.Of(Episodes, Page, Change(Page, changes));
}
