using Heartstopper.Wiki.Content;
using Heartstopper.Wiki.Content.Checking;
using Heartstopper.Wiki.Content.Editing;
using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Content.Story;

namespace Heartstopper.Wiki.Tests.Content.Editing;

public sealed class FormTests
{
    private const string Episode = """
        ---
        title: Meet   # as printed
        released: 2022-04-22
        soundtrack:
          # the first
          - song: Why Am I Like This?
            artist: Orla Gartland
            scene: Charlie waits.
          - song: Secret
            artist: Nobody
            hidden: s1e8
          - song: Dance with Me
            artist: beabadoobee
            sources: [one, two]
        sources: [one]
        ---

        It begins.

        ## After

        It goes on.

        :::spoiler s1e8
        It ends.
        :::
        """;

    private static readonly Sight Middle = new(new(false, ["s1e1"]), new HashSet<string>(["sources/two"], StringComparer.Ordinal));

    [Fact]
    public void A_form_holds_what_the_text_says()
    {
        var form = Form(Sight.Full);

        Assert.Equal("Meet", form.Values["title"]);
        Assert.Equal("2022-04-22", form.Values["released"]);
        Assert.Equal(["Why Am I Like This?", "Secret", "Dance with Me"], form.Lists["soundtrack"].Select(i => i.Values["song"]));
        Assert.Equal("one\ntwo", form.Lists["soundtrack"][2].Values["sources"]);
        Assert.StartsWith("It begins.", Assert.Single(form.Prose), StringComparison.Ordinal);
    }

    [Fact]
    public void A_form_given_back_as_it_was_changes_no_byte()
    {
        Assert.Equal(Episode, Written(Sight.Full, _ => { }));
        Assert.Equal(Episode, Written(Middle, _ => { }));
        Assert.Equal(Episode, Written(new(VisiblePositions.Nothing, Middle.Withheld), _ => { }));
    }

    [Fact]
    public void A_corrected_title_changes_its_line_alone()
    {
        string text = Written(Sight.Full, form => form.Values["title"] = "Meet me");

        Assert.Equal(Episode.Replace("title: Meet   #", "title: Meet me   #", StringComparison.Ordinal), text);
    }

    [Fact]
    public void A_new_field_stands_where_its_kind_shows_it()
    {
        string text = Written(Sight.Full, form => form.Values["runtime"] = "29");

        Assert.Equal(Episode.Replace("released: 2022-04-22\n", "released: 2022-04-22\nruntime: 29\n", StringComparison.Ordinal), text);
    }

    [Fact]
    public void A_field_left_empty_goes()
    {
        string text = Written(Sight.Full, form => form.Values["released"] = "  ");

        Assert.Equal(Episode.Replace("released: 2022-04-22\n", "", StringComparison.Ordinal), text);
    }

    [Fact]
    public void The_sources_of_one_field_alone_are_receipts()
    {
        string text = Written(Sight.Full, form => form.Values[PageForm.ReceiptsOf("released")] = "one\nthree");

        Assert.Equal(Episode.Replace("sources: [one]\n---", "sources: [one]\nreceipts:\n  released: [one, three]\n---", StringComparison.Ordinal), text);
    }

    [Fact]
    public void What_is_withheld_is_not_in_the_form()
    {
        var form = Form(Middle);

        Assert.Equal(["Why Am I Like This?", "Dance with Me"], form.Lists["soundtrack"].Select(i => i.Values["song"]));
        Assert.Equal("one", form.Lists["soundtrack"][1].Values["sources"]);
        Assert.Equal("It begins.\n\n## After\n\nIt goes on.", Assert.Single(form.Prose));
    }

    [Fact]
    public void A_story_field_of_a_public_item_is_withheld_alone()
    {
        var form = Form(new(VisiblePositions.Nothing, Middle.Withheld));

        Assert.Equal("Why Am I Like This?", form.Lists["soundtrack"][0].Values["song"]);
        Assert.DoesNotContain("scene", form.Lists["soundtrack"][0].Values.Keys);
        Assert.Contains("scene", Form(Middle).Lists["soundtrack"][0].Values.Keys);
    }

