using Heartstopper.Wiki.Tests.Support;

namespace Heartstopper.Wiki.Tests.Pages;

public sealed class SoundtrackTests(SoundtrackTests.Shared shared) : IClassFixture<SoundtrackTests.Shared>
{
    private static readonly (string Path, string Text)[] Seeds =
    [
        Seed.Of("seasons/1", "Season 1", "soundtrack:\n  - song: Unplaced\n    artist: Nobody"),
        Seed.Of("seasons/2", "Season 2"),
        Seed.Of("episodes/s1e1", "Meet", "soundtrack:\n  - song: Want Me\n    artist: Baby Queen\n    scene: A walk in the snow.\n  - song: Tilted\n    artist: Christine and the Queens"),
        Seed.Of("episodes/s1e2", "Crush", "soundtrack:\n  - song: Moonlight\n    artist: Chloe\n    featuring: [Zoé Wees]"),
        Seed.Of("episodes/s2e1", "Out", "soundtrack:\n  - song: 100% Snow_Fall\n    artist: Baby Queen"),
        Seed.Of("films/forever", "Forever", "code: forever\nafter: s2e1\nsoundtrack:\n  - song: Film Song\n    artist: Nobody"),
    ];

    [Theory]
    [InlineData("", "Want Me|Tilted|Moonlight|Unplaced|100% Snow_Fall|Film Song")]
    [InlineData("?season=s1", "Want Me|Tilted|Moonlight|Unplaced")]
    [InlineData("?season=s2", "100% Snow_Fall")]
    [InlineData("?season=forever", "Film Song")]
    [InlineData("?season=s1&episode=2", "Moonlight")]
    [InlineData("?episode=1", "Want Me|Tilted|100% Snow_Fall")]
    [InlineData("?artist=queen", "Want Me|Tilted|100% Snow_Fall")]
    [InlineData("?artist=BABY+queen", "Want Me|100% Snow_Fall")]
    [InlineData("?artist=zoe", "Moonlight")]
    [InlineData("?artist=moonlight", "")]
    [InlineData("?words=moon", "Moonlight")]
    [InlineData("?words=snow", "Want Me|100% Snow_Fall")]
    [InlineData("?words=walk+baby", "Want Me")]
    [InlineData("?words=%25", "Want Me|Tilted|Moonlight|Unplaced|100% Snow_Fall|Film Song")]
    [InlineData("?season=&episode=&artist=&words=", "Want Me|Tilted|Moonlight|Unplaced|100% Snow_Fall|Film Song")]
    [InlineData("?season=s9", "")]
    [InlineData("?season='%20or%201=1", "")]
    [InlineData("?season=s1&artist=nobody%22)", "Unplaced")]
    [InlineData("?episode=many", "Want Me|Tilted|Moonlight|Unplaced|100% Snow_Fall|Film Song")]
    [InlineData("?episode=-3", "Want Me|Tilted|Moonlight|Unplaced|100% Snow_Fall|Film Song")]
    [InlineData("?episode=99999999999999", "Want Me|Tilted|Moonlight|Unplaced|100% Snow_Fall|Film Song")]
    [InlineData("?page=0", "Want Me|Tilted|Moonlight|Unplaced|100% Snow_Fall|Film Song")]
    [InlineData("?page=2147483647", "Want Me|Tilted|Moonlight|Unplaced|100% Snow_Fall|Film Song")]
    [InlineData("?words=%F0%9F%8D%82%22*%00", "Want Me|Tilted|Moonlight|Unplaced|100% Snow_Fall|Film Song")]
    public async Task A_filter_finds_its_songs_and_nonsense_finds_all_or_none(string query, string songs)
    {
        var page = await shared.Wiki.OpenAsync("/soundtrack" + query);

        Assert.Equal(songs, string.Join('|', page.All(".records tbody th > a")));
        Assert.Equal(songs.Length == 0, page.Links("p > a[href='/soundtrack']").Count > 0);
    }

    [Fact]
    public async Task A_filter_s_form_holds_what_was_asked()
    {
        var page = await shared.Wiki.OpenAsync("/soundtrack?season=s1&episode=2&artist=%22chloe%22&words=moon");

        Assert.Equal("Season 1", page.QuerySelector("select[name=season] option[selected]")!.Words());
        Assert.Equal("2", page.QuerySelector("select[name=episode] option[selected]")!.Words());
        Assert.Equal("\"chloe\"", page.QuerySelector("input[name=artist]")!.GetAttribute("value"));
        Assert.Equal("moon", page.QuerySelector("input[name=words]")!.GetAttribute("value"));
        Assert.All(page.QuerySelectorAll(".filter input, .filter select"), field => Assert.Single(page.QuerySelectorAll($"label[for='{field.Id}']")));
    }

    [Fact]
    public async Task A_long_soundtrack_goes_on_over_pages()
    {
        await using var wiki = await WikiApp.StartAsync(Seed.Of("seasons/1", "Season 1"), Seed.Episode("s1e1", "Meet", [.. Enumerable.Range(1, 61).Select(i => ("Artist", $"Song {i}"))]));

        var first = await wiki.OpenAsync("/soundtrack?season=s1");
        var second = await wiki.OpenAsync(first.Links("a[rel=next]").Single());

        Assert.Equal(60, first.QuerySelectorAll(".records tbody tr").Length);
        Assert.Equal(["Song 61"], second.All(".records tbody th"));
        Assert.Equal(["/soundtrack?season=s1&page=1"], second.Links("a[rel=prev]"));
    }

    /// <summary>One wiki for all tests that filter it.</summary>
    public sealed class Shared : IAsyncLifetime
    {
        public WikiApp Wiki { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Wiki = await WikiApp.StartAsync(Seeds);

        public ValueTask DisposeAsync() => Wiki.DisposeAsync();
    }
}
