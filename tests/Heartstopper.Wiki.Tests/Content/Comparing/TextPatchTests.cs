using System.Text;
using CsCheck;
using Heartstopper.Wiki.Content.Comparing;
using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Tests.Support;

namespace Heartstopper.Wiki.Tests.Content.Comparing;

public sealed class TextPatchTests
{
    private static readonly PageAddress Page = new("songs", "baby-queen/colours-of-you");

    /// <summary>Few lines that repeat, among them none at all and one without an end.</summary>
    private static readonly Gen<string> Text = Gen.Select(
        Gen.OneOf("a\n", "b\n", "\n", "- a\n", "+ b\n", "@@ -1 +1 @@\n", "\\ No newline at end of file\n", "é\u2028\r\n", " \t\n").Array[0, 40], Gen.OneOf("", "", "a", "end"))
        .Select((lines, end) => string.Concat(lines) + end);

    private static readonly Gen<(string Before, string After)> AnyPair = Gen.OneOf(
        Gen.Select(Text, Text),
        Gen.Select(Text, Gen.Int[0, 40], Text).Select((text, at, more) => (text, text[..Math.Min(at, text.Length)] + more)));

    [Fact]
    public Task Git_makes_of_the_older_text_the_newer() => AnyPair.Array[150].SampleAsync(AssertAppliesAsync, iter: 8);

    [Fact]
    public void A_change_stands_among_three_lines_on_each_side()
    {
        string patch = TextPatch.Of(Page, "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n");

        Assert.Equal(
            """
            diff --git a/seed-data/songs/baby-queen/colours-of-you.md b/seed-data/songs/baby-queen/colours-of-you.md
            --- a/seed-data/songs/baby-queen/colours-of-you.md
            +++ b/seed-data/songs/baby-queen/colours-of-you.md
            @@ -2,7 +2,7 @@
             2
             3
             4
            -5
            +five
             6
             7
             8

            """,
            patch);
    }

    [Fact]
    public void Changes_far_apart_are_two_hunks_and_near_ones_are_one()
    {
        const string before = "a\n1\n2\n3\n4\n5\n6\nb\n1\n2\n3\n4\n5\n6\n7\nc\n";

        string patch = TextPatch.Of(Page, before, before.Replace("a", "A", StringComparison.Ordinal).Replace("b", "B", StringComparison.Ordinal).Replace("c", "C", StringComparison.Ordinal));

        Assert.Equal(["@@ -1,11 +1,11 @@", "@@ -13,4 +13,4 @@"], patch.Split('\n').Where(l => l.StartsWith("@@", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_new_page_is_a_new_file_and_a_deleted_one_none()
    {
        const string file = "seed-data/songs/baby-queen/colours-of-you.md";

        Assert.Equal($"diff --git a/{file} b/{file}\nnew file mode 100644\n--- /dev/null\n+++ b/{file}\n@@ -0,0 +1,2 @@\n+a\n+b\n\\ No newline at end of file\n", TextPatch.Of(Page, "", "a\nb"));
        Assert.Equal($"diff --git a/{file} b/{file}\ndeleted file mode 100644\n--- a/{file}\n+++ /dev/null\n@@ -1,1 +0,0 @@\n-a\n", TextPatch.Of(Page, "a\n", ""));
        Assert.Equal("", TextPatch.Of(Page, "a\n", "a\n"));
    }

    /// <summary>All pairs in one repository and one patch: starting git is what takes time.</summary>
    private static async Task AssertAppliesAsync((string Before, string After)[] pairs)
    {
        using var folder = new TemporaryFolder();
        var patch = new StringBuilder();
        var files = pairs.Select((pair, i) => (Address: new PageAddress("articles", $"page-{i}"), pair.Before, pair.After)).ToList();
        await folder.WriteAsync("", [.. files.Where(f => f.Before.Length > 0).Select(f => ($"seed-data/{f.Address}.md", f.Before))]);
        foreach (var (address, before, after) in files)
            patch.Append(TextPatch.Of(address, before, after));
        var git = await Git.InitAsync(folder.At(""));
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(patch.ToString()));

        await git.RunAsync(input, "apply", "--whitespace=nowarn");

        Assert.All(files, f => Assert.Equal(f.After, Read(folder.At($"seed-data/{f.Address}.md"))));
    }

    private static string Read(string file) => File.Exists(file) ? File.ReadAllText(file) : "";
}