    [Fact]
    public void An_editor_in_the_middle_changes_only_what_they_see()
    {
        string text = Written(Middle, form =>
        {
            form.Values["title"] = "Hello";
            form.Lists["soundtrack"][1].Values["sources"] = "one\nthree";
            form.Prose[0] = "It starts.";
        });

        Assert.Equal(
            Episode
                .Replace("title: Meet ", "title: Hello ", StringComparison.Ordinal)
                .Replace("[one, two]", "[one, two, three]", StringComparison.Ordinal)
                .Replace("It begins.\n\n## After\n\nIt goes on.", "It starts.", StringComparison.Ordinal),
            text);
    }

    [Fact]
    public void Items_change_places_around_the_one_that_was_withheld()
    {
        string text = Written(Middle, form => form.Lists["soundtrack"].Reverse());

        var songs = CheckedPage.Read(Address, text).Text["soundtrack"].AsItems().Select(i => i["song"].AsText());
        Assert.Equal(["Dance with Me", "Secret", "Why Am I Like This?"], songs);
        Assert.Contains("  # the first\n  - song: Why", text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_item_added_between_two_stands_between_them()
    {
        string text = Written(Sight.Full, form => form.Lists["soundtrack"].Insert(1, new(null, new() { ["song"] = "Girls", ["artist"] = "girl in red" })));

        Assert.Equal(Episode.Replace("  - song: Secret", "  - song: Girls\n    artist: girl in red\n  - song: Secret", StringComparison.Ordinal), text);
    }

    [Fact]
    public void An_item_taken_out_takes_its_lines_along()
    {
        string text = Written(Sight.Full, form => form.Lists["soundtrack"].RemoveAt(1));

        Assert.Equal(Episode.Replace("  - song: Secret\n    artist: Nobody\n    hidden: s1e8\n", "", StringComparison.Ordinal), text);
    }

    [Fact]
    public void One_section_is_edited_alone()
    {
        var reader = new FormReader(CheckedPage.Read(Address, Episode), Sight.Full, "after");
        var form = reader.Read();

        Assert.Empty(form.Values);
        Assert.Equal("## After\n\nIt goes on.\n\n:::spoiler s1e8\nIt ends.\n:::", Assert.Single(form.Prose));
        form.Prose[0] = "## Later\n\nIt goes on and on.";
        Assert.EndsWith("It begins.\n\n## Later\n\nIt goes on and on.\n", new FormWriter(reader).Write(form), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_begun_in_the_form_is_a_text_in_house_form()
    {
        var reader = new FormReader(CheckedPage.Read(new("songs", "wasia-project/ur-so-pretty"), "---\n---\n"), Sight.Full);
        var form = reader.Read();
        form.Values["artist"] = "Wasia Project";
        form.Values["title"] = "ur so pretty";
        form.Values["sources"] = "one";
        form.Prose[0] = "A song.\r\n";

        Assert.Equal("---\ntitle: ur so pretty\nartist: Wasia Project\nsources: [one]\n---\n\nA song.\n", new FormWriter(reader).Write(form));
    }

    [Fact]
    public void Problems_in_what_is_withheld_are_nobody_elses()
    {
        var reader = new FormReader(CheckedPage.Read(Address, Episode), Middle);
        string[] lines = Episode.Split('\n');

        var shown = Enumerable.Range(1, lines.Length).Where(reader.ShowsLine).Select(n => lines[n - 1]).ToList();

        Assert.Contains("    artist: beabadoobee", shown);
        Assert.Contains("It goes on.", shown);
        Assert.DoesNotContain("    artist: Nobody", shown);
        Assert.DoesNotContain("It ends.", shown);
    }

    private static PageAddress Address { get; } = new("episodes", "s1e1");

    private static PageForm Form(Sight sight) => new FormReader(CheckedPage.Read(Address, Episode), sight).Read();

    private static string Written(Sight sight, Action<PageForm> change)
    {
        var reader = new FormReader(CheckedPage.Read(Address, Episode), sight);
        var form = reader.Read();
        change(form);
        return new FormWriter(reader).Write(form);
    }
}
