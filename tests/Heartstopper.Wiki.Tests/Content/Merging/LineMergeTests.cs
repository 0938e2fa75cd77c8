using System.Diagnostics;
using CsCheck;
using Heartstopper.Wiki.Content.Merging;
using Heartstopper.Wiki.Tests.Support;

namespace Heartstopper.Wiki.Tests.Content.Merging;

public sealed class LineMergeTests
{
    private static readonly Gen<string> Line = Gen.OneOf("a", "b", "c", "d", "", " ", "a\r", "\u2028");

    private static readonly Gen<string> AnyText = Line.Array[0, 12].Select(lines => string.Join('\n', lines));

    /// <summary>A text and two edits of it, in which no line stands twice.</summary>
    private static readonly Gen<(string Base, string Mine, string Theirs)> Unrepeated =
        Gen.Select(Edit("m"), Edit("t")).Select((mine, theirs) => (Text(Enumerable.Range(0, 12).Select(i => $"line {i}")), mine, theirs));

    [Theory]
    [InlineData("a\nb\nc\nd", "A\nb\nc\nd", "a\nb\nc\nD", "A\nb\nc\nD")]
    [InlineData("a\nb\nc", "a\nb\nc\nd", "0\na\nb\nc", "0\na\nb\nc\nd")]
    [InlineData("a\nb\nc", "b\nc", "a\nb", "b")]
    [InlineData("a\nb", "a\nb\n", "A\nb", "A\nb\n")]
    [InlineData("a\r\nb\nc\n", "a\r\nb\nC\n", "A\r\nb\nc\n", "A\r\nb\nC\n")]
    [InlineData("", "a\n", "", "a\n")]
    public void Changes_apart_from_each_other_both_go_in(string origin, string mine, string theirs, string merged) =>
        Assert.Equal(merged, LineMerge.Clean(origin, mine, theirs));

    [Theory]
    [InlineData("a\nb\nc", "a\nB\nc", "a\nBB\nc")]
    [InlineData("a\nb\nc", "a\nc", "a\nB\nc")]
    [InlineData("a\nb\nc", "A\nb\nc", "a\nB\nc")]
    [InlineData("a\nb", "a\n1\nb", "a\n2\nb")]
    [InlineData("", "a", "b")]
    public void Changes_that_touch_conflict(string origin, string mine, string theirs) =>
        Assert.Null(LineMerge.Clean(origin, mine, theirs));

    [Fact]
    public void A_side_that_did_nothing_changes_nothing() => Gen.Select(AnyText, AnyText).Sample((origin, text) =>
    {
        Assert.Equal(text, LineMerge.Clean(origin, origin, text));
        Assert.Equal(text, LineMerge.Clean(origin, text, origin));
        Assert.Equal(text, LineMerge.Clean(origin, text, text));
    }, iter: 5_000);

    [Fact]
    public void It_does_not_matter_which_side_is_mine() => Gen.Select(AnyText, AnyText, AnyText).Sample((origin, one, other) =>
    {
        var chunks = LineMerge.Of(origin.Split('\n'), one.Split('\n'), other.Split('\n'));
        var swapped = LineMerge.Of(origin.Split('\n'), other.Split('\n'), one.Split('\n'));

        Assert.Equal(
            chunks.Select(c => (string.Join('\n', c.Base), string.Join('\n', c.Mine), string.Join('\n', c.Theirs), c.Merged is null)),
            swapped.Select(c => (string.Join('\n', c.Base), string.Join('\n', c.Theirs), string.Join('\n', c.Mine), c.Merged is null)));
    }, iter: 5_000);

    [Fact]
    public void The_chunks_are_all_of_each_text() => Gen.Select(AnyText, AnyText, AnyText).Sample((origin, one, other) =>
    {
        var chunks = LineMerge.Of(origin.Split('\n'), one.Split('\n'), other.Split('\n'));

        Assert.Equal(origin, string.Join('\n', chunks.SelectMany(c => c.Base)));
        Assert.Equal(one, string.Join('\n', chunks.SelectMany(c => c.Mine)));
        Assert.Equal(other, string.Join('\n', chunks.SelectMany(c => c.Theirs)));
        Assert.All(chunks.Where(c => c.Merged is not null), c => Assert.True(c.Merged!.SequenceEqual(c.Mine) || c.Merged!.SequenceEqual(c.Theirs)));
    }, iter: 5_000);

    [Fact]
    public void No_line_that_either_side_wrote_is_lost() => Unrepeated.Sample(texts =>
    {
        var merged = LineMerge.Clean(texts.Base, texts.Mine, texts.Theirs)?.Split('\n').ToHashSet();

        if (merged is not null)
            Assert.All($"{texts.Mine}{texts.Theirs}".Split('\n').Except(texts.Base.Split('\n')), line => Assert.Contains(line, merged));
    }, iter: 5_000);

    [Fact]
    public Task Git_merges_the_same() => Unrepeated.SampleAsync(async texts =>
    {
        using var folder = new TemporaryFolder();
        await folder.WriteAsync("", ("base", texts.Base), ("mine", texts.Mine), ("theirs", texts.Theirs));

        if (LineMerge.Clean(texts.Base, texts.Mine, texts.Theirs) is { } merged && await GitAsync(folder) is { } git)
            Assert.Equal(git, merged);
    }, iter: 200);

    [Fact]
    public void Texts_that_differ_in_very_much_are_merged_in_no_time()
    {
        string[] old = [.. Enumerable.Range(0, 400_000).Select(i => $"{i % 7}")], mine = [.. old.Select(line => line + "m")];

        var chunks = LineMerge.Of(old, mine, [.. old, "more"]);

        Assert.Null(Assert.Single(chunks).Merged);
    }

    private static Gen<string> Edit(string side) =>
        Gen.Select(Gen.Int[0, 11], Gen.Int[0, 2], (at, how) => (at, how)).Array[1, 3].Select(edits =>
        {
            var lines = Enumerable.Range(0, 12).Select(i => $"line {i}").ToList();
            foreach (var (at, how) in edits)
            {
                string written = $"{side}{at}.{how}";
                if (how == 0 && !lines.Contains(written))
                    lines.Insert(Math.Min(at, lines.Count), written);
                else if (how == 1)
                    lines.Remove($"line {at}");
                else if (lines.IndexOf($"line {at}") is var i and >= 0)
                    lines[i] = written;
            }

            return Text(lines);
        });

    private static string Text(IEnumerable<string> lines) => string.Concat(lines.Select(line => line + "\n"));

    /// <summary>What git makes of the three files; null for a conflict.</summary>
    private static async Task<string?> GitAsync(TemporaryFolder folder)
    {
        using var git = Process.Start(new ProcessStartInfo("git", ["merge-file", "-p", "-q", "mine", "base", "theirs"]) { WorkingDirectory = folder.At(""), RedirectStandardOutput = true })!;
        string merged = await git.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await git.WaitForExitAsync(TestContext.Current.CancellationToken);
        return git.ExitCode == 0 ? merged : null;
    }
}
