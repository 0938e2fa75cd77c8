using System.Collections.Concurrent;
using System.Diagnostics;

namespace Heartstopper.Wiki.Bench;

/// <summary>How long answers took, in milliseconds, and how many came in a second.</summary>
internal sealed record Latencies(double Median, double Slow, double Rate)
{
    public static Latencies Of(List<double> milliseconds, TimeSpan all)
    {
        milliseconds.Sort();
        return new(At(milliseconds, 0.5), At(milliseconds, 0.99), milliseconds.Count / all.TotalSeconds);
    }

    private static double At(List<double> sorted, double share) => sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * share))];
}

/// <summary>Asks for addresses over a number of connections, each asking again as soon as it has its answer.</summary>
internal static class Load
{
    // What is far too slow is told by fewer answers.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    public static async Task<Latencies> RunAsync(Site site, IReadOnlyList<string> paths, int connections, int requests, string? progress = "everything")
    {
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = connections, UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = site.Address };
        if (progress is not null)
            client.DefaultRequestHeaders.Add("Cookie", $"progress={progress}");
        await AskAsync(client, paths, connections, Math.Max(300, requests / 5));
        return await AskAsync(client, paths, connections, requests);
    }

    private static async Task<Latencies> AskAsync(HttpClient client, IReadOnlyList<string> paths, int connections, int requests)
    {
        int next = -1;
        var watch = Stopwatch.StartNew();
        var taken = new ConcurrentBag<double>();
        await Parallel.ForEachAsync(Enumerable.Range(0, connections), new ParallelOptions { MaxDegreeOfParallelism = connections }, async (_, cancelled) =>
        {
            for (int i = Interlocked.Increment(ref next); i < requests && watch.Elapsed < Longest; i = Interlocked.Increment(ref next))
            {
                long start = Stopwatch.GetTimestamp();
                using var answer = await client.GetAsync(paths[i % paths.Count], cancelled);
                await answer.Content.ReadAsByteArrayAsync(cancelled);
                taken.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                answer.EnsureSuccessStatusCode();
            }
        });
        return Latencies.Of([.. taken], watch.Elapsed);
    }
}
