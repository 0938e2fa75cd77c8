[assembly: AssemblyFixture(typeof(Heartstopper.Wiki.Tests.Support.SeededWiki))]

namespace Heartstopper.Wiki.Tests.Support;

/// <summary>One wiki of the repository's own seeds for all tests that only read, started when the first of them asks.</summary>
public sealed class SeededWiki : IAsyncDisposable
{
    private readonly Lazy<Task<WikiApp>> started = new(WikiApp.StartWithSeedsAsync);

    /// <summary>The addresses of all pages that have a file, in order.</summary>
    public static IReadOnlyList<string> Addresses { get; } =
        [.. Directory.EnumerateFiles(Repository.Seeds, "*.md", SearchOption.AllDirectories).Select(f => "/" + Path.GetRelativePath(Repository.Seeds, f)[..^3].Replace('\\', '/')).Order(StringComparer.Ordinal)];

    public Task<WikiApp> StartedAsync() => started.Value;

    public async ValueTask DisposeAsync()
    {
        if (started is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
            await (await started.Value).DisposeAsync();
    }
}
