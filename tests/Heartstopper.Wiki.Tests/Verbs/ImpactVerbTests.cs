using Heartstopper.Wiki.Tests.Support;

namespace Heartstopper.Wiki.Tests.Verbs;

public sealed class ImpactVerbTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task A_change_is_told_as_markdown_and_long_lists_are_cut()
    {
        await folder.WriteAsync("base", Seed.Of("articles/one", "One", Seed.Safe));
        await folder.WriteAsync("head", [Seed.Of("articles/one", "The one", Seed.Safe), .. Enumerable.Range(10, 25).Select(i => Seed.Of($"sources/s-{i}", $"Source {i}"))]);

        var run = await WikiProgram.RunAsync("impact", folder.At("base"), folder.At("head"));

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("## What this does to the site\n\n### Added (25)\n\n- `sources/s-10`\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("- `sources/s-29`\n- … and 5 more\n\n### Changed (1)\n\n- `articles/one`: Changed title\n\n### For a reader who has seen nothing yet (26)\n\n- `articles/one`, new: title\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("\n\nNothing: problems, moved, gone, links that lead nowhere now, ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_change_is_nothing_and_a_refused_file_a_problem()
    {
        await folder.WriteAsync("base", Seed.Of("articles/one", "One", Seed.Safe));
        await folder.WriteAsync("head", ("articles/one.md", "---\ntitel: One\n---\n"));
        Directory.CreateDirectory(folder.At("empty"));

        var same = await WikiProgram.RunAsync("impact", folder.At("base"), folder.At("base"));
        var refused = await WikiProgram.RunAsync("impact", folder.At("base"), folder.At("head"));
        var missing = await WikiProgram.RunAsync("impact", folder.At("nowhere"), folder.At("head"));
        var unnamed = await WikiProgram.RunAsync("impact", folder.At("base"));

        Assert.Equal(new ProgramRun(0, "## What this does to the site\n\nNothing.\n", ""), same);
        Assert.Equal(1, refused.ExitCode);
        Assert.StartsWith("articles/one.md:", refused.ErrorLines[0], StringComparison.Ordinal);
        Assert.Equal((1, 2), (missing.ExitCode, unnamed.ExitCode));
    }

    public void Dispose() => folder.Dispose();
}
