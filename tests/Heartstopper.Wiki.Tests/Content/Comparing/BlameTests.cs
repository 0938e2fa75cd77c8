using CsCheck;
using Heartstopper.Wiki.Content.Comparing;

namespace Heartstopper.Wiki.Tests.Content.Comparing;

public sealed class BlameTests
{
    private static readonly Gen<(int At, int Removed, int Added)> Edit = Gen.Select(Gen.Int[0, 30], Gen.Int[0, 4], Gen.Int[0, 4]);

    private static readonly Gen<string> AnyText = Gen.OneOf("a\n", "b\n", "c\n", "\n", "d").Array[0, 12].Select(string.Concat);

    [Fact]
    public void A_line_is_of_the_revision_that_brought_it()
    {
        var blame = BlameOf("one\ntwo\n", "one\nand\ntwo\n", "one\nand\ntwo!\n");

        Assert.Equal([("one\n", 1, false), ("and\n", 2, false), ("two!\n", 3, false)], blame.Lines().Select(l => (l.Text, l.Revision, l.OrEarlier)));
    }

    [Fact]
    public void A_line_that_was_taken_out_and_came_back_is_of_the_one_who_brought_it_back() =>
        Assert.Equal([1, 3], BlameOf("one\ntwo\n", "one\n", "one\ntwo\n").Lines().Select(l => l.Revision));

    [Fact]
    public void A_walk_that_ends_early_says_that_a_line_may_be_older()
    {
        var blame = new Blame(9, "one\ntwo\nthree\n");
        blame.Meet(8, "one\ntwo\n");

        Assert.False(blame.IsComplete);
        Assert.Equal([(8, true), (8, true), (9, false)], blame.Lines().Select(l => (l.Revision, l.OrEarlier)));
    }

    [Fact]
    public void A_walk_is_complete_when_nothing_of_the_text_is_older()
    {
        var blame = new Blame(3, "new\n");
        blame.Meet(2, "old\n");

        Assert.True(blame.IsComplete);
    }

    /// <summary>Each line has its birth written in it, so whoever cuts and pastes lines knows the truth.</summary>
    [Fact]
    public void Each_line_is_of_the_revision_that_it_was_born_in() => Edit.Array[1, 30].Sample(
        edits =>
        {
            var texts = new List<string>();
            var lines = new List<string>();
            foreach (var ((at, removed, added), revision) in edits.Select((e, i) => (e, i + 1)))
            {
                int start = Math.Min(at, lines.Count);
                lines.RemoveRange(start, Math.Min(removed, lines.Count - start));
                lines.InsertRange(start, Enumerable.Range(0, added).Select(n => $"{revision} {n}\n"));
                texts.Add(string.Concat(lines));
            }

            Assert.Equal(lines.Select(l => (l, int.Parse(l.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture))), BlameOf([.. texts]).Lines().Select(l => (l.Text, l.Revision)));
        },
        iter: 2_000);

    [Fact]
    public void The_lines_joined_are_the_text_and_each_is_new_in_its_revision() => AnyText.Array[1, 8].Sample(
        texts =>
        {
            var lines = BlameOf(texts).Lines();

            Assert.Equal(texts[^1], string.Concat(lines.Select(l => l.Text)));
            foreach (var one in lines.GroupBy(l => (l.Text, l.Revision)))
            {
                // At least as many such lines came with that revision as are said to be its own.
                string before = one.Key.Revision == 1 ? "" : texts[one.Key.Revision - 2];
                int came = TextDiff.Of(before, texts[one.Key.Revision - 1]).Lines.Count(l => l.Change is LineChange.Added && l.Text == one.Key.Text);
                Assert.True(came >= one.Count(), $"{one.Key} came {came} times");
            }
        },
        iter: 3_000);

    private static Blame BlameOf(params string[] texts)
    {
        var blame = new Blame(texts.Length, texts[^1]);
        for (int revision = texts.Length - 1; revision > 0; revision--)
            blame.Meet(revision, texts[revision - 1]);
        return blame;
    }
}
