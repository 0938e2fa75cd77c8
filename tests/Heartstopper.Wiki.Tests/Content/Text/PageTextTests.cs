using Heartstopper.Wiki.Content.Text;

namespace Heartstopper.Wiki.Tests.Content.Text;

public class PageTextTests
{
    private const string Episode = """
        ---
        title: Out
        released: 2023-08-03  # by midnight in California
        directed_by: [euros-lyn, "a, b"]
        written_for_series: yes
        receipts:
          directed_by: [inews-s1-cast]
          title: []

        soundtrack:
          - song: 'Don''t'
            artist: "Fitz & \"The\" Tantrums"
          # the guide has the next one first
          - song: Shatter
            use: 2
            sources: [seed-000]
        summary:
        ---

        Prose.
        """;

    [Fact]
    public void Values_are_read_as_plain_text()
    {
        var page = PageText.Parse(Episode);

        Assert.Empty(page.Problems);
        Assert.Equal(["title", "released", "directed_by", "written_for_series", "receipts", "soundtrack", "summary"], page.Fields.Select(field => field.Key));
        Same("Out", page["title"]!.Value);
        Same("2023-08-03", page["released"]!.Value);
        Same(Node.List("euros-lyn", "a, b"), page["directed_by"]!.Value);
        Same("yes", page["written_for_series"]!.Value);
        Same(Node.Map(("directed_by", Node.List("inews-s1-cast")), ("title", Node.List())), page["receipts"]!.Value);
        Same("", page["summary"]!.Value);
        Assert.Null(page["aliases"]);
    }

    [Fact]
    public void Items_are_read_in_the_order_of_the_file()
    {
        var page = PageText.Parse(Episode);

        Same(
            Node.Items(
                Node.Map(("song", "Don't"), ("artist", "Fitz & \"The\" Tantrums")),
                Node.Map(("song", "Shatter"), ("use", "2"), ("sources", Node.List("seed-000")))),
            page["soundtrack"]!.Value);
    }

    [Fact]
    public void Keys_and_values_know_their_line_and_column()
    {
        var page = PageText.Parse(Episode);

        var soundtrack = page["soundtrack"]!;
        var shatter = ((ItemsNode)soundtrack.Value).Items[1];
        Assert.Equal((10, 1), (soundtrack.Line, soundtrack.Column));
        Assert.Equal((14, 5), (shatter.Line, shatter.Column));
        Assert.Equal((15, 5), (shatter["use"]!.Line, shatter["use"]!.Column));
        Assert.Equal((15, 10), (shatter["use"]!.Value.Line, shatter["use"]!.Value.Column));
        Assert.Equal((4, 26), (((ListNode)page["directed_by"]!.Value).Items[1].Line, ((ListNode)page["directed_by"]!.Value).Items[1].Column));
    }

    [Theory]
    [InlineData("---\n---\n\nProse.\n", "\nProse.\n", 3)]
    [InlineData("---\n---\n", "", 3)]
    [InlineData("---\n---", "", 3)]
    [InlineData("---\ntitle: Out\n---\n---\nA rule above, and a tab:\t\n", "---\nA rule above, and a tab:\t\n", 4)]
    public void Prose_is_everything_after_the_closing_line(string text, string prose, int line)
    {
        var page = PageText.Parse(text);

        Assert.Empty(page.Problems);
        Assert.Equal(prose, page.Prose);
        Assert.Equal(line, page.ProseLine);
        Assert.Equal(text, page.ToString());
    }

    [Theory]
    [InlineData("~")]
    [InlineData("null")]
    [InlineData("2")]
    [InlineData("0x1F")]
    [InlineData("**it gets better", "\"**it gets better\"")]
    [InlineData("#1 Crush", "\"#1 Crush\"")]
    [InlineData("Don’t Leave Me (Chapter 1: Despair)", "\"Don’t Leave Me (Chapter 1: Despair)\"")]
    [InlineData("https://example.org/a#b?c=d")]
    [InlineData("T + E")]
    [InlineData("[why]", "\"[why]\"")]
    [InlineData("🍂 leaves")]
    [InlineData("-3")]
    [InlineData("say \"hi\"")]
    [InlineData("12:30")]
    public void A_text_is_quoted_only_where_yaml_needs_it(string value, string? written = null)
    {
        var page = PageText.Empty.Set("title", value);

        Assert.Equal($"---\ntitle: {written ?? value}\n---\n", page.ToString());
        Same(value, page["title"]!.Value);
    }

    [Fact]
    public void A_text_in_a_list_is_quoted_where_it_holds_a_comma_or_a_bracket()
    {
        var page = PageText.Empty.Set("aliases", Node.List("Nick & Charlie", "a, b", "a [b]", "{c}", "x: y", "", "plain"));

        Assert.Equal("---\naliases: [Nick & Charlie, \"a, b\", \"a [b]\", \"{c}\", \"x: y\", \"\", plain]\n---\n", page.ToString());
        Assert.True(page.IsAccepted);
    }

    [Theory]
    [InlineData("soundtrack:\n- song: A\n  artist: B\n")]
    [InlineData("soundtrack:\n     -   song: A\n         artist: B\n")]
    [InlineData("soundtrack: # of the album\n# first\n\n  - song: A # a\n\n    # second\n    artist: B # b\n\n# end\n")]
    public void A_list_may_be_indented_and_commented_as_its_writer_likes(string fields)
    {
        var page = PageText.Parse($"---\n{fields}---\n");

        Assert.Empty(page.Problems);
        Same(Node.Items(Node.Map(("song", "A"), ("artist", "B"))), page["soundtrack"]!.Value);
    }

    private static void Same(Node expected, Node actual) => Assert.True(expected.SameValueAs(actual), $"Expected {expected}, got {actual}");
}
