using System.Diagnostics;
using System.Text;
using Heartstopper.Wiki.Content.Text;
using Heartstopper.Wiki.Tests.Support;

namespace Heartstopper.Wiki.Tests.Content.Seeding;

/// <summary>Whatever is wrong with a file is one problem with a place and a way out, and the pages beside it come in.</summary>
public sealed class BadFileTests
{
    [Theory]
    [InlineData("\uFEFF---\ntitle: Out\n---\n", "1:1: byte-order-mark: ")]
    [InlineData("---\r\ntitle: Out\n---\n", "1:4: carriage-return: ")]
    [InlineData("title: Out\n", "1:1: no-front-matter: ")]
    [InlineData("", "1:1: no-front-matter: ")]
    [InlineData("---\ntitle: Out\n", "1:1: unclosed-front-matter: ")]
    [InlineData("---\ntitle: Out\ntitle: In\n---\n", "3:1: doubled-key: ")]
    [InlineData("---\ntitle:\tOut\n---\n", "2:7: tab: ")]
    [InlineData("---\ntitle: &a Out\n---\n", "2:8: anchor: ")]
    [InlineData("---\ntitle: *a\n---\n", "2:8: alias: ")]
    [InlineData("---\ntitle: Out\nruntime: [30]\n---\n", "3:10: wrong-shape: ")]
    [InlineData("---\ntitle: Out\nreleased: 2023-02-30\n---\n", "3:11: not-a-date: ")]
    [InlineData("---\ntitle: Out\ncolour: blue\n---\n", "3:1: unknown-field: ")]
    [InlineData("---\ntitle: Out\nsources: [nowhere]\n---\n", "3:11: no-such-page: ")]
    [InlineData("---\ntitle: Out\nspoiler: s9e9\n---\n", "3:10: no-such-position: ")]
    [InlineData("---\ntitle: Out\n---\n\n:::spoiler s2\nNever closed.\n", "5:1: unclosed-spoiler: ")]
    public async Task A_bad_text_is_one_problem(string text, string expected)
    {
        await using var wiki = await TestWiki.CreateAsync();

        wiki.Put("episodes/s2e1.md", text);

        await AssertRefusedAsync(wiki, "episodes/s2e1.md:" + expected);
    }

    [Theory]
    [InlineData("Out.md", "a seed file lies in the folder of its kind, one of seasons, episodes, films")]
    [InlineData("episoeds/s2e1.md", "there is no kind of page \"episoeds\"; did you mean \"episodes\"?; the kinds are seasons, episodes")]
    [InlineData("episodes/out.md", "\"out.md\" is no name for a file in episodes: it is its code, as s2e1, and .md in lower case")]
    [InlineData("seasons/02.md", "\"02.md\" is no name for a file in seasons: it is the season's number, as 2, and .md in lower case")]
    [InlineData("characters/Tao-Xu.md", "\"Tao-Xu.md\" is no name for a file in characters: it is lower-case letters, digits and single hyphens, and .md in lower case; rename it to tao-xu.md")]
    [InlineData("characters/tao xu.md", "\"tao xu.md\" is no name for a file in characters: it is lower-case letters, digits and single hyphens, and .md in lower case; rename it to tao-xu.md")]
    [InlineData("characters/tao..xu.md", "\"tao..xu.md\" is no name for a file in characters: it is lower-case letters, digits and single hyphens, and .md in lower case; rename it to tao-xu.md")]
    [InlineData("characters/tao-xu..md", "\"tao-xu..md\" is no name for a file in characters: it is lower-case letters, digits and single hyphens, and .md in lower case; rename it to tao-xu.md")]
    [InlineData("characters/tao-xu.MD", "\"tao-xu.MD\" is no name for a file in characters: it is lower-case letters, digits and single hyphens, and .md in lower case; rename it to tao-xu.md")]
    [InlineData("characters/a/tao-xu.md", "\"a/tao-xu.md\" is no name for a file in characters: it is lower-case letters, digits and single hyphens, and .md in lower case")]
    [InlineData("characters/history.md", "\"history.md\" is no name for a file in characters: history is a word that addresses end in, and no page is called so; rename it to history-2.md")]
    [InlineData("artists/edit.md", "\"edit.md\" is no name for a file in artists: edit is a word that addresses end in, and no page is called so; rename it to edit-artist.md")]
    [InlineData("songs/edit/new.md", "\"edit/new.md\" is no name for a file in songs: edit and new are words that addresses end in, and no page is called so; rename it to edit-artist/new-song.md")]
    [InlineData("songs/dance.md", "\"dance.md\" is no name for a file in songs: it is the artist's slug as the folder, then the song's, and .md in lower case")]
    public async Task A_bad_name_is_one_problem(string path, string expected)
    {
        await using var wiki = await TestWiki.CreateAsync();

        wiki.Put(path, A.Text("title: Out\nartist: Edit"));

        await AssertRefusedAsync(wiki, $"{path}:1:1: wrong-path: {expected}");
    }

