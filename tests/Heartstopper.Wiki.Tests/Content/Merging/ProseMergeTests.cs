using Heartstopper.Wiki.Content.Merging;
using static Heartstopper.Wiki.Tests.Content.Merging.PageMerges;

namespace Heartstopper.Wiki.Tests.Content.Merging;

public sealed class ProseMergeTests
{
    private const string Page = """
        ---
        title: Out
        ---

        One.

        Two.

        ## Later

        Three.

        :::spoiler s2e8
        Four.

        Five.
        :::

        ## Much later
        Six.

        """;

    [Fact]
    public void Different_passages_merge() =>
        Becomes(Change(Page, ("Two.", "Two!"), ("Three.", "Three!")), Merge(Page, ("Two.", "Two!"), ("Three.", "Three!")));

    [Fact]
    public void Different_paragraphs_of_one_passage_merge() =>
        Becomes(Change(Page, ("One.", "One!"), ("Two.", "Two!")), Merge(Page, ("One.", "One!"), ("Two.", "Two!")));

    [Fact]
    public void The_end_of_one_passage_and_the_heading_of_the_next_merge() =>
        Becomes(Change(Page, ("Two.", "Two!"), ("## Later", "## Soon")), Merge(Page, ("Two.", "Two!"), ("## Later", "## Soon")));

    [Fact]
    public void One_paragraph_that_both_changed_is_a_conflict_of_its_passage()
    {
        var merged = Merge(Page, ("Three.", "Three!"), ("Three.", "Three?"));

        Assert.Equal([new Conflict("prose/later/~1", "“Later”", ConflictShape.Prose, "Three.", "Three!", "Three?", AllowsBoth: true)], merged.Conflicts);
        Assert.Equal(Page, merged.Text);
    }

    [Fact]
    public void A_heading_that_both_changed_is_a_conflict_of_the_heading()
    {
        var merged = Merge(Page, ("## Later", "## Soon"), ("## Later", "## Afterwards"));

        Assert.Equal(["prose/later/~heading"], merged.Conflicts.Select(c => c.Place));
    }

    [Fact]
    public void Passages_that_both_added_at_the_end_are_both_there() =>
        Becomes(
            Page + "\n## A\n\na\n\n## B\n\nb\n",
            Merge(Page, Page + "\n## B\n\nb\n", Page + "\n## A\n\na\n"));

    [Fact]
    public void A_passage_added_and_the_one_before_made_longer_merge() =>
        Becomes(Page + "\nSeven.\n\n## A\n\na\n", Merge(Page, Page + "\nSeven.\n", Page + "\n## A\n\na\n"));

    [Fact]
    public void A_moved_passage_keeps_what_the_other_changed_in_it() =>
        Becomes(
            "---\ntitle: Out\n---\n## B\n\nb!\n\n## A\n\na\n",
            Merge("---\ntitle: Out\n---\n## A\n\na\n\n## B\n\nb\n", "---\ntitle: Out\n---\n## B\n\nb\n\n## A\n\na\n", "---\ntitle: Out\n---\n## A\n\na\n\n## B\n\nb!\n"));

    [Fact]
    public void Removing_a_passage_against_changing_it_is_a_conflict()
    {
        var merged = Merge(Page, ("## Much later\nSix.\n", ""), ("Six.", "Six!"));

        Assert.Equal([new Conflict("prose/much-later", "“Much later”", ConflictShape.Prose, "## Much later\nSix.", null, "## Much later\nSix!")], merged.Conflicts);
    }

    [Fact]
    public void A_block_s_position_and_its_words_merge() =>
        Becomes(Change(Page, ("s2e8", "s3e1"), ("Five.", "Five!")), Merge(Page, ("s2e8", "s3e1"), ("Five.", "Five!")));

    [Fact]
    public void A_block_and_the_paragraph_before_it_merge() =>
        Becomes(Change(Page, ("Three.", "Three!"), ("Four.", "Four!")), Merge(Page, ("Three.", "Three!"), ("Four.", "Four!")));

    [Fact]
    public void A_position_that_both_changed_is_a_conflict_and_the_old_one_stays()
    {
        var merged = Merge(Page, ("s2e8", "s3e1"), ("s2e8", "s3e2"));

        Assert.Equal(["prose/later/~block-s2e8/~position"], merged.Conflicts.Select(c => c.Place));
        Assert.Equal(Page, merged.Text);
    }

    [Fact]
    public void Words_written_into_a_block_that_the_other_opened_to_all_are_a_conflict()
    {
        string opened = Change(Page, (":::spoiler s2e8\n", ""), ("Five.\n:::\n", "Five.\n"));

        var merged = Merge(Page, opened, Change(Page, ("Four.", "Four, and a secret.")));

        Assert.Equal(["prose/later/~1"], merged.Conflicts.Select(c => c.Place));
        Assert.DoesNotContain("secret", merged.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_changed_where_the_other_closed_a_block_around_them_are_a_conflict()
    {
        var merged = Merge(Page, ("Two.", ":::spoiler s3e1\nTwo.\n:::"), ("Two.", "Two, and more."));

        Assert.Equal(["prose/~1"], merged.Conflicts.Select(c => c.Place));
    }

    [Fact]
    public void A_block_that_was_changed_is_not_lost_among_lines_that_look_alike()
    {
        const string page = "---\ntitle: Out\n---\nBeta.\n\n:::spoiler s1e2\nDelta.\n:::\n\nGamma.\n";

        var merged = Merge(
            page,
            "---\ntitle: Out\n---\n:::spoiler s1e2\nDelta.\n:::\n\nMine.\n\nAlpha.\n",
            Change(page, ("Beta.", "Theirs."), ("Delta.", "Delta, and more.")));

        Assert.Contains("Delta, and more.", merged.Text + string.Concat(merged.Conflicts.Select(c => c.Theirs)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_fence_that_nobody_closes_takes_in_no_block()
    {
        const string page = "---\ntitle: Out\n---\n```\na\n```\n\nMiddle.\n\n:::spoiler s3e1\nLate.\n:::\n";

        var merged = Merge(page, ("```\na\n```", "```\na\n\nx\n~~~\n```"), ("```\na\n```", "~~~\na\n~~~"));

        Assert.NotEmpty(merged.Conflicts);
        Assert.Equal(page, merged.Text);
    }

    [Fact]
    public void The_same_heading_twice_is_two_passages()
    {
        const string page = "---\ntitle: Out\n---\n## A\n\none\n\n## A\n\ntwo\n";

        Becomes(Change(page, ("one", "one!"), ("two", "two!")), Merge(page, ("one", "one!"), ("two", "two!")));
    }
}
