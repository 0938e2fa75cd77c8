using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using System.Net;
using System.Reflection;
using Heartstopper.Wiki.Content.Storage;
using Heartstopper.Wiki.Content.Story;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Heartstopper.Wiki.Tests.Spoilers;

/// <summary>The proof can fail: with one filter less, or with a reader who sees one position too many, it finds what leaks.</summary>
public sealed class RemovedFilterTests(ITestOutputHelper output)
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_reader_who_sees_one_position_too_many_is_found_out()
    {
        await using var site = await SpoilerSite.StartAsync(new World());
        await using var db = site.Wiki.OpenUnfiltered();
        var codes = await db.UsedPositions.Select(u => u.Code).Order().ToListAsync(Cancelled);
        using var visitor = new Visitor(site, 0);

        Assert.False(await TellsAsync(visitor, site.World));
        var unnoticed = new List<string>();
        foreach (string code in codes)
        {
            site.Open = visible => site.Wiki.Open(new(false, [.. visible.Codes, code]));
            if (!await TellsAsync(visitor, site.World))
                unnoticed.Add(code);
        }

        // What waits for two positions stands on a page that is hidden before one of them, and is not reached without it.
        Assert.All(unnoticed, code => Assert.Contains('+', code));
        Assert.NotEqual(unnoticed, codes);
        output.WriteLine($"{codes.Count} positions");
    }

    [Fact]
    public async Task A_context_with_one_filter_less_is_found_out()
    {
        await using var site = await SpoilerSite.StartAsync(new World());
        await using var reduced = await SpoilerSite.StartAsync(new World(without: 0));
        await using var db = site.Wiki.OpenUnfiltered();
        var filtered = db.Model.GetEntityTypes().Where(t => t.GetDeclaredQueryFilters().Count > 0).Select(t => t.ClrType).ToList();
        using var visitor = new Visitor(site, 0);
        using var other = new Visitor(reduced, 0);
        using var ahead = new Visitor(site, 5);
        var withheld = (await ahead.PlaceholdersAsync(site.World, Cancelled)).Except(await visitor.PlaceholdersAsync(site.World, Cancelled)).ToList();

        Assert.False(await TellsAsync(visitor, site.World, other) || await RevealsAsync(visitor, withheld));
        var unnoticed = new List<string>();
        foreach (var type in filtered)
        {
            site.Open = OpenWithout(type, site.Database);
            reduced.Open = OpenWithout(type, reduced.Database);
            if (!await TellsAsync(visitor, site.World, other) && !await RevealsAsync(visitor, withheld))
                unnoticed.Add(type.Name);
        }

        Assert.Empty(unnoticed);
        output.WriteLine($"{filtered.Count} filters");
    }

    /// <summary>Whether a reader who has seen nothing is told something from later, or gets other bytes than from a wiki that has nothing hidden.</summary>
    private static async Task<bool> TellsAsync(Visitor visitor, World world, Visitor? other = null)
    {
        foreach (string address in Itinerary.Samples(world))
        {
            var answer = await visitor.GetAsync(address, Cancelled);
            if (((Answer[])[answer]).Beyond(0, world.Planting.Tokens).Count > 0 || (other is not null && (await other.GetAsync(address, Cancelled)).Body != answer.Body))
                return true;
        }

        return false;
    }

    /// <summary>Whether a reader is shown what stands behind a placeholder that no page shows them.</summary>
    private static async Task<bool> RevealsAsync(Visitor visitor, IEnumerable<Placeholder> withheld)
    {
        foreach (var placeholder in withheld)
        {
            if ((await visitor.RevealAsync(placeholder, Cancelled)).Status == HttpStatusCode.OK)
                return true;
        }

        return false;
    }

    private static Func<VisiblePositions, WikiContext> OpenWithout(Type type, string database)
    {
        var options = new DbContextOptionsBuilder<WikiContext>()
            .UseSqlite(new SqliteConnectionStringBuilder { DataSource = database }.ToString())
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
            .ConfigureWarnings(w => w.Ignore(CoreEventId.ManyServiceProvidersCreatedWarning));
        var replace = typeof(DbContextOptionsBuilder<WikiContext>).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Single(m => m.Name == "ReplaceService" && m.GetGenericArguments().Length == 2);
        replace.MakeGenericMethod(typeof(IModelCustomizer), typeof(Unfiltered<>).MakeGenericType(type)).Invoke(options, null);
        return visible => new(options.Options, visible);
    }

    [SuppressMessage("Performance", "CA1812", Justification = "Made by the context, by its type.")]
    private sealed class Unfiltered<T>(ModelCustomizerDependencies dependencies) : RelationalModelCustomizer(dependencies)
        where T : class
    {
        public override void Customize(ModelBuilder modelBuilder, DbContext context)
        {
            base.Customize(modelBuilder, context);
            modelBuilder.Entity<T>().HasQueryFilter((Expression<Func<T, bool>>?)null);
        }
    }
}
