using System.Diagnostics;
using System.Net;
using Heartstopper.Wiki.Content.Seeding;
using Heartstopper.Wiki.Tests.Support;

namespace Heartstopper.Wiki.Tests.Spoilers;

/// <summary>The proof: a word stands in every place of a wiki, and no reader is ever sent one from beyond their progress.</summary>
public sealed class NonInterferenceTests(PlantedSite planted, ITestOutputHelper output)
{
    /// <summary>Places that no page for reading shows, and why.</summary>
    private static readonly Dictionary<string, string> NotOnPages = new(StringComparer.Ordinal)
    {
        ["formerly"] = "an old address is what one asks for, and leads on",
        ["revision: summary"] = "stands in the history",
        ["revision: prose"] = "stands in the history",
    };

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_generated_wiki_is_right()
    {
        using var folder = new TemporaryFolder();
        await folder.WriteAsync("seeds", [.. new World().Pages.Select(p => (p.Key + ".md", p.Value))]);

        var problems = SeedCheck.Run(new(folder.At("seeds")), withGaps: false);

        Assert.Empty(problems.Take(30));
    }

    [Fact]
    public async Task Nothing_from_beyond_a_readers_progress_is_ever_sent()
    {
        var watch = Stopwatch.StartNew();
        // Its own, so that no other test visits a route for it.
        await using var site = await SpoilerSite.StartAsync(new World());
        var tokens = site.World.Planting.Tokens;
        var leaks = new List<string>();
        var told = new HashSet<Token>();
        int count = 0;

        for (int progress = 0; progress <= Story.Everything; progress++)
        {
            using var visitor = new Visitor(site, progress);
            var answers = await visitor.VisitAsync(Itinerary.Everywhere(site), Cancelled);
            Assert.DoesNotContain(answers, a => a.Status >= HttpStatusCode.InternalServerError);
            leaks.AddRange(answers.Beyond(progress, tokens));
            told.UnionWith(answers.Where(a => Itinerary.IsForReading(a.Address)).SelectMany(a => a.TokensIn(tokens)));
            count += answers.Count;
        }

        Assert.Empty(leaks);
        Assert.Equal(NotOnPages.Keys.Order(), tokens.Values.Except(told).Select(t => NotOnPages.Keys.FirstOrDefault(n => t.Place.EndsWith(n, StringComparison.Ordinal)) ?? t.Place).Distinct().Order());
        Assert.Equal([], RoutesNotVisited(site));
        output.WriteLine($"{site.Visited.Count} routes, {Story.Progresses.Count} progresses, {tokens.Values.Select(t => t.Place).Distinct().Count()} kinds of places, "
            + $"{tokens.Count} tokens on {site.World.Pages.Count} pages, {count} answers, {watch.Elapsed.TotalSeconds:0} s");
    }

    [Fact]
    public async Task A_hidden_page_that_is_deleted_keeps_its_wall()
    {
        await using var site = await SpoilerSite.StartAsync(new World());
        await site.DeleteHiddenAsync();
        var leaks = new List<string>();
        int told = 0;

        for (int progress = 0; progress < Story.Everything; progress += 2)
        {
            using var visitor = new Visitor(site, progress);
            var answers = await visitor.VisitAsync(Itinerary.Everywhere(site), Cancelled, follows: false);
            leaks.AddRange(answers.Beyond(progress, site.World.Planting.Tokens));
            told += answers.SelectMany(a => a.TokensIn(site.World.Planting.Tokens)).Distinct().Count();
        }

        Assert.Empty(leaks);
        Assert.True(told > 1000, $"only {told} words were told");
    }

    [Fact]
    public async Task Every_word_is_told_to_who_has_seen_everything()
    {
        var site = await planted.StartedAsync();
        using var visitor = new Visitor(site, Story.Everything);
        var texts = site.World.Slots.Select(s => $"/{s.Address}/text");
        var histories = site.World.Former.Keys.SelectMany(a => new[] { $"/{a}/history", $"/{a}/history/1" });

        var answers = await visitor.VisitAsync(texts.Concat(histories), Cancelled, follows: false);

        // But for the words that these are asked by.
        var tokens = site.World.Planting.Tokens;
        Assert.DoesNotContain(tokens.Values.Except(answers.SelectMany(a => a.TokensIn(tokens))), t => !t.Place.EndsWith(": address", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_search_for_a_word_of_later_finds_as_little_as_one_for_nonsense()
    {
        var site = await planted.StartedAsync();
        using var visitor = new Visitor(site, 0);
        var later = site.World.Planting.Tokens.Values.Where(t => t.From > 0).ToList();
        // Every address, and one word of every other place; a colon is written otherwise in an address.
        var words = later.Where(t => t.Place.EndsWith(": address", StringComparison.Ordinal)).Concat(later.DistinctBy(t => t.Place)).Select(t => t.Word).Where(w => !w.Contains(':', StringComparison.Ordinal)).ToHashSet();

        var nothing = await visitor.GetAsync("/search?q=nonsense", Cancelled);
        var answers = await visitor.VisitAsync(words.Select(w => "/search?q=" + w), Cancelled, follows: false);

        Assert.Contains("Nothing found", nothing.Body, StringComparison.Ordinal);
        Assert.Empty(answers.Where(a => a.Body.Replace(a.Address.Split('=')[1], "nonsense", StringComparison.Ordinal) != nothing.Body).Select(a => a.Address));
    }

    [Fact]
    public async Task An_address_that_says_a_progress_shows_no_more_than_that()
    {
        var site = await planted.StartedAsync();
        var tokens = site.World.Planting.Tokens;
        var leaks = new List<string>();

        for (int progress = 0; progress < Story.Everything; progress += 2)
        {
            using var guest = new Visitor(site, progress, byAddress: true);
            leaks.AddRange((await guest.VisitAsync(Itinerary.Samples(site.World), Cancelled, follows: false)).Beyond(progress, tokens));
            using var reader = new Visitor(site, progress);
            var shared = Itinerary.Samples(site.World).Select(a => a + (a.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "progress=everything");
            leaks.AddRange((await reader.VisitAsync(shared, Cancelled, follows: false)).Beyond(progress, tokens));
        }

        Assert.Empty(leaks);
    }

    /// <summary>Routes that showed nothing to anybody, and reasons for routes that are no more.</summary>
    private static IEnumerable<string> RoutesNotVisited(SpoilerSite site) =>
    [
        .. site.Routes.Where(RouteAddresses.IsToVisit).Select(r => r.RawText!).Where(r => site.Visited.GetValueOrDefault(r) != (int)HttpStatusCode.OK),
        .. RouteAddresses.NotVisited.Keys.Except(site.Routes.Select(r => r.RawText!)),
    ];
}
