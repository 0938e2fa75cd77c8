using Heartstopper.Wiki.Content.Seeding;
using Heartstopper.Wiki.Tests.Support;

namespace Heartstopper.Wiki.Tests.Content.Seeding;

public sealed class ExportTests
{
    [Fact]
    public async Task The_house_s_seeds_come_out_byte_for_byte_as_they_went_in()
    {
        await using var wiki = await TestWiki.CreateAsync();
        await wiki.ImportAsync(Repository.Seeds);

        var report = await wiki.ExportAsync(wiki.Beside("out"));

        var expected = FolderContent.Of(Repository.Seeds);
        Assert.Equal(expected, FolderContent.Of(wiki.Beside("out")));
        Assert.Equal($"{expected.Count} written, 0 removed, 0 unchanged; ", Told(report));
    }

    [Fact]
    public async Task Bytes_that_nobody_else_would_keep_come_out_as_they_went_in()
    {
        await using var wiki = await TestWiki.CreateAsync(An.Episode(1, 1));
        wiki.Put("characters/tao-xu.md", "---\n# first\n\n\nschool:   'Truham'   # a boys' school\ntitle: \"Tao Xu\"\n---\nNo newline at the end  ");
        await wiki.ImportAsync();

        await wiki.ExportAsync(wiki.Beside("out"));

        Assert.Equal(FolderContent.Of(wiki.Seeds)["characters/tao-xu.md"], FolderContent.Of(wiki.Beside("out"))["characters/tao-xu.md"]);
    }

    [Fact]
    public async Task One_field_changed_in_the_wiki_is_one_hunk_of_git_diff()
    {
        await using var wiki = await TestWiki.CreateAsync();
        wiki.Put(An.Episode(1, 1, title: "Meet"), A.Character("tao-xu", "school: Truham\nspoiler: s1e1\n# as he says\npronouns: he/him", "Words.\n"), A.Page("songs/baby-queen/dance", "artist: Baby Queen"));
        await wiki.ImportAsync();
        var git = await Git.InitAsync(wiki.Seeds);
        await git.RunAsync("add", ".");
        await git.RunAsync("commit", "-q", "-m", "All");
        await wiki.SaveAsync(A.Character("tao-xu", "school: Higgs\nspoiler: s1e1\n# as he says\npronouns: he/him", "Words.\n") with { Began = 1 });

        var report = await wiki.ExportAsync();

        string[] diff = (await git.RunAsync("diff", "-U0")).Split('\n');
        Assert.Equal("1 written, 0 removed, 2 unchanged; ", Told(report));
        Assert.Single(diff, line => line.StartsWith("@@", StringComparison.Ordinal));
        Assert.Equal(["-school: Truham", "+school: Higgs"], diff.Where(line => line.Length > 0 && line[0] is '+' or '-' && line[1..] is not ['-', ..] and not ['+', ..]));
        Assert.Equal(" M characters/tao-xu.md\n", await git.RunAsync("status", "--porcelain"));
    }

    [Fact]
    public async Task An_export_leaves_what_it_was_not_asked_for()
    {
        await using var wiki = await TestWiki.CreateAsync(An.Episode(1, 1, title: "Meet"));
        wiki.Put("README.md", "About.");
        wiki.Put("episodes/notes.txt", "Notes.");
        wiki.Put("episodes/Not a page.md", "Draft.");
        wiki.Put("pictures/nick.md", "No kind.");
        wiki.Put(".git/config", "[core]");
        wiki.Put("episodes/.hidden.md", "Hidden.");
        var before = FolderContent.Of(wiki.Seeds);

        var report = await wiki.ExportAsync();

        before["episodes/s1e1.md"] = "---\ntitle: Meet\n---\n";
        Assert.Equal(before, FolderContent.Of(wiki.Seeds));
        Assert.Equal("[core]", File.ReadAllText(Path.Combine(wiki.Seeds, ".git/config")));
        Assert.Equal("1 written, 0 removed, 0 unchanged; ", Told(report));
    }

    [Fact]
    public async Task A_file_that_the_wiki_never_read_is_left_as_it_is_and_named()
    {
        await using var wiki = await TestWiki.CreateAsync();
        wiki.Put(An.Episode(1, 1, title: "Meet"), A.Character("tao-xu", "spoiler: s1e1"));
        await wiki.ImportAsync();
        await wiki.SaveAsync(An.Episode(1, 1, title: "In the wiki") with { Began = 1 });
        wiki.Put(An.Episode(1, 1, title: "In the file"), A.Character("elle-argent", "spoiler: s1e1"));
        wiki.Put("songs/baby-queen/dance.md", [0x2d, 0xff]);
        var before = FolderContent.Of(wiki.Seeds);

        var careful = await wiki.ExportAsync();
        var after = FolderContent.Of(wiki.Seeds);
        var bold = await wiki.ExportAsync(ExportScope.Overwrite);

        Assert.Equal("0 written, 0 removed, 1 unchanged; characters/elle-argent.md not-imported episodes/s1e1.md not-imported songs/baby-queen/dance.md not-imported", Told(careful));
        Assert.Equal(before, after);
        Assert.Equal("1 written, 2 removed, 1 unchanged; ", Told(bold));
        Assert.Equal(["characters/tao-xu.md", "episodes/s1e1.md"], FolderContent.Of(wiki.Seeds).Keys);
        Assert.False(Directory.Exists(Path.Combine(wiki.Seeds, "songs")));
    }

