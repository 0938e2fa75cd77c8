using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Content.Storage;
using Heartstopper.Wiki.Content.Writing;
using Heartstopper.Wiki.Tests.Support;

namespace Heartstopper.Wiki.Tests.Verbs;

/// <summary>An import from outside: its plan, its conflicts, and taking it back.</summary>
public sealed class ImportVerbTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Database => $"--Wiki:Database={folder.At("wiki.db")}";

    [Fact]
    public async Task A_plan_a_conflict_and_its_undoing()
    {
        await folder.WriteAsync("seeds", Seed.Of("articles/one", "One", Seed.Safe), Seed.Of("articles/two", "Two", Seed.Safe));
        await RunAsync("import", folder.At("seeds"));
        await EditAsync("articles/one", Seed.Of("articles/one", "Wiki", Seed.Safe).Text);
        await folder.WriteAsync("seeds", Seed.Of("articles/one", "File", Seed.Safe), Seed.Of("articles/two", "Two and a half", Seed.Safe), Seed.Of("articles/three", "Three", Seed.Safe));

        var plan = await RunAsync("import", folder.At("seeds"), "--plan");
        var none = await RunAsync("conflicts");
        var import = await RunAsync("import", folder.At("seeds"));
        var conflicts = await RunAsync("conflicts");

        const string Numbers = "1 added, 1 changed, 0 merged, 0 deleted, 0 unchanged, 1 in conflict, 0 older, 0 refused";
        Assert.Equal($"conflict articles/one.md: Title\nadd      articles/three.md\nchange   articles/two.md: Changed title\n{Numbers}; nothing was done\n", plan.Output);
        Assert.StartsWith("articles/one.md:1:1: in-conflict: ", Assert.Single(plan.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(new ProgramRun(0, "0 waiting\n", ""), none);
        Assert.Matches($"^{Numbers}, in [0-9.]+ s\nimport --undo [0-9a-f]{{8}} takes this back\n$", import.Output);
        Assert.Equal((plan.Error, 1, 1, 1), (import.Error, plan.ExitCode, import.ExitCode, conflicts.ExitCode));
        string name = import.Output.Split("--undo ")[1][..8];
        Assert.Matches($"^articles/one.md: Title, since [0-9-]+ [0-9:]+ UTC, import {name}\n1 waiting; settle them at http://localhost:5000/problems, or in the files\n$", conflicts.Output);

        var undo = await RunAsync("import", "--undo", name);
        Assert.Equal(new ProgramRun(0, "3 taken back, 0 left as they are\n", ""), undo);
        Assert.Equal(0, (await RunAsync("conflicts")).ExitCode);
        Assert.Equal((1, 1), ((await RunAsync("import", "--undo", name)).ExitCode, (await RunAsync("import", "--undo", "nothing")).ErrorLines.Count));
    }

    [Theory]
    [InlineData("--undo", "abc", "--plan")]
    [InlineData("--undo", "abc", "folder")]
    [InlineData("--undo")]
    public async Task What_does_not_go_together_is_wrong_usage(params string[] words) =>
        Assert.Equal(2, (await RunAsync(["import", .. words])).ExitCode);

    [Fact]
    public async Task A_second_import_at_once_says_so_in_one_line()
    {
        await folder.WriteAsync("seeds", Seed.Of("articles/one", "One", Seed.Safe));
        await using var other = new FileStream(folder.At("wiki.db.import"), FileMode.OpenOrCreate, FileAccess.Write, FileShare.None);

        var run = await RunAsync("import", folder.At("seeds"));

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.EndsWith("is at work: import again when it has finished.", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_git_left_half_merged_and_a_repository_inside_keep_nothing_out()
    {
        await folder.WriteAsync(
            "seeds",
            Seed.Of("articles/one", "One", Seed.Safe),
            ("articles/two.md", "---\n<<<<<<< HEAD\ntitle: Two\n=======\ntitle: Zwei\n>>>>>>> other\n---\n"),
            (".git/HEAD", "ref: refs/heads/main\n"),
            (".git/articles/three.md", "---\ntitle: Three\n---\n"));

        var run = await RunAsync("import", folder.At("seeds"));

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("articles/two.md:2:1: merge-markers: ", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.StartsWith("1 added, 0 changed, 0 merged, 0 deleted, 0 unchanged, 0 in conflict, 0 older, 1 refused, in ", run.Output, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private Task<ProgramRun> RunAsync(params string[] words) => WikiProgram.RunAsync([.. words, Database]);

    /// <summary>What an editor does in the browser meanwhile.</summary>
    private async Task EditAsync(string address, string text)
    {
        using var database = new WikiDatabase(folder.At("wiki.db"));
        using var gate = new WriteGate();
        Assert.True(PageAddress.TryParse(address, out var parsed));
        Assert.IsType<SaveOutcome.Saved>(await new Door(database, gate, TimeProvider.System).SaveAsync(new(parsed, 1, text, "editor", "A test"), TestContext.Current.CancellationToken));
    }
}
