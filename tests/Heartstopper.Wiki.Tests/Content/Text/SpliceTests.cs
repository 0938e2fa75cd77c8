using Heartstopper.Wiki.Content.Text;

namespace Heartstopper.Wiki.Tests.Content.Text;

public class SpliceTests
{
    private const string Fields = """
        # the second season opens
        title:   'Out'   # as printed
        summary:

        # who made it
        receipts: # narrow
          # a newspaper
          directed_by: [a]
          written_by: [b]

        soundtrack:
          - song: A
            artist: B
          # the guide has this one first
          - song: "C"   # quoted
            # of the band
            artist: D

          - song: E

        # nothing follows this one
        """;

    private static readonly PageText Page = PageText.Parse($"---\n{Fields}\n---\nProse");

    [Fact]
    public void Setting_a_field_keeps_its_comment_and_its_spacing() =>
        Changes(Page.Set("title", "Two: Out"), "title:   'Out'   # as printed", "title:   \"Two: Out\"   # as printed");

    [Fact]
    public void An_empty_field_takes_a_value() => Changes(Page.Set("summary", "One line."), "summary:\n", "summary: One line.\n");

    [Fact]
    public void A_field_can_be_emptied() => Changes(Page.Set("title", ""), "title:   'Out'   # as printed", "title:   # as printed");

    [Fact]
    public void A_value_that_is_there_already_changes_nothing()
    {
        Assert.Same(Page, Page.Set("title", "Out"));
        Assert.Same(Page, Page.SetInItem("soundtrack", 1, "song", "C"));
    }

    [Fact]
    public void A_new_field_stands_after_the_last() =>
        Changes(Page.Set("aliases", Node.List("x", "y")), "  - song: E\n", "  - song: E\naliases: [x, y]\n");

    [Fact]
    public void A_new_list_of_items_is_written_as_a_block() =>
        Changes(
            Page.Set("changes", Node.Items(Node.Map(("field", "pronouns"), ("from", "s2e3")), Node.Map(("field", "role")))),
            "  - song: E\n",
            "  - song: E\nchanges:\n  - field: pronouns\n    from: s2e3\n  - field: role\n");

    [Fact]
    public void A_field_goes_with_the_comments_directly_above() =>
        Changes(Page.Remove("receipts"), "# who made it\nreceipts: # narrow\n  # a newspaper\n  directed_by: [a]\n  written_by: [b]\n", "");

    [Fact]
    public void Setting_a_mapping_changes_only_its_fields_that_differ() =>
        Changes(
            Page.Set("receipts", Node.Map(("directed_by", Node.List("a")), ("title", Node.List()))),
            "  written_by: [b]\n",
            "  title: []\n");

    [Fact]
    public void Setting_a_list_keeps_the_items_that_stay() =>
        Changes(
            Page.Set("soundtrack", Node.Items(Node.Map(("song", "A"), ("artist", "B")), Node.Map(("song", "C"), ("artist", "X")), Node.Map(("song", "N")), Node.Map(("song", "E")))),
            "    artist: D\n\n",
            "    artist: X\n\n  - song: N\n");

    [Fact]
    public void An_item_is_inserted_above_the_comments_of_the_next() =>
        Changes(
            Page.InsertItem("soundtrack", 1, Node.Map(("song", "N"), ("artist", "O, P"), ("featuring", Node.List("Q, R")))),
            "    artist: B\n",
            "    artist: B\n  - song: N\n    artist: O, P\n    featuring: [\"Q, R\"]\n");

    [Fact]
    public void An_item_is_inserted_after_the_last() =>
        Changes(Page.InsertItem("soundtrack", 3, Node.Map(("song", "N"))), "  - song: E\n", "  - song: E\n  - song: N\n");

    [Fact]
    public void An_inserted_item_follows_the_indentation_of_the_list()
    {
        var page = PageText.Parse("---\nitems:\n-   a: 1\n    b: 2\n---\n");

        Assert.Equal("---\nitems:\n-   a: 3\n    b: 4\n-   a: 1\n    b: 2\n---\n", page.InsertItem("items", 0, Node.Map(("a", "3"), ("b", "4"))).ToString());
    }

