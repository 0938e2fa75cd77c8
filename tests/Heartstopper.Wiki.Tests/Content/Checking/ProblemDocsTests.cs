using System.Text;
using System.Text.RegularExpressions;
using Heartstopper.Wiki.Content.Seeding;
using Heartstopper.Wiki.Content.Text;
using Heartstopper.Wiki.Tests.Support;

namespace Heartstopper.Wiki.Tests.Content.Checking;

/// <summary>Each code is explained in docs/problems.md, and what is explained there is really said.</summary>
public sealed partial class ProblemDocsTests
{
    private const string Good = "---\ntitle: Good\n---\n";

    /// <summary>Files that no example in a document can show.</summary>
    private static readonly Dictionary<string, Action<TestWiki>> Unprintable = new()
    {
        ["wrong-path"] = wiki => wiki.Put("peple/somebody.md", Good),
        ["two-files"] = wiki => Put(wiki, ("people/somebody.md", Good), ("people/Somebody.md", Good)),
        ["link"] = wiki => File.CreateSymbolicLink(Path.Combine(wiki.Seeds, "somebody.md"), wiki.Beside("else.md")),
        // A lock that another holds stops whoever reads, root too.
        ["unreadable"] = wiki => File.Open(wiki.Put("people/somebody.md", Good), FileMode.Open, FileAccess.Write, FileShare.None),
        ["too-large"] = wiki => wiki.Put("people/somebody.md", Good + new string('x', PageText.MaxBytes)),
        ["not-utf-8"] = wiki => wiki.Put("people/somebody.md", [.. Encoding.UTF8.GetBytes(Good), 0xff]),
        ["byte-order-mark"] = wiki => wiki.Put("people/somebody.md", "\uFEFF" + Good),
        ["carriage-return"] = wiki => wiki.Put("people/somebody.md", Good.Replace("\n", "\r\n", StringComparison.Ordinal)),
        ["null-character"] = wiki => wiki.Put("people/somebody.md", Good + "\0"),
        ["line-break-character"] = wiki => wiki.Put("people/somebody.md", "---\ntitle: A\u2028B\n---\n"),
        ["no-front-matter"] = wiki => wiki.Put("people/somebody.md", "Words\n"),
        ["unclosed-front-matter"] = wiki => wiki.Put("people/somebody.md", "---\ntitle: Somebody\n"),
        ["too-long"] = wiki => wiki.Put("people/somebody.md", $"---\ntitle: {new string('x', 201)}\n---\n"),
        ["passage-too-long"] = wiki => wiki.Put("people/somebody.md", Good + new string('x', 30_001)),
        ["too-many-passages"] = wiki => wiki.Put("people/somebody.md", Good + string.Concat(Enumerable.Repeat("\n## Head\n\nWords\n", 1_001))),
        ["too-much-markup"] = wiki => wiki.Put("people/somebody.md", Good + string.Concat(Enumerable.Repeat("*a", 1_001))),
        ["nested-too-deep"] = wiki => wiki.Put("people/somebody.md", Good + new string('>', 70) + " a"),
    };

    /// <summary>Said to who types half a character in a browser, and by other verbs than check: tests of their own see to these.</summary>
    private static readonly string[] Elsewhere = ["broken-character", "unknown-revision", "house-form", "not-imported", "in-the-way", "in-conflict", "older-file", "deleted-page", "gone-file", "old-name", "renamed-twice", "address-taken", "fixed-address"];

    private static string Document => File.ReadAllText(Path.Combine(Repository.Docs, "problems.md"));

    public static TheoryData<string> Explained => [.. Codes(Document).Except(Elsewhere)];

    [Fact]
    public void Every_code_in_use_is_explained_once_and_no_other()
    {
        var used = Directory.EnumerateFiles(Repository.Content, "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Code().Matches(File.ReadAllText(file)).SelectMany(m => m.Groups["code"].Captures.Select(c => c.Value)));

        Assert.Equal(used.Distinct().Order(StringComparer.Ordinal), Codes(Document).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Explained))]
    public async Task What_is_explained_is_what_check_says(string code)
    {
        await using var wiki = await TestWiki.CreateAsync();
        wiki.Put(A.Season(9), An.Episode(9, 1), An.Episode(9, 2));
        if (Unprintable.TryGetValue(code, out var put))
            put(wiki);
        else
            PutExamples(wiki, Section(code));

        var problems = SeedCheck.Run(new SeedFolder(wiki.Seeds), withGaps: true);

        Assert.Equal([code], problems.Select(p => p.Problem.Code).Distinct().Where(c => c == code || c is not ("no-source" or "no-position")));
    }

    private static void Put(TestWiki wiki, params (string Path, string Text)[] files)
    {
        foreach (var (path, text) in files)
            wiki.Put(path, text);
    }

    private static void PutExamples(TestWiki wiki, string section)
    {
        var examples = Example().Matches(section);
        Assert.NotEmpty(examples);
        foreach (Match example in examples)
        {
            var (language, address, text) = (example.Groups[2].Value, example.Groups[3].Value, example.Groups[4].Value);
            bool isWhole = language == "yaml!" || text.Contains("title:", StringComparison.Ordinal);
            wiki.Put($"{address}.md", language == "markdown" ? $"---\ntitle: {address}\n---\n\n{text}" : $"---\n{(isWhole ? "" : $"title: {address}\n")}{text}---\n");
        }
    }

    private static string Section(string code) => Document.Split($"\n### `{code}`\n", 2)[1].Split("\n### `", 2)[0];

    private static List<string> Codes(string document) => [.. Heading().Matches(document).Select(m => m.Groups[1].Value)];

    [GeneratedRegex("^### `([a-z0-9-]+)`$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("^(````?)(yaml!?|markdown) (\\S+)\n(.*?)^\\1$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Example();

    /// <summary>A code as it stands where a problem is made: before its place, if any, and the words for people.</summary>
    [GeneratedRegex("""(?:"(?<code>[a-z]+(?:-[a-z0-9]+)*)" : )?(?<!Field\.[A-Za-z]+\(|Insert\(\d, )"(?<code>[a-z]+(?:-[a-z0-9]+)*)",\s+(?:[^";{}]*\$?"(?:[^"\\]|\\.)* |complaint)""")]
    private static partial Regex Code();
}
