[assembly: AssemblyFixture(typeof(Heartstopper.Wiki.Tests.Spoilers.PlantedSite))]

namespace Heartstopper.Wiki.Tests.Spoilers;

/// <summary>One site of the generated world for all tests that only read, started when the first of them asks.</summary>
public sealed class PlantedSite : IAsyncDisposable
{
    private readonly Lazy<Task<SpoilerSite>> started = new(() => SpoilerSite.StartAsync(new World()));

    internal Task<SpoilerSite> StartedAsync() => started.Value;

    public async ValueTask DisposeAsync()
    {
        if (started is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
            await (await started.Value).DisposeAsync();
    }
}
