using System.Collections.Concurrent;
using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Content.Storage;
using Heartstopper.Wiki.Content.Story;
using Heartstopper.Wiki.Content.Suggesting;
using Heartstopper.Wiki.Content.Writing;
using Heartstopper.Wiki.Site;
using Heartstopper.Wiki.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Heartstopper.Wiki.Tests.Spoilers;

/// <summary>The real site over a generated world, with a note of every route that answered.</summary>
internal sealed class SpoilerSite : IAsyncDisposable
{
    private readonly Lazy<IReadOnlyList<RoutePattern>> routes;
    private WikiApp app = null!;

    private SpoilerSite(World world)
    {
        World = world;
        routes = new(() => [.. app.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>().Select(e => e.RoutePattern).DistinctBy(p => p.RawText)]);
    }

    public World World { get; }

    public Uri Address => app.Site;

    public string Database => app.Database;

    public WikiDatabase Wiki => app.Services.GetRequiredService<WikiDatabase>();

    /// <summary>How a reader's context is opened; a test that breaks a filter says here how.</summary>
    public Func<VisiblePositions, WikiContext>? Open { get; set; }

    /// <summary>Every route of the application, by its own list.</summary>
    public IReadOnlyList<RoutePattern> Routes => routes.Value;

    /// <summary>Patterns of the routes that answered, and the best status that each had for anybody.</summary>
    public ConcurrentDictionary<string, int> Visited { get; } = new(StringComparer.Ordinal);

    /// <summary>Keys of suggestions that take everything off a page, by the page's address: what they change is all that their reader sees of it.</summary>
    public Dictionary<string, string> Suggestions { get; } = new(StringComparer.Ordinal);

    public static async Task<SpoilerSite> StartAsync(World world)
    {
        var site = new SpoilerSite(world);
        site.app = await WikiApp.StartWatchedAsync(site.Watch, [.. world.Pages.Select(p => (p.Key + ".md", world.Former.GetValueOrDefault(p.Key, p.Value)))]);
        await site.SaveAsync(world);
        foreach (var page in PageKinds.All.Select(k => world.Plain(k.Folder)))
            site.Suggestions[page.Address] = await site.SuggestAsync(page.Address);
        return site;
    }

    /// <summary>Makes the pages of the wiki read as those of a world, each by a revision where it does not yet.</summary>
    public async Task SaveAsync(World world)
    {
        var cancelled = TestContext.Current.CancellationToken;
        await using var db = Wiki.OpenUnfiltered();
        var revisions = await db.Pages.ToDictionaryAsync(p => p.Address, p => p.Revision, cancelled);
        Draft[] drafts = [.. world.Pages.Select(p => new Draft(Parse(p.Key), revisions.TryGetValue(p.Key, out int revision) ? revision : null, p.Value, "somebody", world.Summary))];
        var outcomes = new List<SaveOutcome>();
        await app.Services.GetRequiredService<Door>().SaveTogetherAsync(drafts, [], (_, outcome) => outcomes.Add(outcome), cancelled);
        Assert.DoesNotContain(outcomes, o => o is SaveOutcome.Refused or SaveOutcome.Conflict);
    }

    /// <summary>Deletes every page that is hidden for a while, but for those that positions name.</summary>
    public async Task DeleteHiddenAsync()
    {
        var cancelled = TestContext.Current.CancellationToken;
        await using var db = Wiki.OpenUnfiltered();
        var hidden = World.Slots.Where(s => s.Hidden is not null && s.Kind.Folder is not ("episodes" or "seasons" or "films")).Select(s => s.Address).ToHashSet(StringComparer.Ordinal);
        var pages = (await db.Pages.ToListAsync(cancelled)).Where(p => hidden.Contains(p.Address)).ToList();
        Assert.Equal(hidden.Count, pages.Count);
        foreach (var page in pages)
            Assert.True(await app.Services.GetRequiredService<Door>().DeleteAsync(Parse(page.Address), page.Revision, "somebody", "", cancelled));
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task<string> SuggestAsync(string address)
    {
        var cancelled = TestContext.Current.CancellationToken;
        await using var db = Wiki.OpenUnfiltered();
        int revision = await db.Pages.Where(p => p.Address == address).Select(p => p.Revision).SingleAsync(cancelled);
        return await app.Services.GetRequiredService<Suggestions>().OfferAsync(new(Parse(address), revision, "---\ntitle: Another\n---\n", "", ""), null, Story.Progresses[0], cancelled);
    }

    private static PageAddress Parse(string address) => PageAddress.TryParse(address, out var parsed) ? parsed : throw new FormatException(address);

    private void Watch(IServiceCollection services)
    {
        services.AddSingleton<IStartupFilter>(new Notes(Visited));
        services.AddScoped(s =>
        {
            var visible = s.GetRequiredService<Reader>().Visible;
            return Open?.Invoke(visible) ?? s.GetRequiredService<WikiDatabase>().Open(visible);
        });
    }

    private sealed class Notes(ConcurrentDictionary<string, int> visited) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(async (context, inner) =>
            {
                await inner(context);
                if (context.GetEndpoint() is RouteEndpoint { RoutePattern.RawText: { } pattern })
                    visited.AddOrUpdate(pattern, context.Response.StatusCode, (_, status) => Math.Min(status, context.Response.StatusCode));
            });
            next(app);
        };
    }
}
