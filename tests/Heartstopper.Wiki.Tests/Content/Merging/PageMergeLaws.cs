using System.Text.RegularExpressions;
using CsCheck;
using Heartstopper.Wiki.Content.Merging;
using Heartstopper.Wiki.Content.Text;

namespace Heartstopper.Wiki.Tests.Content.Merging;

public sealed partial class PageMergeLaws
{
    private static readonly Gen<(string Base, string Mine, string Theirs)> Texts =
        Gen.Select(RandomEdits.Page, RandomEdits.By("m"), RandomEdits.By("t")).Select((page, mine, theirs) => (page, mine(page), theirs(page)));

    [Fact]
    public void A_side_that_did_nothing_changes_nothing() => Texts.Sample(texts =>
    {
        PageMerges.Becomes(texts.Mine, Merge(texts.Base, texts.Base, texts.Mine));
        PageMerges.Becomes(texts.Mine, Merge(texts.Base, texts.Mine, texts.Base));
        PageMerges.Becomes(texts.Mine, Merge(texts.Base, texts.Mine, texts.Mine));
    }, iter: 300);

    [Fact]
    public void A_side_that_did_nothing_but_elsewhere_changes_nothing() => Texts.Sample(texts =>
    {
        var (mine, theirs) = (PageText.Parse(texts.Mine), PageText.Parse(texts.Theirs));
        var old = PageText.Parse(texts.Base);

        PageMerges.Becomes(mine.WithProse(theirs.Prose).ToString(), Merge(texts.Base, mine.WithProse(old.Prose).ToString(), old.WithProse(theirs.Prose).ToString()));
    }, iter: 2_000);

    [Fact]
    public void It_does_not_matter_which_side_is_mine() => Texts.Sample(texts =>
    {
        var (merged, swapped) = (Merge(texts.Base, texts.Mine, texts.Theirs), Merge(texts.Base, texts.Theirs, texts.Mine));

        Assert.Equal(merged.Text, swapped.Text);
        Assert.Equal(merged.Conflicts, swapped.Conflicts.Select(c => c with { Mine = c.Theirs, Theirs = c.Mine }));
    }, iter: 2_000);

    [Fact]
    public void The_merged_text_can_be_read_and_each_place_is_named_once() => Texts.Sample(texts =>
    {
        var merged = Merge(texts.Base, texts.Mine, texts.Theirs);

        Assert.Empty(PageText.Parse(merged.Text).Problems);
        Assert.Equal(merged.Conflicts.Count, merged.Conflicts.Select(c => c.Place).Distinct().Count());
    }, iter: 2_000);

    [Fact]
    public void Every_word_that_anyone_wrote_is_in_the_text_or_in_a_conflict() => Texts.Sample(texts =>
    {
        var merged = Merge(texts.Base, texts.Mine, texts.Theirs);

        string kept = merged.Text + string.Concat(merged.Conflicts.Select(c => $"\n{c.Mine}\n{c.Theirs}"));
        Assert.All(Words(texts.Mine + texts.Theirs), word => Assert.Contains(word, kept, StringComparison.Ordinal));
    }, iter: 5_000);

    [Fact]
    public void Whoever_settles_all_for_one_side_has_all_words_of_that_side() => Texts.Sample(texts =>
    {
        var mine = Settle(texts, Resolution.Mine);
        var theirs = Settle(texts, Resolution.Theirs);

        Assert.All(Words(texts.Mine), word => Assert.Contains(word, mine, StringComparison.Ordinal));
        Assert.All(Words(texts.Theirs), word => Assert.Contains(word, theirs, StringComparison.Ordinal));
    }, iter: 2_000);

    [Fact]
    public void Edits_to_different_fields_commute() =>
        Gen.Select(RandomEdits.Page, Gen.Shuffle(new[] { "summary", "released", "runtime", "directed_by", "written_by", "sources" }), Gen.Int[0, 3], Gen.Int[0, 3]).Sample((page, keys, one, other) =>
        {
            string mine = RandomEdits.ChangeField(page, keys[0], one, "m0w"), theirs = RandomEdits.ChangeField(page, keys[1], other, "t0w");

            var merged = Merge(page, mine, theirs);

            // Two fields that are both new stand behind the last one in an order of ours.
            string[] either = [RandomEdits.ChangeField(mine, keys[1], other, "t0w"), RandomEdits.ChangeField(theirs, keys[0], one, "m0w")];
            Assert.Empty(merged.Conflicts);
            Assert.Contains(merged.Text, either);
        }, iter: 2_000);

    [Fact]
    public void A_text_compared_with_itself_shows_nothing_and_with_another_something() => Texts.Sample(texts =>
    {
        Assert.Empty(PageComparison.Of(PageMerges.Episodes, texts.Mine, texts.Mine).Changes);
        Assert.Equal(texts.Base == texts.Mine, PageComparison.Of(PageMerges.Episodes, texts.Base, texts.Mine).Changes.Count == 0);
        Assert.InRange(PageComparison.Of(PageMerges.Episodes, texts.Base, texts.Mine).Summary.Length, 1, ChangeSummary.MaxLength);
    }, iter: 1_000);

    private static MergedPage Merge(string origin, string mine, string theirs) => PageMerge.Merge(PageMerges.Episodes, origin, mine, theirs);

    private static string Settle((string Base, string Mine, string Theirs) texts, Resolution choice)
    {
        var choices = new Dictionary<string, Resolution>();
        var merged = Merge(texts.Base, texts.Mine, texts.Theirs);

        // What is settled may turn out not to fit together, and conflict once more as a whole.
        for (int round = 0; round < 3 && !merged.IsClean; round++)
        {
            foreach (var conflict in merged.Conflicts)
                choices[conflict.Place] = choice;
            merged = PageMerge.Merge(PageMerges.Episodes, texts.Base, texts.Mine, texts.Theirs, choices);
        }

        Assert.Empty(merged.Conflicts);
        Assert.Empty(PageText.Parse(merged.Text).Problems);
        return merged.Text;
    }

    private static IEnumerable<string> Words(string text) => Sign().Matches(text).Select(match => match.Value).Distinct();

    [GeneratedRegex("[mt][0-9]w2?")]
    private static partial Regex Sign();
}
