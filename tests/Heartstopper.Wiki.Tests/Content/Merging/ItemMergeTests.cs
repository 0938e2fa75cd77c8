using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Content.Merging;
using static Heartstopper.Wiki.Tests.Content.Merging.PageMerges;

namespace Heartstopper.Wiki.Tests.Content.Merging;

public sealed class ItemMergeTests
{
    private const string Page = """
        ---
        title: Out
        soundtrack:
          - song: Young
            artist: Neon Capital
            scene: A walk.
          # the guide has this one first
          - song: Shatter
            artist: Maggie Rogers
            at: 10:00

          - song: Buzzkill
            artist: Baby Queen
        ---

        """;

    [Fact]
    public void Different_items_merge() =>
        Becomes(Change(Page, ("A walk.", "A run."), ("10:00", "11:00")), Merge(Page, ("A walk.", "A run."), ("10:00", "11:00")));

    [Fact]
    public void Different_fields_of_one_item_merge() =>
        Becomes(
            Change(Page, ("    at: 10:00\n", "    at: 11:00\n    note: Sure.\n")),
            Merge(Page, ("10:00", "11:00"), ("    at: 10:00\n", "    at: 10:00\n    note: Sure.\n")));

    [Fact]
    public void One_field_of_one_item_conflicts_under_the_item_s_address()
    {
        var merged = Merge(Page, ("A walk.", "A run."), ("A walk.", "A ride."));

        Assert.Equal(
            [new Conflict("soundtrack/neon-capital/young/scene", "Scene of song “Young” by Neon Capital", ConflictShape.Value, "A walk.", "A run.", "A ride.")],
            merged.Conflicts);
        Assert.Equal(Page, merged.Text);
    }

    [Fact]
    public void An_item_whose_key_changed_is_the_same_item() =>
        Becomes(
            Change(Page, ("Shatter", "Shattered"), ("10:00", "11:00")),
            Merge(Page, ("Shatter", "Shattered"), ("10:00", "11:00")));