    [Fact]
    public async Task A_file_that_says_what_the_wiki_once_had_is_brought_up_to_date()
    {
        await using var wiki = await TestWiki.CreateAsync(An.Episode(1, 1, title: "First"));
        await wiki.SaveAsync(An.Episode(1, 1, title: "Second") with { Began = 1 });
        await wiki.SaveAsync(An.Episode(1, 1, title: "Third") with { Began = 2 });
        wiki.Put(An.Episode(1, 1, title: "Second"));

        var report = await wiki.ExportAsync();

        Assert.Equal("1 written, 0 removed, 0 unchanged; ", Told(report));
        Assert.Equal("---\ntitle: Third\n---\n", FolderContent.Of(wiki.Seeds)["episodes/s1e1.md"]);
    }

    [Fact]
    public async Task The_file_of_a_page_that_is_gone_goes_too()
    {
        await using var wiki = await TestWiki.CreateAsync(An.Episode(1, 1, title: "Meet"));
        wiki.Put("songs/baby-queen/dance.md", "---\ntitle: Meet\n---\n");

        var report = await wiki.ExportAsync();

        Assert.Equal("1 written, 1 removed, 0 unchanged; ", Told(report));
        Assert.Equal(["episodes/s1e1.md"], FolderContent.Of(wiki.Seeds).Keys);
    }

    [Fact]
    public async Task Only_what_changed_since_the_import_is_written_where_one_asks_for_that()
    {
        await using var wiki = await TestWiki.CreateAsync();
        wiki.Put(An.Episode(1, 1, title: "Meet"), An.Episode(1, 2, title: "Crush"));
        await wiki.ImportAsync();
        await wiki.SaveAsync(An.Episode(1, 2, title: "Crushed") with { Began = 1 });
        await wiki.SaveAsync(An.Episode(1, 3, title: "Kiss"));

        var report = await wiki.ExportAsync(wiki.Beside("out"), ExportScope.Changed);

        Assert.Equal("2 written, 0 removed, 1 unchanged; ", Told(report));
        Assert.Equal(["episodes/s1e2.md", "episodes/s1e3.md"], FolderContent.Of(wiki.Beside("out")).Keys);
    }

    [Fact]
    public async Task An_export_moves_no_base_and_a_second_one_writes_nothing()
    {
        await using var wiki = await TestWiki.CreateAsync();
        wiki.Put(An.Episode(1, 1, title: "Meet"));
        await wiki.ImportAsync();
        await wiki.SaveAsync(An.Episode(1, 1, title: "Met") with { Began = 1 });
        await wiki.ExportAsync();
        DateTime written = File.GetLastWriteTimeUtc(Path.Combine(wiki.Seeds, "episodes/s1e1.md"));

        var again = await wiki.ExportAsync();

        await using var db = wiki.ReadAt("everything");
        Assert.Equal("0 written, 0 removed, 1 unchanged; ", Told(again));
        Assert.Equal(written, File.GetLastWriteTimeUtc(Path.Combine(wiki.Seeds, "episodes/s1e1.md")));
        Assert.Equal("---\ntitle: Meet\n---\n", db.Pages.Single().Base);
    }

    [Theory]
    [InlineData("file", "episodes in-the-way")]
    [InlineData("folder", "episodes/s1e1.md in-the-way")]
    [InlineData("link", "episodes/s1e1.md in-the-way")]
    [InlineData("linked folder", "episodes in-the-way")]
    public async Task Where_something_is_in_the_way_nothing_is_written(string what, string expected)
    {
        await using var wiki = await TestWiki.CreateAsync(An.Episode(1, 1), A.Character("tao-xu", "spoiler: s1e1"));
        string place = Path.Combine(wiki.Seeds, "episodes");
        Directory.CreateDirectory(wiki.Beside("elsewhere"));
        if (what == "file")
            File.WriteAllText(place, "");
        else if (what == "folder")
            Directory.CreateDirectory(Path.Combine(place, "s1e1.md"));
        else if (what == "linked folder")
            Directory.CreateSymbolicLink(place, wiki.Beside("elsewhere"));
        else
            File.CreateSymbolicLink(Path.Combine(Directory.CreateDirectory(place).FullName, "s1e1.md"), wiki.Beside("elsewhere/s1e1.md"));

        var report = await wiki.ExportAsync();

        Assert.Equal($"0 written, 0 removed, 0 unchanged; {expected}", Told(report));
        Assert.Empty(Directory.EnumerateFileSystemEntries(wiki.Beside("elsewhere")));
        Assert.False(Directory.Exists(Path.Combine(wiki.Seeds, "characters")));
    }

    [Fact]
    public async Task Two_exports_do_not_write_into_one_folder_at_once()
    {
        await using var wiki = await TestWiki.CreateAsync(An.Episode(1, 1));
        string stage = Directory.CreateDirectory(Path.Combine(wiki.Seeds, ".being-written")).FullName;

        await using (new FileStream(Path.Combine(stage, "turn"), FileMode.CreateNew, FileAccess.Write, FileShare.None))
            await Assert.ThrowsAsync<IOException>(() => wiki.ExportAsync());
        // What a killed export left behind is in nobody's way.
        await File.WriteAllTextAsync(Path.Combine(stage, "0.md"), "half", TestContext.Current.CancellationToken);
        var report = await wiki.ExportAsync();

        Assert.Equal("1 written, 0 removed, 0 unchanged; ", Told(report));
        Assert.Equal(["episodes/s1e1.md"], FolderContent.Of(wiki.Seeds).Keys);
    }

    private static string Told(ExportReport report) =>
        $"{report.Written} written, {report.Removed} removed, {report.Unchanged} unchanged; {string.Join(' ', report.Problems.Select(p => $"{p.File} {p.Problem.Code}"))}";
}
