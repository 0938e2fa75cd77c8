using Heartstopper.Wiki.Tests.Support;

namespace Heartstopper.Wiki.Tests.Verbs;

public sealed class ExportVerbTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Database => $"--Wiki:Database={folder.At("wiki.db")}";

    private string Seeds => $"--Wiki:Seeds={folder.At("seeds")}";

    [Fact]
    public async Task An_export_goes_to_the_folder_named_which_need_not_be_there_or_to_the_seeds()
    {
        await ImportAsync(Seed.Of("articles/one", "One", Seed.Safe), Seed.Of("songs/baby-queen/dance", "Dance", "artist: Baby Queen"));
        File.Delete(folder.At("seeds/articles/one.md"));

        var elsewhere = await WikiProgram.RunAsync("export", folder.At("new/deep"), Database);
        var home = await WikiProgram.RunAsync("export", Database, Seeds);

        Assert.Matches("^2 written, 0 removed, 0 unchanged, 0 left alone, in [0-9.]+ s\n$", elsewhere.Output);
        Assert.Matches("^1 written, 0 removed, 1 unchanged, 0 left alone, in [0-9.]+ s\n$", home.Output);
        Assert.Equal((0, "", 0, ""), (elsewhere.ExitCode, elsewhere.Error, home.ExitCode, home.Error));
        Assert.Equal(FolderContent.Of(folder.At("new/deep")), FolderContent.Of(folder.At("seeds")));
    }

    [Fact]
    public async Task What_was_left_alone_is_a_problem_and_can_be_overwritten()
    {
        await ImportAsync(Seed.Of("articles/one", "One", Seed.Safe));
        await folder.WriteAsync("seeds", Seed.Of("articles/one", "Uno", Seed.Safe));

        var careful = await WikiProgram.RunAsync("export", Database, Seeds);
        var bold = await WikiProgram.RunAsync("export", "--overwrite", Database, Seeds);

        Assert.Equal((1, 0), (careful.ExitCode, bold.ExitCode));
        Assert.StartsWith("articles/one.md:1:1: not-imported: ", Assert.Single(careful.ErrorLines), StringComparison.Ordinal);
        Assert.Contains("title: One", FolderContent.Of(folder.At("seeds"))["articles/one.md"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_can_not_be_made_is_said_in_one_line()
    {
        await ImportAsync(Seed.Of("articles/one", "One", Seed.Safe));
        await folder.WriteAsync("", ("file", "no folder"));

        ProgramRun[] runs = [await WikiProgram.RunAsync("export", folder.At("file"), Database), await WikiProgram.RunAsync("export", folder.At("file/deep"), Database)];

        Assert.All(runs, run => Assert.Equal((1, ""), (run.ExitCode, run.Output)));
        Assert.All(runs, run => Assert.EndsWith("no file is half there.", Assert.Single(run.ErrorLines), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_database_that_is_not_there_is_not_made()
    {
        var run = await WikiProgram.RunAsync("export", folder.At("out"), Database);

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("Wiki:Database", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.False(File.Exists(folder.At("wiki.db")) || Directory.Exists(folder.At("out")));
    }

    [Fact]
    public async Task The_history_goes_to_standard_output_for_git()
    {
        await ImportAsync(Seed.Of("articles/one", "Één", Seed.Safe));

        var run = await WikiProgram.RunAsync("export", "--git", Database);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("feature done\ncommit refs/heads/main\nauthor seed-data <noreply@heartstopper-wiki.invalid> ", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("title: Één\nspoiler: none\n---\n\ndone\n", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("export --git out")]
    [InlineData("export --git --changed")]
    [InlineData("export --changed --overwrite")]
    public async Task Words_that_contradict_each_other_are_wrong_usage(string arguments)
    {
        var run = await WikiProgram.RunAsync([.. arguments.Split(' '), Database]);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Single(run.ErrorLines);
    }

    public void Dispose() => folder.Dispose();

    private async Task ImportAsync(params (string Path, string Text)[] files)
    {
        await folder.WriteAsync("seeds", files);
        Assert.Equal(0, (await WikiProgram.RunAsync("import", folder.At("seeds"), Database)).ExitCode);
    }
}