    [Fact]
    public void An_item_in_whose_place_stands_something_else_is_gone()
    {
        string other = Change(Page, ("song: Shatter\n    artist: Maggie Rogers\n    at: 10:00", "song: Sinister\n    artist: Roxanne Tataei"));

        var merged = Merge(Page, other, Change(Page, ("10:00", "11:00")));

        Assert.Equal(["soundtrack/maggie-rogers/shatter"], merged.Conflicts.Select(c => c.Place));
        Assert.Contains("Sinister", merged.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_song_and_its_artist_conflict_together()
    {
        var merged = Merge(Page, ("song: Shatter", "song: Shattered"), ("artist: Maggie Rogers", "artist: Maggie Rodgers"));

        var conflict = Assert.Single(merged.Conflicts);
        Assert.Equal(("soundtrack/maggie-rogers/shatter/artist", "Artist, song of song “Shatter” by Maggie Rogers"), (conflict.Place, conflict.Label));
        Assert.Equal(("song: Shattered\nartist: Maggie Rogers", "song: Shatter\nartist: Maggie Rodgers"), (conflict.Mine, conflict.Theirs));
        Assert.Equal(Page, merged.Text);
    }

    [Fact]
    public void Songs_that_both_added_are_both_there()
    {
        const string last = "    artist: Baby Queen\n";

        Becomes(
            Change(Page, (last, last + "  - song: A\n    artist: B\n  - song: C\n    artist: D\n")),
            Merge(Page, (last, last + "  - song: C\n    artist: D\n"), (last, last + "  - song: A\n    artist: B\n")));
    }

    [Fact]
    public void One_song_that_both_added_is_one_item_and_its_fields_conflict()
    {
        const string last = "    artist: Baby Queen\n";

        var merged = Merge(Page, (last, last + "  - song: A\n    artist: B\n    at: 01:00\n"), (last, last + "  - song: A\n    artist: B\n    at: 02:00\n    note: Sure.\n"));

        Assert.Equal([new Conflict("soundtrack/b/a/at", "At of song “A” by B", ConflictShape.Value, null, "01:00", "02:00")], merged.Conflicts);
        Assert.Equal(Change(Page, (last, last + "  - song: A\n    artist: B\n    note: Sure.\n")), merged.Text);
    }

    [Fact]
    public void Renaming_one_song_to_one_that_the_other_added_makes_no_doubled_item()
    {
        string added = Change(Page, ("    artist: Baby Queen\n", "    artist: Baby Queen\n  - song: Shattered\n    artist: Maggie Rogers\n"));

        var merged = Merge(Page, Change(Page, ("song: Shatter\n", "song: Shattered\n")), added);

        Assert.Equal(1, Count(merged.Text, "song: Shattered\n"));
        Assert.Equal(0, Count(merged.Text, "song: Shatter\n"));
    }

    [Fact]
    public void A_moved_item_keeps_its_comment_and_what_the_other_changed_in_it() =>
        Becomes(
            """
            ---
            title: Out
            soundtrack:
              # the guide has this one first
              - song: Shatter
                artist: Maggie Rogers
                at: 11:00
              - song: Young
                artist: Neon Capital
                scene: A walk.

              - song: Buzzkill
                artist: Baby Queen
            ---

            """,
            Merge(
                Page,
                """
                ---
                title: Out
                soundtrack:
                  # the guide has this one first
                  - song: Shatter
                    artist: Maggie Rogers
                    at: 10:00
                  - song: Young
                    artist: Neon Capital
                    scene: A walk.

                  - song: Buzzkill
                    artist: Baby Queen
                ---

                """,
                Change(Page, ("10:00", "11:00"))));

    [Fact]
    public void Removing_an_item_against_changing_it_is_a_conflict()
    {
        string without = Change(Page, ("  # the guide has this one first\n  - song: Shatter\n    artist: Maggie Rogers\n    at: 10:00\n", ""));

        var merged = Merge(Page, without, Change(Page, ("10:00", "11:00")));

        var conflict = Assert.Single(merged.Conflicts);
        Assert.Equal(("soundtrack/maggie-rogers/shatter", "song “Shatter” by Maggie Rogers", null), (conflict.Place, conflict.Label, conflict.Mine));
        Assert.EndsWith("at: 11:00\n", conflict.Theirs, StringComparison.Ordinal);
        Assert.Equal(Page, merged.Text);
    }

    [Fact]
    public void Items_that_each_side_removed_are_gone_and_an_empty_list_with_them()
    {
        const string two = "---\ntitle: Out\nsoundtrack:\n  - song: A\n    artist: B\n  - song: C\n    artist: D\n---\n";

        Becomes("---\ntitle: Out\n---\n", Merge(two, ("  - song: A\n    artist: B\n", ""), ("  - song: C\n    artist: D\n", "")));
    }

    [Fact]
    public void Items_of_two_indents_come_under_one() =>
        Becomes(
            "---\ntitle: Out\nsoundtrack:\n- song: A\n  artist: B\n- song: C\n  artist: D\n---\n",
            Merge(
                "---\ntitle: Out\nsoundtrack:\n  - song: A\n    artist: B\n---\n",
                "---\ntitle: Out\nsoundtrack:\n- song: A\n  artist: B\n---\n",
                "---\ntitle: Out\nsoundtrack:\n  - song: A\n    artist: B\n  - song: C\n    artist: D\n---\n"));

    [Fact]
    public void A_first_field_that_goes_leaves_its_dash_to_the_next() =>
        Becomes(
            "---\ntitle: Out\nsoundtrack:\n  - artist: B\n    song: A\n    at: 02:00\n---\n",
            Merge(
                "---\ntitle: Out\nsoundtrack:\n  - note: N\n    artist: B\n    song: A\n    at: 01:00\n---\n",
                "---\ntitle: Out\nsoundtrack:\n  - artist: B\n    song: A\n    at: 01:00\n---\n",
                "---\ntitle: Out\nsoundtrack:\n  - note: N\n    artist: B\n    song: A\n    at: 02:00\n---\n"));

    [Fact]
    public void A_list_names_its_entry_s_song_and_artist_as_one_and_its_rank_as_another()
    {
        const string list = "---\ntitle: Ten\nentries:\n  - rank: 1\n    song: A\n    artist: B\n---\n";
        var kind = PageKinds.Find("lists")!;

        Becomes(Change(list, ("rank: 1", "rank: 2"), ("song: A", "song: C")), PageMerge.Merge(kind, list, Change(list, ("rank: 1", "rank: 2")), Change(list, ("song: A", "song: C"))));
        Assert.Equal(["entries/1/song"], PageMerge.Merge(kind, list, Change(list, ("artist: B", "artist: D")), Change(list, ("song: A", "song: C"))).Conflicts.Select(c => c.Place));
    }

    private static int Count(string text, string words) => text.Split(words).Length - 1;
}