    [Fact]
    public async Task A_file_that_is_not_utf_8_is_one_problem()
    {
        await using var wiki = await TestWiki.CreateAsync();

        wiki.Put("characters/tao-xu.md", Encoding.Latin1.GetBytes("---\ntitle: Tão\n---\n"));

        await AssertRefusedAsync(wiki, "characters/tao-xu.md:1:1: not-utf-8: byte 13 is not UTF-8: save the file as UTF-8 without a byte-order mark");
    }

    [Fact]
    public async Task Two_files_that_differ_in_case_alone_are_one_page_and_one_problem()
    {
        await using var wiki = await TestWiki.CreateAsync(A.Character("other"));

        wiki.Put("characters/tao-xu.md", A.Text("title: Tao Xu"));
        wiki.Put("characters/Tao-xu.md", A.Text("title: Tao Xu"));
        var report = await wiki.ImportAsync();

        Assert.Equal((1, "characters/Tao-xu.md"), (report.Added, Assert.Single(report.Refused)));
    }

    [Fact]
    public async Task A_million_brackets_are_refused_at_once()
    {
        await using var wiki = await TestWiki.CreateAsync();
        var watch = Stopwatch.StartNew();

        wiki.Put("characters/tao-xu.md", $"---\ntitle: {new string('[', 1_000_000)}\n---\n");

        await AssertRefusedAsync(wiki, "characters/tao-xu.md:2:9: too-deep: ");
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), watch.Elapsed.ToString());
    }

    [Fact]
    public async Task A_million_brackets_of_prose_are_taken_or_refused_at_once()
    {
        await using var wiki = await TestWiki.CreateAsync();
        var watch = Stopwatch.StartNew();
        wiki.Put("characters/tao-xu.md", A.Text("title: Tao Xu", new string('[', 1_000_000)));
        wiki.Put("characters/elle-argent.md", A.Text("title: Elle Argent", new string('>', 1_000_000)));

        var report = await wiki.ImportAsync();

        Assert.Equal(2, report.Added + report.Refused.Count);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), watch.Elapsed.ToString());
    }

    [Fact]
    public async Task Fifty_megabytes_are_not_even_read()
    {
        await using var wiki = await TestWiki.CreateAsync();
        string file = wiki.Put("characters/tao-xu.md", "");

        using (var stream = File.OpenWrite(file))
            stream.SetLength(50 * 1024 * 1024);

        await AssertRefusedAsync(wiki, "characters/tao-xu.md:1:1: too-large: the file has 52,428,800 bytes, and a page at most 1,048,576: make it shorter, or two pages");
    }

    [Fact]
    public async Task A_page_may_weigh_a_megabyte_and_no_byte_more()
    {
        await using var wiki = await TestWiki.CreateAsync();
        string start = A.Text("title: Tao Xu");
        string section = "## Words\n\n" + string.Concat(Enumerable.Repeat("Words.\n\n", 3000));
        string full = start + string.Concat(Enumerable.Repeat(section, 50))[..(PageText.MaxBytes - start.Length)];
        wiki.Put("characters/tao-xu.md", full);
        wiki.Put("characters/elle-argent.md", full + ".");

        var report = await wiki.ImportAsync();

        Assert.Equal(["characters/elle-argent.md:1:1: too-large: the file has 1,048,577 bytes, and a page at most 1,048,576: make it shorter, or two pages"], report.Problems.Select(p => p.ToString()));
        Assert.Equal(1, report.Added);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_link_out_of_the_folder_is_not_followed(bool toFolder)
    {
        await using var wiki = await TestWiki.CreateAsync();
        string outside = Path.Combine(wiki.Seeds, "..", "outside");
        Directory.CreateDirectory(outside);
        File.WriteAllText(Path.Combine(outside, "tao-xu.md"), A.Text("title: Tao Xu"));
        Directory.CreateDirectory(Path.Combine(wiki.Seeds, "characters"));

        if (toFolder)
            Directory.CreateSymbolicLink(Path.Combine(wiki.Seeds, "characters", "more"), outside);
        else
            File.CreateSymbolicLink(Path.Combine(wiki.Seeds, "characters", "tao-xu.md"), Path.Combine(outside, "tao-xu.md"));

        await AssertRefusedAsync(wiki, $"characters/{(toFolder ? "more" : "tao-xu.md")}:1:1: link: this is a link to another place: put the file itself here");
    }

    [Fact]
    public async Task A_link_round_in_a_circle_ends()
    {
        await using var wiki = await TestWiki.CreateAsync();

        Directory.CreateSymbolicLink(Path.Combine(wiki.Seeds, "characters"), wiki.Seeds);

        await AssertRefusedAsync(wiki, "characters:1:1: link: this is a link to another place: put the file itself here");
    }

    private static async Task AssertRefusedAsync(TestWiki wiki, string expected)
    {
        wiki.Put(A.Season(5), An.Episode(2, 2));

        var report = await wiki.ImportAsync();

        string problem = Assert.Single(report.Problems).ToString();
        Assert.StartsWith(expected, problem, StringComparison.Ordinal);
        Assert.True(problem.Split(": ", 3)[2].Split(' ').Length >= 5, "It says what to write instead.");
        Assert.Equal((2, 1), (report.Added, report.Refused.Count));
        Assert.Equal([problem], wiki.Check());
    }
}
