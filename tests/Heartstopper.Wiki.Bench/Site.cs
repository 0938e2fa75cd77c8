using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Heartstopper.Wiki.Bench;

/// <summary>The published program, serving one database.</summary>
internal sealed class Site : IDisposable
{
    private readonly Process process;

    private Site(Process process, Uri address, TimeSpan firstAnswer)
    {
        this.process = process;
        Address = address;
        FirstAnswer = firstAnswer;
    }

    public Uri Address { get; }

    /// <summary>From the start of the process to the end of its first answer.</summary>
    public TimeSpan FirstAnswer { get; }

    /// <summary>What the process holds in memory now, in MB.</summary>
    public double Memory
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 / 1e6;
        }
    }

    public static async Task<Site> StartAsync(string program, string database, string seeds)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}/");
        var watch = Stopwatch.StartNew();
        var process = Run(program, "serve", $"--Wiki:Database={database}", $"--Wiki:Seeds={seeds}", $"--urls={address}", "--Serilog:MinimumLevel:Default=Warning");
        using var client = new HttpClient();
        while (true)
        {
            try
            {
                using var answer = await client.GetAsync(address);
                answer.EnsureSuccessStatusCode();
                await answer.Content.ReadAsByteArrayAsync();
                return new(process, address, watch.Elapsed);
            }
            catch (HttpRequestException e) when (e.StatusCode is null && !process.HasExited)
            {
                await Task.Delay(5);
            }
        }
    }

    /// <summary>Runs a verb to its end.</summary>
    /// <returns>How long it took, and the most memory it held, in MB.</returns>
    public static async Task<(TimeSpan Took, double Peak)> RunVerbAsync(string program, params string[] arguments)
    {
        var watch = Stopwatch.StartNew();
        using var process = Run(program, arguments);
        double peak = 0;
        while (!process.WaitForExit(20))
        {
            try
            {
                process.Refresh();
                peak = Math.Max(peak, process.WorkingSet64 / 1e6);
            }
            catch (InvalidOperationException) when (process.HasExited)
            {
                // It ended while it was asked.
            }
        }

        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? (watch.Elapsed, peak) : throw new InvalidOperationException($"{string.Join(' ', arguments)} ended with {process.ExitCode}.");
    }

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }

    private static Process Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [program, .. arguments]) { WorkingDirectory = Path.GetDirectoryName(program)!, RedirectStandardOutput = true };
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        return process;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