    [Fact]
    public void The_first_item_brings_its_field() =>
        Changes(Page.InsertItem("summary", 0, Node.Map(("a", "b"))), "summary:\n", "summary:\n  - a: b\n");

    [Fact]
    public void A_field_of_an_item_is_set_on_its_line() =>
        Changes(Page.SetInItem("soundtrack", 1, "song", "F"), "song: \"C\"   # quoted", "song: F   # quoted");

    [Fact]
    public void A_new_field_of_an_item_stands_after_its_last() =>
        Changes(Page.SetInItem("soundtrack", 1, "scene", "At #1."), "    artist: D\n", "    artist: D\n    scene: \"At #1.\"\n");

    [Fact]
    public void The_next_field_takes_over_the_dash() =>
        Changes(
            Page.RemoveInItem("soundtrack", 1, "song"),
            "  - song: \"C\"   # quoted\n    # of the band\n    artist: D\n",
            "    # of the band\n  - artist: D\n");

    [Fact]
    public void A_field_of_an_item_goes_with_its_comments() =>
        Changes(Page.RemoveInItem("soundtrack", 1, "artist"), "    # of the band\n    artist: D\n", "");

    [Fact]
    public void An_item_goes_with_its_last_field() => Changes(Page.RemoveInItem("soundtrack", 2, "song"), "  - song: E\n", "");

    [Fact]
    public void A_comment_above_an_item_moves_with_it() =>
        Changes(
            Page.MoveItem("soundtrack", 1, 0),
            "  - song: A\n    artist: B\n  # the guide has this one first\n  - song: \"C\"   # quoted\n    # of the band\n    artist: D\n",
            "  # the guide has this one first\n  - song: \"C\"   # quoted\n    # of the band\n    artist: D\n  - song: A\n    artist: B\n");

    [Fact]
    public void Items_move_past_blank_lines_that_stay() =>
        Changes(
            Page.MoveItem("soundtrack", 0, 2),
            "  - song: A\n    artist: B\n  # the guide has this one first\n  - song: \"C\"   # quoted\n    # of the band\n    artist: D\n\n  - song: E\n",
            "  # the guide has this one first\n  - song: \"C\"   # quoted\n    # of the band\n    artist: D\n  - song: E\n\n  - song: A\n    artist: B\n");

    [Fact]
    public void An_item_goes_with_its_comments() =>
        Changes(
            Page.RemoveItem("soundtrack", 1),
            "  # the guide has this one first\n  - song: \"C\"   # quoted\n    # of the band\n    artist: D\n",
            "");

    [Fact]
    public void A_list_goes_with_its_last_item() =>
        Assert.Null(Page.RemoveItem("soundtrack", 0).RemoveItem("soundtrack", 0).RemoveItem("soundtrack", 0)["soundtrack"]);

    [Fact]
    public void A_list_becomes_a_text_and_keeps_its_comment() =>
        Changes(
            Page.Set("receipts", "none"),
            "receipts: # narrow\n  # a newspaper\n  directed_by: [a]\n  written_by: [b]\n",
            "receipts: none # narrow\n");

    [Theory]
    [InlineData("---\n---", "", "---\n---")]
    [InlineData("---\n---", "Prose", "---\n---\nProse")]
    [InlineData("---\na: b\n---\nOld\n", "\nNew", "---\na: b\n---\n\nNew")]
    public void Prose_is_replaced_as_a_whole(string text, string prose, string expected) =>
        Assert.Equal(expected, PageText.Parse(text).WithProse(prose).ToString());

    private static void Changes(PageText changed, string old, string @new)
    {
        Assert.Empty(changed.Problems);
        Assert.Contains(old, Page.ToString(), StringComparison.Ordinal);
        Assert.Equal(Page.ToString().Replace(old, @new, StringComparison.Ordinal), changed.ToString());
    }
}
