using Heartstopper.Wiki.Content.Seeding;
using Heartstopper.Wiki.Tests.Support;

namespace Heartstopper.Wiki.Tests.Content.Seeding;

public sealed class GitHistoryTests
{
    [Fact]
    public async Task Every_revision_is_a_commit_and_the_last_tree_is_the_export()
    {
        await using var wiki = await TestWiki.CreateAsync();
        wiki.Put(An.Episode(1, 1, title: "Meet"), A.Page("songs/leon/soldier", "title: Soldier\nartist: LÉON\naliases: [🍂]", "\nNo newline"));
        await wiki.ImportAsync();
        wiki.Clock.Now += TimeSpan.FromDays(1);
        await wiki.SaveAsync(An.Episode(1, 1, title: "Met") with { Began = 1, Author = "Zoë <Zo> 🍂", Summary = "Right the title\nas it is shown" });
        wiki.Clock.Now += TimeSpan.FromMinutes(1);
        await wiki.SaveAsync(An.Episode(1, 1, title: "Meet") with { Began = 2, Author = " ", Summary = "" });
        await wiki.SaveAsync(An.Episode(1, 2) with { Author = "Kit", Summary = "" });
        await wiki.ExportAsync(wiki.Beside("out"));

        var git = await ToGitAsync(wiki);

        await git.RunAsync("checkout", "-q", "main");
        Assert.Equal(FolderContent.Of(wiki.Beside("out")), FolderContent.Of(wiki.Beside("git")));
        Assert.Equal(
            """
            Kit|1728025260|Add episodes/s1e2|Wiki-Revision: 1
            unknown|1728025260|Change episodes/s1e1|Wiki-Revision: 3
            Zoë  Zo  🍂|1728025200|Right the title as it is shown|Wiki-Revision: 2
            seed-data|1727938800|Added from seed-data|Wiki-Revision: 1
            seed-data|1727938800|Added from seed-data|Wiki-Revision: 1

            """,
            await git.RunAsync("log", "--pretty=%an|%at|%s|%(trailers:key=Wiki-Revision,separator=%x2C)"));
    }

    [Fact]
    public async Task A_renamed_page_is_followed_to_its_old_name()
    {
        await using var wiki = await TestWiki.CreateAsync(A.Character("tao", "summary: A friend", "Some words about him, and some more of them.\n"));
        await wiki.Door.RenameAsync(new("characters", "tao"), new("characters", "tao-xu"), 1, "Imogen", "By the full name", null, TestContext.Current.CancellationToken);
        await wiki.SaveAsync(A.Character("tao"));
        await wiki.ExportAsync(wiki.Beside("out"));

        var git = await ToGitAsync(wiki);

        await git.RunAsync("checkout", "-q", "main");
        Assert.Equal(FolderContent.Of(wiki.Beside("out")), FolderContent.Of(wiki.Beside("git")));
        Assert.Equal("By the full name\nA test\n", await git.RunAsync("log", "--follow", "--pretty=%s", "--", "characters/tao-xu.md"));
    }

    [Fact]
    public async Task Blame_names_who_wrote_each_line()
    {
        await using var wiki = await TestWiki.CreateAsync(An.Episode(1, 1, title: "Meet", fields: "released: 2022-04-22") with { Author = "Alex" });
        await wiki.SaveAsync(An.Episode(1, 1, title: "Meet", fields: "released: 2022-04-22\nruntime: 27") with { Began = 1, Author = "Robin" });

        var git = await ToGitAsync(wiki);

        string blame = await git.RunAsync("blame", "--line-porcelain", "main", "--", "episodes/s1e1.md");
        Assert.Equal(["Alex", "Alex", "Alex", "Robin", "Alex"], blame.Split('\n').Where(l => l.StartsWith("author ", StringComparison.Ordinal)).Select(l => l[7..]));
        Assert.DoesNotContain("@", blame.Replace("noreply@heartstopper-wiki.invalid", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bisect_finds_the_revision_that_brought_a_word()
    {
        await using var wiki = await TestWiki.CreateAsync(An.Episode(1, 1, title: "T1"));
        for (int i = 2; i <= 8; i++)
            await wiki.SaveAsync(An.Episode(1, 1, title: i < 6 ? $"T{i}" : $"Wrong {i}") with { Began = i - 1, Summary = $"Edit {i}" });

        var git = await ToGitAsync(wiki);

        await git.RunAsync("checkout", "-q", "main");
        await git.RunAsync("bisect", "start", "main", "main~7");
        string found = await git.RunAsync("bisect", "run", "sh", "-c", "! grep -q Wrong episodes/s1e1.md");
        Assert.Contains("Edit 6", found, StringComparison.Ordinal);
    }

    private static async Task<Git> ToGitAsync(TestWiki wiki)
    {
        using var stream = new MemoryStream();
        await new GitHistory(wiki.Database).WriteAsync(stream, TestContext.Current.CancellationToken);
        stream.Position = 0;
        var git = await Git.InitAsync(wiki.Beside("git"));
        await git.RunAsync(stream, "fast-import", "--quiet");
        return git;
    }
}
