using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Content.Merging;
using static Heartstopper.Wiki.Tests.Content.Merging.PageMerges;

namespace Heartstopper.Wiki.Tests.Content.Merging;

public sealed class FieldMergeTests
{
    private const string Page = """
        ---
        # as printed
        title:   'Out'   # not Outside
        summary: One.

        released: 2023-08-03
        directed_by: [a, b]
        receipts:
          # a newspaper
          released: [x]
        ---
        Prose.
        """;

    [Fact]
    public void Different_fields_merge_and_every_other_byte_stays() =>
        Becomes(Change(Page, ("One.", "Two."), ("2023-08-03", "2023-08-04")), Merge(Page, ("One.", "Two."), ("2023-08-03", "2023-08-04")));

    [Fact]
    public void A_field_and_the_prose_merge() =>
        Becomes(Change(Page, ("One.", "Two."), ("Prose.", "Verse.")), Merge(Page, ("One.", "Two."), ("Prose.", "Verse.")));

    [Theory]
    [InlineData("", "formerly: [people/a]\n", "formerly: [people/b]\n", "formerly: [people/a, people/b]\n")]
    [InlineData("formerly: [people/a, people/b]\n", "formerly: [people/a, people/c]\n", "formerly: [people/b]\n", "formerly: [people/c]\n")]
    [InlineData("formerly: [people/a]\n", "", "formerly: [people/a, people/b]\n", "formerly: [people/b]\n")]
    [InlineData("formerly: [people/a]\n", "", "formerly: []\n", "")]
    public void Old_addresses_are_never_in_each_other_s_way(string origin, string mine, string theirs, string merged)
    {
        var there = PageMerge.Merge(PageKinds.Find("people")!, Of(origin), Of(mine), Of(theirs));
        var back = PageMerge.Merge(PageKinds.Find("people")!, Of(origin), Of(theirs), Of(mine));

        Assert.Equal((Of(merged), true), (there.Text, there.IsClean));
        Assert.Equal(Of(merged), back.Text);

        static string Of(string formerly) => $"---\ntitle: A\n{formerly}---\n";
    }

    [Fact]
    public void A_field_that_both_changed_is_a_conflict_and_says_what_it_said()
    {
        var merged = Merge(Page, ("'Out'", "Away"), ("'Out'", "\"Gone: away\""));

        Assert.Equal([new Conflict("title", "Title", ConflictShape.Value, "Out", "Away", "Gone: away")], merged.Conflicts);
        Assert.Equal(Page, merged.Text);
    }

    [Fact]
    public void What_both_changed_alike_is_no_conflict() =>
        Becomes(Change(Page, ("One.", "Two.")), Merge(Page, ("One.", "Two."), ("One.", "Two.")));

    [Fact]
    public void Quotes_alone_are_no_change_of_a_value() =>
        Becomes(Change(Page, ("'Out'", "Away")), Merge(Page, ("'Out'", "\"Out\""), ("'Out'", "Away")));

    [Fact]
    public void A_value_and_the_comments_around_it_merge() =>
        Becomes(
            Change(Page, ("'Out'", "Away"), ("# as printed", "# as on the poster"), ("# not Outside", "# sic")),
            Merge(Page, Change(Page, ("'Out'", "Away")), Change(Page, ("# as printed", "# as on the poster"), ("# not Outside", "# sic"))));

    [Fact]
    public void A_comment_that_both_changed_is_kept_twice() =>
        Becomes(
            Change(Page, ("# as printed\n", "# one\n# other\n"), ("# not Outside", "# one # other")),
            Merge(Page, Change(Page, ("# as printed", "# one"), ("# not Outside", "# other")), Change(Page, ("# as printed", "# other"), ("# not Outside", "# one"))));

    [Fact]
    public void An_added_field_and_a_removed_one_merge() =>
        Becomes(
            Change(Page, ("summary: One.\n", ""), ("released: 2023-08-03\n", "released: 2023-08-03\nruntime: 30\n")),
            Merge(Page, ("summary: One.\n", ""), ("released: 2023-08-03\n", "released: 2023-08-03\nruntime: 30\n")));

    [Fact]
    public void Fields_that_one_side_put_in_order_stay_in_order() =>
        Becomes(
            Change(Page, ("summary: One.\n\nreleased: 2023-08-03\n", "\nreleased: 2023-08-03\nsummary: Two.\n")),
            Merge(Page, ("summary: One.\n\nreleased: 2023-08-03\n", "\nreleased: 2023-08-03\nsummary: One.\n"), ("One.", "Two.")));

