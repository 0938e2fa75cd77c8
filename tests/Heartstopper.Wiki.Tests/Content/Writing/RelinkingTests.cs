using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Content.Writing;
using Heartstopper.Wiki.Tests.Support;

namespace Heartstopper.Wiki.Tests.Content.Writing;

public sealed class RelinkingTests
{
    [Fact]
    public async Task Links_and_references_name_the_new_address_and_every_other_byte_stays()
    {
        await using var wiki = await TestWiki.CreateAsync(
            A.Character("tao"),
            A.Character(
                "elle-argent",
                "title: Elle   # tao\nrelationships:\n  # tao is a friend\n  - to:  \"tao\"  # tao\n    what: tao's friend\n    from: none\n",
                "\nSee [[characters/tao]], [[ characters/tao | tao ]] and [[characters/tao-xu]]; `[[characters/tao]]`.\n\n:::spoiler s1e1\ncharacters/tao: [[characters/tao\n|Tao]]\n:::\n"),
            An.Episode(1, 1),
            A.Page("articles/one", "spoiler: none", "[[characters/taos]]\n"));
        await RenameAsync(wiki, new("characters", "tao"), new("characters", "tao-x"));

        var found = await new Relinking(wiki.Database, wiki.Door).FindAsync(new("characters", "tao-x"), TestContext.Current.CancellationToken);
        var (saved, left) = await new Relinking(wiki.Database, wiki.Door).RunAsync(new("characters", "tao-x"), "Imogen", _ => Task.FromResult<string?>(null), TestContext.Current.CancellationToken);

        Assert.Equal([new("characters", "elle-argent")], found.Select(f => f.Address));
        Assert.Equal((1, 0), (saved, left.Count));
        Assert.Equal(
            "---\ntitle: Elle   # tao\nrelationships:\n  # tao is a friend\n  - to:  \"tao-x\"  # tao\n    what: tao's friend\n    from: none\n---\n"
            + "\nSee [[characters/tao-x]], [[ characters/tao-x | tao ]] and [[characters/tao-xu]]; `[[characters/tao]]`.\n\n:::spoiler s1e1\ncharacters/tao: [[characters/tao-x\n|Tao]]\n:::\n",
            Text(wiki, "characters/elle-argent"));
        Assert.Empty(await new Relinking(wiki.Database, wiki.Door).FindAsync(new("characters", "tao-x"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_source_is_named_by_receipts_and_citations_too()
    {
        await using var wiki = await TestWiki.CreateAsync(
            A.Source("itv"),
            A.Source("bbc"),
            A.Page("articles/one", "spoiler: none\nsources: [bbc, \"itv\"]", "So they say.[@itv] And so.[@bbc]\n"));
        await RenameAsync(wiki, new("sources", "itv"), new("sources", "itv-1"));

        await new Relinking(wiki.Database, wiki.Door).RunAsync(new("sources", "itv-1"), "Imogen", _ => Task.FromResult<string?>(null), TestContext.Current.CancellationToken);

        Assert.Equal("---\ntitle: articles/one\nspoiler: none\nsources: [bbc, \"itv-1\"]\n---\nSo they say.[@itv-1] And so.[@bbc]\n", Text(wiki, "articles/one"));
    }

    [Fact]
    public async Task A_printed_name_is_left_as_it_is_and_a_page_that_can_t_be_saved_is_named()
    {
        await using var wiki = await TestWiki.CreateAsync(
            A.Page("artists/leon", "title: LÉON"),
            A.Page("songs/leon/soldier", "title: Soldier\nartist: leon"),
            A.Character("tao"),
            A.Character("tara", "relationships:\n  - to: tao\n    what: friend\n    from: none\ndisputed:\n  - about: relationships/tao/friend\n    a: Yes\n    b: No\n    prefers: none\n    why: Who knows"));
        await RenameAsync(wiki, new("artists", "leon"), new("artists", "leon-1"));
        await RenameAsync(wiki, new("characters", "tao"), new("characters", "tao-xu"));

        var artist = await new Relinking(wiki.Database, wiki.Door).FindAsync(new("artists", "leon-1"), TestContext.Current.CancellationToken);
        var (saved, left) = await new Relinking(wiki.Database, wiki.Door).RunAsync(new("characters", "tao-xu"), "Imogen", _ => Task.FromResult<string?>(null), TestContext.Current.CancellationToken);

        Assert.Empty(artist);
        Assert.Equal((0, "characters/tara"), (saved, Assert.Single(left).Page.Address.ToString()));
        Assert.NotNull(left[0].Why);
        Assert.Contains("to: tao\n", Text(wiki, "characters/tara"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_its_author_may_not_change_is_left_with_the_reason()
    {
        await using var wiki = await TestWiki.CreateAsync(A.Character("tao"), A.Character("tara", "relationships:\n  - to: tao\n    what: friend\n    from: none"));
        await RenameAsync(wiki, new("characters", "tao"), new("characters", "tao-xu"));

        var (saved, left) = await new Relinking(wiki.Database, wiki.Door).RunAsync(new("characters", "tao-xu"), "Imogen", page => Task.FromResult<string?>(page.Slug == "tara" ? "it is protected" : null), TestContext.Current.CancellationToken);

        Assert.Equal((0, "it is protected"), (saved, Assert.Single(left).Why));
        Assert.Contains("to: tao\n", Text(wiki, "characters/tara"), StringComparison.Ordinal);
    }

    private static async Task RenameAsync(TestWiki wiki, PageAddress from, PageAddress to) =>
        Assert.IsType<SaveOutcome.Saved>(await wiki.Door.RenameAsync(from, to, 1, "Imogen", "By the full name", null, TestContext.Current.CancellationToken));

    private static string Text(TestWiki wiki, string address)
    {
        using var db = wiki.ReadAt("everything");
        return (from p in db.Pages join r in db.Revisions on new { PageId = p.Id, Number = p.Revision } equals new { r.PageId, r.Number } where p.Address == address select r.Text).Single();
    }
}
