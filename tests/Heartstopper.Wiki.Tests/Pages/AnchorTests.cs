using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Tests.Support;

namespace Heartstopper.Wiki.Tests.Pages;

public sealed class AnchorTests(SeededWiki seeded)
{
    [Fact]
    public async Task A_heading_named_like_a_part_of_a_page_has_an_anchor_of_its_own()
    {
        var repository = await seeded.StartedAsync();
        var parts = new SortedSet<string>(StringComparer.Ordinal);
        foreach (string address in PageKinds.All.SelectMany(k => SeededWiki.Addresses.Where(a => a.StartsWith($"/{k.Folder}/", StringComparison.Ordinal)).Take(12)))
        {
            var page = await repository.OpenAsync(address);
            parts.UnionWith(page.QuerySelectorAll("[id]").Where(e => e.Closest(".prose") is null && e.Closest(".references li") is null).Select(e => e.Id!));
        }

        await using var wiki = await WikiApp.StartAsync(Seed.Of("articles/parts", "Parts", Seed.Safe, string.Join("\n\n", parts.Select(p => $"## {p}"))));
        var headings = (await wiki.OpenAsync("/articles/parts")).QuerySelectorAll(".prose h2[id]");

        Assert.True(parts.IsSupersetOf(["music", "facts", "content", "q", "references", "cast", "links-here", "credit-directed"]));
        Assert.Equal(parts, headings.Select(h => h.TextContent));
        Assert.Empty(headings.Select(h => h.Id!).Intersect(parts));
    }
}
