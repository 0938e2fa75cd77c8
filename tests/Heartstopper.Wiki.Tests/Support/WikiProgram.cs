using System.Diagnostics;

namespace Heartstopper.Wiki.Tests.Support;

/// <summary>What a run of the program said, and how it ended.</summary>
internal sealed record ProgramRun(int ExitCode, string Output, string Error)
{
    public IReadOnlyList<string> ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>The real program in a process of its own, as a person or a script starts it.</summary>
internal static class WikiProgram
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static Task<ProgramRun> RunAsync(params string[] arguments) => RunInAsync(AppContext.BaseDirectory, arguments);

    /// <param name="folder">Where whoever starts it is.</param>
    public static Task<ProgramRun> RunInAsync(string folder, params string[] arguments) => RunAsync(StartInfo(folder, arguments));

    /// <summary>Has the shell run a command, in which <c>dotnet "$WIKI"</c> is the program.</summary>
    public static Task<ProgramRun> RunShellAsync(string folder, string command, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("sh", ["-c", command]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
        start.Environment["WIKI"] = typeof(Program).Assembly.Location;
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return RunAsync(start);
    }

    public static ProcessStartInfo StartInfo(string folder, IEnumerable<string> arguments) =>
        new("dotnet", [typeof(Program).Assembly.Location, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };

    private static async Task<ProgramRun> RunAsync(ProcessStartInfo start)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        using var process = Process.Start(start)!;
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(patience.Token);
            var error = process.StandardError.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            return new(process.ExitCode, await output, await error);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{string.Join(' ', start.ArgumentList)} had not ended after {Patience.TotalSeconds} s.");
        }
    }
}
