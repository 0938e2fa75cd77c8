using Heartstopper.Wiki.Content.Comparing;

namespace Heartstopper.Wiki.Tests.Content.Comparing;

public sealed class TextDiffTests
{
    [Fact]
    public void Lines_that_went_and_came_stand_between_those_that_stayed()
    {
        var diff = TextDiff.Of("one\ntwo\nthree\n", "one\nthree\nfour\n");

        Assert.Equal([" 1 one", "-2 two", " 2 three", "+3 four"], diff.Lines.Select(Told));
    }

    [Fact]
    public void Words_are_marked_inside_a_line_that_changed()
    {
        var diff = TextDiff.Of("Nick asks Charlie to the match.\n", "Nick asks Tao to the big match.\n");

        Assert.Equal(["-1 Nick asks [Charlie] to the match.", "+1 Nick asks [Tao] to the [big ]match."], diff.Lines.Select(Told));
    }

    [Fact]
    public void Changed_words_that_only_a_space_parts_are_marked_as_one() =>
        Assert.Equal(
            ["-1 So they go to [the old house] by the sea.", "+1 So they go to [a new home] by the sea."],
            TextDiff.Of("So they go to the old house by the sea.\n", "So they go to a new home by the sea.\n").Lines.Select(Told));

    [Fact]
    public void Lines_with_too_little_in_common_have_no_words_marked() =>
        Assert.Equal(
            ["-1 Nick and Charlie meet.", "+1 Nothing of that was ever written here."],
            TextDiff.Of("Nick and Charlie meet.\n", "Nothing of that was ever written here.\n").Lines.Select(Told));

    [Fact]
    public void A_paragraph_that_came_behind_a_changed_one_is_not_mixed_with_it() =>
        Assert.Equal(
            ["-1 One [two] three.", "+1 One [four] three.", "+2 ", "+3 [Tail.]"],
            TextDiff.Of("One two three.\n", "One four three.\n\nTail.\n").Lines.Select(Told));

    [Fact]
    public void An_item_that_came_begins_with_its_dash() =>
        Assert.Equal(
            [" 1 list:", " 2   - song: A", " 3     sources: [one]", "+4   - song: B", "+5     sources: [one]", " 6   - song: C", " 7     sources: [one]"],
            TextDiff.Of(
                "list:\n  - song: A\n    sources: [one]\n  - song: C\n    sources: [one]\n",
                "list:\n  - song: A\n    sources: [one]\n  - song: B\n    sources: [one]\n  - song: C\n    sources: [one]\n").Lines.Select(Told));

    [Fact]
    public void A_newline_that_is_missing_at_the_end_is_a_change()
    {
        var diff = TextDiff.Of("one\ntwo", "one\ntwo\n");

        Assert.Equal([" 1 one", "-2 two", "+2 two"], diff.Lines.Select(Told));
        Assert.Equal([true, false, true], diff.Lines.Select(l => l.IsEnded));
    }

    [Fact]
    public void Texts_that_say_the_same_have_no_difference() => Assert.True(TextDiff.Of("one\n", "one\n").IsEmpty);

    [Fact]
    public void Unchanged_lines_far_from_a_change_are_folded()
    {
        string before = string.Concat(Enumerable.Range(1, 20).Select(i => $"line {i}\n"));

        var diff = TextDiff.Of(before, before.Replace("line 10\n", "other\n", StringComparison.Ordinal));

        Assert.Equal(
            ["folded 6", "line 7, line 8, line 9", "line 10, other", "line 11, line 12, line 13", "folded 7"],
            diff.Stretches(3).Select(s => s.IsFolded ? $"folded {s.Count}" : string.Join(", ", s.Lines.Select(l => l.Text.Trim()))));
    }

    [Fact]
    public void A_single_line_is_not_worth_folding()
    {
        var diff = TextDiff.Of("1\n2\n3\na\n", "1\n2\n3\nb\n");

        Assert.Equal([3, 2], diff.Stretches(2).Select(s => s.Count));
        Assert.DoesNotContain(diff.Stretches(2), s => s.IsFolded);
    }

    [Fact]
    public void Two_distant_changes_of_a_very_long_page_leave_what_is_between_them()
    {
        string[] lines = [.. Enumerable.Range(0, 20_000).Select(i => i % 3 == 0 ? "\n" : $"line {i}\n")];
        string[] changed = [.. lines];
        (changed[100], changed[19_900]) = ("this\n", "that\n");

        var diff = TextDiff.Of(string.Concat(lines), string.Concat(changed));

        Assert.Equal(4, diff.Lines.Count(l => l.Change is not LineChange.None));
    }

    private static string Told(DiffLine line) =>
        $"{line.Change switch { LineChange.Added => '+', LineChange.Removed => '-', _ => ' ' }}{line.Number} {string.Concat(line.Pieces.Select(p => p.IsMarked ? $"[{p.Text}]" : p.Text))}";
}
