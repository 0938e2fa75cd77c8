using System.Diagnostics;
using System.Threading.Channels;

namespace Heartstopper.Wiki.Tests.Support;

/// <summary>The real program while it runs, for a test that talks to it or ends it.</summary>
internal sealed class RunningProgram : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process process;
    private readonly Channel<string> lines = Channel.CreateUnbounded<string>();

    private RunningProgram(ProcessStartInfo start)
    {
        process = new Process { StartInfo = start };
        process.OutputDataReceived += Note;
        process.ErrorDataReceived += Note;
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public bool HasEnded => process.HasExited;

    /// <param name="temporary">Its folder for temporary files.</param>
    public static RunningProgram Start(string temporary, params string[] arguments)
    {
        var start = WikiProgram.StartInfo(AppContext.BaseDirectory, arguments);
        start.Environment["TMPDIR"] = temporary;
        return new(start);
    }

    /// <summary>Waits for a line that has a word in it, and gives the line.</summary>
    public async Task<string> SaysAsync(string word)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        var heard = new List<string>();
        try
        {
            await foreach (string line in lines.Reader.ReadAllAsync(patience.Token))
            {
                if (line.Contains(word, StringComparison.Ordinal))
                    return line;
                heard.Add(line);
            }
        }
        catch (OperationCanceledException e)
        {
            throw new TimeoutException($"Nobody said {word}, but:\n{string.Join('\n', heard)}", e);
        }

        throw new InvalidOperationException($"Nobody said {word}.");
    }

    /// <summary>Ends it as a power cut does.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Asks it to end, as Ctrl+C does.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> StopAsync()
    {
        using var kill = Process.Start("kill", ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return process.ExitCode;
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill();
        process.Dispose();
    }

    private void Note(object sender, DataReceivedEventArgs said)
    {
        if (said.Data is not null)
            lines.Writer.TryWrite(said.Data);
    }
}