    [Fact]
    public void Removing_against_changing_is_a_conflict()
    {
        var merged = Merge(Page, ("summary: One.\n", ""), ("One.", "Two."));

        Assert.Equal([new Conflict("summary", "Summary", ConflictShape.Value, "One.", null, "Two.")], merged.Conflicts);
    }

    [Fact]
    public void What_both_added_differently_is_a_conflict()
    {
        var merged = Merge(Page, ("summary: One.\n", "summary: One.\nruntime: 30\n"), ("summary: One.\n", "summary: One.\nruntime: 31\n"));

        Assert.Equal([new Conflict("runtime", "Runtime", ConflictShape.Value, null, "30", "31")], merged.Conflicts);
        Assert.Equal(Page, merged.Text);
    }

    [Theory]
    [InlineData("[a, b, c]", "[0, a, b]", "[0, a, b, c]")]
    [InlineData("[a, b, d]", "[a, b, c]", "[a, b, c, d]")]
    [InlineData("[b]", "[a, b, c]", "[b, c]")]
    public void Additions_to_a_list_of_names_both_go_in(string mine, string theirs, string merged) =>
        Becomes(Change(Page, ("[a, b]", merged)), Merge(Page, ("[a, b]", mine), ("[a, b]", theirs)));

    [Theory]
    [InlineData("[c, b]", "[d, b]")]
    [InlineData("[b, a]", "[a, b, a2]")]
    public void Names_put_in_place_of_others_conflict(string mine, string theirs)
    {
        var merged = Merge(Page, ("[a, b]", mine), ("[a, b]", theirs));

        var conflict = Assert.Single(merged.Conflicts);
        Assert.Equal(("directed_by", ConflictShape.List, "a\nb", true), (conflict.Place, conflict.Shape, conflict.Base, conflict.AllowsBoth));
    }

    [Fact]
    public void Receipts_merge_field_by_field()
    {
        Becomes(
            Change(Page, ("  released: [x]\n", "  released: [y]\n  title: [t]\n")),
            Merge(Page, ("  released: [x]\n", "  released: [x]\n  title: [t]\n"), ("[x]", "[y]")));

        var conflict = Assert.Single(Merge(Page, ("[x]", "[y]"), ("[x]", "[z]")).Conflicts);
        Assert.Equal(("receipts/released", "Receipts of released"), (conflict.Place, conflict.Label));
    }

    [Fact]
    public void A_film_s_code_and_what_it_follows_conflict_together()
    {
        const string film = "---\ntitle: Forever\ncode: forever\nafter: s3e8\n---\n";

        var merged = PageMerge.Merge(PageKinds.Find("films")!, film, Change(film, ("code: forever", "code: film")), Change(film, ("s3e8", "s3")));

        Assert.Equal(
            [new Conflict("code", "Code, after", ConflictShape.Lines, "code: forever\nafter: s3e8", "code: film\nafter: s3e8", "code: forever\nafter: s3")],
            merged.Conflicts);
        Assert.Equal(film, merged.Text);
    }

    [Fact]
    public void Two_who_began_the_same_page_agree_or_conflict_field_by_field()
    {
        var merged = Merge(null, "---\ntitle: Out\nruntime: 30\n---\n", "---\ntitle: Out\nruntime: 31\nreleased: 2023\n---\nProse.\n");

        Assert.Equal(["runtime"], merged.Conflicts.Select(c => c.Place));
        Assert.Equal("---\ntitle: Out\nreleased: 2023\n---\nProse.\n", merged.Text);
    }

    [Fact]
    public void A_text_that_cannot_be_read_conflicts_as_a_whole()
    {
        var merged = Merge(Page, "---\ntitle: [\n---\n", Change(Page, ("One.", "Two.")));

        Assert.Equal([Conflict.WholePage], merged.Conflicts.Select(c => c.Place));
        Assert.Equal(Page, merged.Text);
    }

    [Theory]
    [InlineData("---\ntitle: Out\n---", "---\ntitle: Off\n---", "---\ntitle: Out\n---\n", "---\ntitle: Off\n---\n")]
    [InlineData("---\ntitle: Out\n---", "---\ntitle: Off\n---", "---\ntitle: Out\n---\nProse", "---\ntitle: Off\n---\nProse")]
    public void The_last_line_feed_is_a_change_like_any_other(string origin, string mine, string theirs, string merged) =>
        Becomes(merged, Merge(origin, mine, theirs));
}
