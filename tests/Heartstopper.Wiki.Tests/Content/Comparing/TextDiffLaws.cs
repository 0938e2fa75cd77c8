using CsCheck;
using Heartstopper.Wiki.Content.Comparing;

namespace Heartstopper.Wiki.Tests.Content.Comparing;

public sealed class TextDiffLaws
{
    private static readonly Gen<string> Piece = Gen.OneOf("a", "b", "é", "e\u0301", "🍂", "don't", " ", "  ", "\n", "\n\n", "- ", ": ", "'", "’", ".", "\t", "\r", "\u2028");

    private static readonly Gen<string> AnyText = Piece.Array[0, 40].Select(string.Concat);

    /// <summary>Many lines of few words, so that lines repeat and move.</summary>
    private static readonly Gen<string> Page = Gen.OneOf("a\n", "b\n", "c\n", "\n", "a b c d\n", "a b x d\n", "  - a: b\n").Array[0, 60].Select(string.Concat);

    /// <summary>Two texts too long to be compared at once, with some lines that are theirs alone.</summary>
    private static readonly Gen<(string, string)> LongPages =
        Gen.Select(Gen.Int[0, 1500].Array[1200, 1400], Gen.Int[0, 1500].Array[1200, 1400]).Select((one, other) => (Joined(one), Joined(other)));

    private static readonly Gen<(string, string)> Pair = Gen.OneOf(Gen.Select(AnyText, AnyText), Gen.Select(Page, Page));

    [Fact]
    public void Without_the_added_lines_it_is_the_older_text_and_without_the_removed_ones_the_newer() =>
        Pair.Sample((before, after) => AssertHoldsBoth(before, after), iter: 10_000);

    [Fact]
    public void So_it_is_with_texts_too_long_to_be_compared_at_once() => LongPages.Sample((before, after) => AssertHoldsBoth(before, after), iter: 40);

    [Fact]
    public void Between_two_differences_something_is_alike() => Gen.Select(Page, Page).Sample(
        (before, after) =>
        {
            var found = Differences.Between(LineCutter.Cut(before), LineCutter.Cut(after), LineCutter.Instance);

            Assert.All(found, d => Assert.True(d.OldCount + d.NewCount > 0));
            Assert.All(found.Zip(found.Skip(1)), pair => Assert.True(pair.First.OldEnd < pair.Second.OldStart && pair.First.NewEnd < pair.Second.NewStart));
        },
        iter: 5_000);

    [Fact]
    public void A_text_does_not_differ_from_itself() => Gen.OneOf(AnyText, Page).Sample(text => Assert.True(TextDiff.Of(text, text).IsEmpty), iter: 1_000);

    [Fact]
    public void Every_line_bears_its_number() => Pair.Sample(
        (before, after) =>
        {
            var lines = TextDiff.Of(before, after).Lines;
            string[] old = [.. LineCutter.Cut(before)];
            string[] @new = [.. LineCutter.Cut(after)];

            Assert.All(lines, line => Assert.Equal((line.Change is LineChange.Removed ? old : @new)[line.Number - 1], line.Text));
        },
        iter: 2_000);

    [Fact]
    public void What_is_not_marked_is_the_same_on_both_sides() => Pair.Sample(
        (before, after) =>
        {
            // The marks of a run of changed lines are found together: what is left of both sides must read the same.
            foreach (var stretch in TextDiff.Of(before, after).Stretches(0).Where(s => s.Lines.Any(l => l.Pieces.Any(p => p.IsMarked))))
                Assert.Equal(Kept(stretch, LineChange.Removed), Kept(stretch, LineChange.Added));
        },
        iter: 5_000);

    [Fact]
    public void Folding_loses_no_line() => Gen.Select(Page, Page, Gen.Int[0, 4]).Sample(
        (before, after, context) =>
        {
            var diff = TextDiff.Of(before, after);
            var stretches = diff.Stretches(context).ToList();

            Assert.Equal(diff.Lines, stretches.SelectMany(s => s.Lines));
            Assert.DoesNotContain(stretches.Where(s => s.IsFolded).SelectMany(s => s.Lines), l => l.Change is not LineChange.None);
        },
        iter: 3_000);

    [Fact]
    public void Words_and_lines_joined_are_the_text() => Gen.OneOf(AnyText, Gen.String).Sample(
        text =>
        {
            Assert.Equal(text, string.Concat(WordCutter.Cut(text)));
            Assert.Equal(text, string.Concat(LineCutter.Cut(text)));
        },
        iter: 5_000);

    [Fact]
    public void Any_run_of_words_is_cut_in_the_same_places() => Gen.Select(AnyText, Gen.Int[0, 40], Gen.Int[0, 40]).Sample(
        (text, skip, take) =>
        {
            string[] run = [.. WordCutter.Cut(text).Skip(skip).Take(take)];

            Assert.Equal(run, WordCutter.Cut(string.Concat(run)));
        },
        iter: 5_000);

    private static void AssertHoldsBoth(string before, string after)
    {
        var lines = TextDiff.Of(before, after).Lines;

        Assert.Equal(before, string.Concat(lines.Where(l => l.Change is not LineChange.Added).Select(l => l.Text)));
        Assert.Equal(after, string.Concat(lines.Where(l => l.Change is not LineChange.Removed).Select(l => l.Text)));
    }

    private static string Kept(DiffStretch stretch, LineChange side) => string.Concat(
        stretch.Lines.Where(l => l.Change == side).SelectMany(l => l.Pieces).Where(p => !p.IsMarked).Select(p => p.Text));

    private static string Joined(int[] numbers) => string.Concat(numbers.Select(n => n < 500 ? "\n" : $"line {n}\n"));
}
