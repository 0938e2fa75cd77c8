using Heartstopper.Wiki.Content.Merging;
using static Heartstopper.Wiki.Tests.Content.Merging.PageMerges;

namespace Heartstopper.Wiki.Tests.Content.Merging;

public sealed class ResolutionTests
{
    private const string Page = "---\ntitle: Out # sic\nwritten_by: [a]\nsoundtrack:\n  - song: S\n    artist: A\n    at: 01:00\n---\nOne.\n\n## Later\n\nTwo.\n";

    private static readonly string Mine = Change(Page, ("Out", "Mine"), ("[a]", "[m]"), ("song: S", "song: M"), ("One.", "My one."));

    private static readonly string Theirs = Change(Page, ("Out", "Theirs"), ("[a]", "[t]"), ("artist: A", "artist: T"), ("One.", "Their one."), ("01:00", "02:00"));

    [Fact]
    public void Every_place_can_take_mine_or_theirs()
    {
        string[] places = ["title", "written_by", "soundtrack/a/s/artist", "prose/~1"];
        Assert.Equal(places, Merge(Page, Mine, Theirs).Conflicts.Select(c => c.Place));

        Becomes(Change(Mine, ("01:00", "02:00")), Merge(Page, Mine, Theirs, [.. places.Select(p => (p, Resolution.Mine))]));
        Becomes(Theirs, Merge(Page, Mine, Theirs, [.. places.Select(p => (p, Resolution.Theirs))]));
    }

    [Fact]
    public void Lists_and_prose_can_take_both()
    {
        var merged = Merge(Page, Mine, Theirs, ("written_by", Resolution.Both), ("prose/~1", Resolution.Both), ("title", Resolution.Both));

        Assert.Contains("written_by: [m, t]\n", merged.Text, StringComparison.Ordinal);
        Assert.Contains("---\nMy one.\n\nTheir one.\n\n## Later\n", merged.Text, StringComparison.Ordinal);
        Assert.Equal(["title", "soundtrack/a/s/artist"], merged.Conflicts.Select(c => c.Place));
    }

    [Fact]
    public void What_is_written_anew_is_written_as_the_house_writes()
    {
        var merged = Merge(
            Page,
            Mine,
            Theirs,
            ("title", Resolution.Anew("A: new\none")),
            ("written_by", Resolution.Anew("x\n\n y \n")),
            ("soundtrack/a/s/artist", Resolution.Anew("song: \"N: n\"\nartist: M")),
            ("prose/~1", Resolution.Anew("Both of us.\n")));

        Becomes(
            "---\ntitle: \"A: new one\" # sic\nwritten_by: [x, y]\nsoundtrack:\n  - song: \"N: n\"\n    artist: M\n    at: 02:00\n---\nBoth of us.\n\n## Later\n\nTwo.\n",
            merged);
    }

    [Theory]
    [InlineData("song: [")]
    [InlineData("title: No field of the two")]
    public void What_cannot_be_read_settles_nothing(string text)
    {
        var merged = Merge(Page, Mine, Theirs, ("soundtrack/a/s/artist", Resolution.Anew(text)));

        Assert.Contains("soundtrack/a/s/artist", merged.Conflicts.Select(c => c.Place));
    }

    [Fact]
    public void An_empty_text_takes_a_field_an_item_or_a_passage_out()
    {
        string without = Change(Page, ("  - song: S\n    artist: A\n    at: 01:00\n", "  - song: Z\n    artist: Y\n"), ("written_by: [a]\n", ""), ("\n## Later\n\nTwo.\n", ""));
        string changed = Change(Page, ("01:00", "02:00"), ("[a]", "[b]"), ("Two.", "Three."));

        var merged = Merge(Page, without, changed, ("soundtrack/a/s", Resolution.Anew("")), ("written_by", Resolution.Anew("")), ("prose/later", Resolution.Anew(" ")));

        Becomes(without, merged);
    }

    [Fact]
    public void An_item_can_be_written_anew()
    {
        string without = Change(Page, ("  - song: S\n    artist: A\n    at: 01:00\n", "  - song: Z\n    artist: Y\n"));

        var merged = Merge(Page, without, Change(Page, ("01:00", "02:00")), ("soundtrack/a/s", Resolution.Anew("  - song: S\n    artist: A\n    at: 03:00")));

        Becomes(Change(Page, ("    at: 01:00\n", "    at: 03:00\n  - song: Z\n    artist: Y\n")), merged);
    }

    [Fact]
    public void A_third_edit_meanwhile_is_one_more_merge()
    {
        string settled = Merge(
            Page, Mine, Theirs, ("title", Resolution.Mine), ("written_by", Resolution.Both), ("soundtrack/a/s/artist", Resolution.Mine), ("prose/~1", Resolution.Mine)).Text;

        var merged = Merge(Theirs, settled, Change(Theirs, ("Two.", "Three."), ("Theirs", "Third")));

        Assert.Equal([new Conflict("title", "Title", ConflictShape.Value, "Theirs", "Mine", "Third")], merged.Conflicts);
        Assert.Contains("## Later\n\nThree.\n", merged.Text, StringComparison.Ordinal);
        Assert.Contains("My one.", merged.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mine", null, "Mine")]
    [InlineData("theirs", "ignored", "Theirs")]
    [InlineData("anew", "New", "New")]
    [InlineData("neither", "New", null)]
    [InlineData(null, "New", null)]
    public void A_form_posts_the_choice_and_the_text(string? choice, string? text, string? title)
    {
        var read = Resolution.Read(choice, text);

        var merged = Merge(Page, Change(Page, ("Out", "Mine")), Change(Page, ("Out", "Theirs")), read is null ? [] : [("title", read)]);

        Assert.Equal(title is null ? ["title"] : [], merged.Conflicts.Select(c => c.Place));
        Assert.Contains($"title: {title ?? "Out"} # sic\n", merged.Text, StringComparison.Ordinal);
    }
}
