using System.IO.Compression;
using Heartstopper.Wiki.Accounts;
using Heartstopper.Wiki.Tests.Support;

namespace Heartstopper.Wiki.Tests.Pages;

/// <summary>The wiki as one archive of seed files.</summary>
public sealed class SeedArchiveTests(SeededWiki seeded)
{
    private const string Address = "/data/seed-data.zip";

    private static readonly (string Path, string Text)[] Pages =
    [
        Seed.Of("seasons/1", "Season 1"),
        Seed.Episode("s1e1", "Meet", ("Baby Queen", "Want Me")),
        Seed.Of("characters/nick", "Nick", Seed.Safe, "A boy who meets [[characters/charlie|Charlie]].[@paper]"),
        Seed.Of("characters/charlie", "Charlie", "spoiler: none\nrelationships:\n  - to: nick\n    what: friend\n    from: s1e1", ":::spoiler s1e1\nLater.\n:::"),
        Seed.Of("songs/leon/soldier", "Soldier", "artist: LÉON", "🍂 without an end"),
        Seed.Of("sources/paper", "A paper"),
    ];

    [Fact]
    public async Task A_wiki_that_begins_with_the_archive_shows_the_same_pages()
    {
        await using var wiki = await WikiApp.StartAsync(Pages);
        await wiki.ReviseAsync(1, Seed.Of("characters/nick", "Nick", Seed.Safe, "A kind boy."), author: "Tara");
        using var moderator = await wiki.SignInAsync(Role.Moderator, "Tara");
        await moderator.SubmitAsync(await moderator.OpenAsync("/songs/leon/soldier/delete"), "main form", ("Reason", "Not in it"));
        using var folder = new TemporaryFolder();

        await ExtractAsync(wiki, folder.At(""));
        await using var again = await WikiApp.StartFromAsync(folder.At("seed-data"));

        Assert.Equal(["characters/charlie.md", "characters/nick.md", "episodes/s1e1.md", "seasons/1.md", "sources/paper.md"], FolderContent.Of(folder.At("seed-data")).Keys);
        Assert.Equal("A kind boy.", (await again.OpenAsync("/characters/nick")).QuerySelector(".prose p")!.TextContent);
        Assert.Equal(await wiki.AddressesAsync(), await again.AddressesAsync());
        Assert.Empty(await wiki.DifferencesAsync(again));
    }

    [Fact]
    public async Task The_archive_of_the_seeds_is_the_seeds()
    {
        using var folder = new TemporaryFolder();

        await ExtractAsync(await seeded.StartedAsync(), folder.At(""));

        Assert.Equal(FolderContent.Of(Repository.Seeds), FolderContent.Of(folder.At("seed-data")));
    }

    [Fact]
    public async Task Equal_wikis_give_equal_bytes_whoever_wrote_them_and_when()
    {
        await using var one = await WikiApp.StartAsync(Pages);
        await using var other = await WikiApp.StartAsync(Pages);
        await other.ReviseAsync(1, Seed.Of("characters/nick", "Nick", Seed.Safe, "A kind boy."), author: "Tara", later: TimeSpan.FromDays(3));
        Assert.NotEqual(await BytesAsync(one), await BytesAsync(other));

        await other.ReviseAsync(2, Pages[2], author: "Tara", later: TimeSpan.FromDays(3));

        Assert.Equal(await BytesAsync(one), await BytesAsync(other));
    }

    [Fact]
    public async Task Nothing_but_pages_leaves()
    {
        await using var wiki = await WikiApp.StartAsync(Pages);
        using var reader = new Person(wiki);
        await wiki.AddAccountAsync(Role.Editor, "zzaccount");
        await reader.SubmitAsync(await reader.OpenAsync("/characters/nick/edit"), "form.edit", ("v.title", "zzsuggested"));
        using var folder = new TemporaryFolder();

        await ExtractAsync(wiki, folder.At(""));

        Assert.Equal(Pages.Select(p => p.Path).Order(StringComparer.Ordinal), FolderContent.Of(folder.At("seed-data")).Keys);
        Assert.DoesNotContain(FolderContent.Of(folder.At("")).Values, text => text.Contains("zz", StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_is_handed_to_who_has_seen_everything_and_a_HEAD_has_no_body()
    {
        await using var wiki = await WikiApp.StartAsync(Pages);

        var early = await wiki.OpenAsync(Address, "s1e1");
        using var head = await wiki.SendAsync(HttpMethod.Head, Address);

        Assert.NotNull(early.QuerySelector("main button[value=everything]"));
        Assert.DoesNotContain("nick", early.QuerySelector("main")!.InnerHtml, StringComparison.Ordinal);
        Assert.Equal(("application/zip", "seed-data.zip"), (head.Content.Headers.ContentType?.MediaType, head.Content.Headers.ContentDisposition?.FileName));
        Assert.Equal((await BytesAsync(wiki)).Length, head.Content.Headers.ContentLength);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    private static async Task ExtractAsync(WikiApp wiki, string folder)
    {
        using var stream = new MemoryStream(await BytesAsync(wiki));
        await ZipFile.ExtractToDirectoryAsync(stream, folder, TestContext.Current.CancellationToken);
    }

    private static async Task<byte[]> BytesAsync(WikiApp wiki)
    {
        using var answer = await wiki.GetAsync(Address);
        return await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
    }
}
