using System.Collections.Concurrent;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Heartstopper.Wiki.Tests.Support;

namespace Heartstopper.Wiki.Tests.Pages;

/// <summary>Follows every link from the home page over the repository's own seeds.</summary>
public sealed class CrawlTests(SeededWiki seeded)
{
    private readonly ConcurrentDictionary<string, HashSet<string>> ids = [];
    private readonly ConcurrentBag<(string From, string Path, string Anchor)> anchors = [];
    private readonly ConcurrentBag<string> complaints = [];

    [Theory]
    [InlineData("everything", 800)]
    [InlineData("nothing", 500)]
    public async Task Every_link_leads_somewhere_and_every_anchor_exists(string progress, int atLeast)
    {
        var wiki = await seeded.StartedAsync();

        var waiting = new List<(string From, string Address)> { ("", "/") };
        var seen = new HashSet<string>(StringComparer.Ordinal) { "/" };
        while (waiting.Count > 0)
        {
            var found = new ConcurrentBag<(string From, string Address)>();
            await Parallel.ForEachAsync(waiting, TestContext.Current.CancellationToken, async (link, _) =>
            {
                foreach (string address in await VisitAsync(wiki, link.From, link.Address, progress))
                    found.Add((link.Address, address));
            });
            waiting = [.. found.Where(f => seen.Add(f.Address))];
        }

        foreach (var (from, path, anchor) in anchors.Where(a => ids.ContainsKey(a.Path) && !ids[a.Path].Contains(a.Anchor)))
            complaints.Add($"{from} links to {path}#{anchor}, which has no such id");
        Assert.Empty(complaints.Distinct().Order().Take(50));
        Assert.True(seen.Count >= atLeast, $"only {seen.Count} addresses were found");
        if (progress == "everything")
            Assert.Empty(SeededWiki.Addresses.Except(seen));
    }

    /// <summary>Notes what is wrong with a page, and gives the addresses to which it links.</summary>
    private async Task<IReadOnlyList<string>> VisitAsync(WikiApp wiki, string from, string address, string progress)
    {
        using var answer = await wiki.GetAsync(address, progress);
        if ((int)answer.StatusCode != 200)
        {
            complaints.Add($"{from} links to {address}, which answers {(int)answer.StatusCode}");
            return [];
        }

        if (answer.Content.Headers.ContentType?.MediaType != "text/html")
            return [];
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Check(page, address);

        var next = new List<string>();
        foreach (string href in page.QuerySelectorAll<IHtmlAnchorElement>("a").Select(a => a.GetAttribute("href") ?? ""))
        {
            var target = new Uri(new Uri(wiki.Site, address), href);
            if (target.Authority != wiki.Site.Authority)
                continue;
            if (target.Fragment.Length > 1)
                anchors.Add((address, target.PathAndQuery, Uri.UnescapeDataString(target.Fragment[1..])));
            // Every page links to one that leads back to it: seen once, that one has been seen.
            next.Add(target.AbsolutePath.StartsWith("/account/", StringComparison.Ordinal) ? target.AbsolutePath : target.PathAndQuery);
        }

        return next;
    }

    private void Check(IDocument page, string address)
    {
        string[] all = [.. page.QuerySelectorAll("[id]").Select(e => e.Id!)];
        ids[address] = [.. all];
        foreach (string twice in all.GroupBy(i => i).Where(g => g.Count() > 1).Select(g => g.Key))
            complaints.Add($"{address} has the id {twice} twice");
        foreach (string pointer in new[] { "for", "aria-labelledby", "aria-describedby" })
        {
            foreach (string id in page.QuerySelectorAll($"[{pointer}]").SelectMany(e => e.GetAttribute(pointer)!.Split(' ')).Where(id => !all.Contains(id)))
                complaints.Add($"{address} has a {pointer} of {id}, which is no id");
        }

        if (page.QuerySelectorAll("h1").Length != 1)
            complaints.Add($"{address} has {page.QuerySelectorAll("h1").Length} first headings");
        if (page.QuerySelector("[style], style, script:not([src])") is not null)
            complaints.Add($"{address} has a style or script in it, which the security policy stops");
    }
}
