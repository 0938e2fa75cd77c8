using CsCheck;
using Heartstopper.Wiki.Content.Merging;

namespace Heartstopper.Wiki.Tests.Content.Merging;

public sealed class SequenceMergeTests
{
    private static readonly Gen<string> Order =
        Gen.Select(Gen.Shuffle("abcdefgh".ToCharArray()), Gen.Int[0, 8]).Select((letters, count) => new string(letters, 0, count));

    [Theory]
    [InlineData("abc", "abxc", "aybc", "aybxc")] // both added
    [InlineData("abc", "abcx", "abcy", "abcxy")] // both added at one place
    [InlineData("abc", "abcy", "abcx", "abcxy")]
    [InlineData("abcd", "bcda", "abcd", "bcda")] // one moved
    [InlineData("abcd", "bcda", "abcdx", "bcdax")]
    [InlineData("abcd", "acd", "abdc", "adc")] // one removed, the other moved
    [InlineData("", "ab", "bc", "abc")] // both began
    public void The_orders_of_both_are_kept(string origin, string mine, string theirs, string merged) =>
        Assert.Equal(merged, Merge(origin, mine, theirs));

    [Fact]
    public void A_side_that_did_nothing_changes_nothing() => Gen.Select(Order, Order).Sample((origin, order) =>
    {
        Assert.Equal(order, Merge(origin, origin, order));
        Assert.Equal(order, Merge(origin, order, origin));
        Assert.Equal(order, Merge(origin, order, order));
    }, iter: 5_000);

    [Fact]
    public void Everything_kept_stands_there_once_whichever_side_is_mine() => Gen.Select(Order, Order, Order).Sample((origin, one, other) =>
    {
        string merged = Merge(origin, one, other);

        Assert.Equal(merged, Merge(origin, other, one));
        Assert.Equal(Kept(origin, one, other).Order(), merged.Order());
    }, iter: 5_000);

    [Fact]
    public void What_one_side_took_out_may_be_kept_all_the_same() =>
        Assert.Equal(["a", "b", "c"], SequenceMerge.Order(["a", "b", "c"], ["a", "c"], ["a", "b", "c"], _ => true));

    private static string Merge(string origin, string mine, string theirs) => string.Concat(SequenceMerge.Order(
        [.. origin.Select(c => $"{c}")], [.. mine.Select(c => $"{c}")], [.. theirs.Select(c => $"{c}")], id => Kept(origin, mine, theirs).Contains(id[0])));

    private static IEnumerable<char> Kept(string origin, string mine, string theirs) =>
        origin.Union(mine).Union(theirs).Where(c => !origin.Contains(c) || (mine.Contains(c) && theirs.Contains(c)));
}
