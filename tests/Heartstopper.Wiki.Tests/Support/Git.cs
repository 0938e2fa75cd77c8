using System.Diagnostics;

namespace Heartstopper.Wiki.Tests.Support;

/// <summary>The real git, in a folder, without anyone's own configuration.</summary>
internal sealed class Git(string folder)
{
    public static async Task<Git> InitAsync(string folder)
    {
        Directory.CreateDirectory(folder);
        var git = new Git(folder);
        await git.RunAsync("init", "-q", "-b", "main");
        return git;
    }

    public Task<string> RunAsync(params string[] arguments) => RunAsync(null, arguments);

    /// <returns>What it printed; a test fails where git does.</returns>
    public async Task<string> RunAsync(Stream? input, params string[] arguments)
    {
        var start = new ProcessStartInfo("git") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
        foreach (string argument in (string[])["-c", "user.name=Somebody", "-c", "user.email=somebody@example.org", .. arguments])
            start.ArgumentList.Add(argument);
        start.Environment["GIT_CONFIG_GLOBAL"] = "/dev/null";
        start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        if (input is not null)
            await input.CopyToAsync(process.StandardInput.BaseStream, TestContext.Current.CancellationToken);
        process.StandardInput.Close();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(process.ExitCode == 0, $"git {string.Join(' ', arguments)}: {await error}{await output}");
        return await output;
    }
}
