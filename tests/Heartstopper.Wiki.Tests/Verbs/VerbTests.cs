using Heartstopper.Wiki.Tests.Support;
using Microsoft.Data.Sqlite;

namespace Heartstopper.Wiki.Tests.Verbs;

/// <summary>The program from outside: what it says, where, and how it ends.</summary>
public sealed class VerbTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Database => $"--Wiki:Database={folder.At("wiki.db")}";

    [Fact]
    public async Task Checking_the_repository_s_seeds_says_nothing() =>
        Assert.Equal(new ProgramRun(0, "", ""), await WikiProgram.RunAsync("check", Repository.Seeds));

    [Fact]
    public async Task A_problem_is_one_line_on_standard_error_with_file_line_and_column()
    {
        await folder.WriteAsync("seeds", Seed.Of("articles/good", "Good", Seed.Safe), Seed.Of("articles/bad", "Bad", "spoiler: none\nsumary: Oh."));

        var check = await WikiProgram.RunAsync("check", folder.At("seeds"));
        var import = await WikiProgram.RunAsync("import", folder.At("seeds"), Database);

        string problem = Assert.Single(check.ErrorLines);
        Assert.StartsWith("articles/bad.md:4:1: unknown-field: ", problem, StringComparison.Ordinal);
        Assert.Contains("summary", problem, StringComparison.Ordinal);
        Assert.Equal((1, ""), (check.ExitCode, check.Output));
        Assert.Equal([problem], import.ErrorLines);
        Assert.Equal(1, import.ExitCode);
        Assert.Matches("^1 added, 0 changed, 0 merged, 0 deleted, 0 unchanged, 0 in conflict, 0 older, 1 refused, in [0-9.]+ s\nimport --undo [0-9a-f]{8} takes this back\n$", import.Output);
    }

    [Fact]
    public async Task An_import_tells_what_it_did_and_a_second_one_what_changed()
    {
        await folder.WriteAsync("seeds", Seed.Of("articles/one", "One", Seed.Safe), Seed.Of("articles/two", "Two", Seed.Safe));
        var first = await WikiProgram.RunAsync("import", folder.At("seeds"), Database);
        await folder.WriteAsync("seeds", Seed.Of("articles/two", "Two and a half", Seed.Safe));

        var second = await WikiProgram.RunAsync("import", folder.At("seeds"), Database);
        var rebuild = await WikiProgram.RunAsync("rebuild", Database);

        Assert.StartsWith("2 added, 0 changed, 0 merged, 0 deleted, 0 unchanged, 0 in conflict, 0 older, 0 refused, in ", first.Output, StringComparison.Ordinal);
        Assert.StartsWith("0 added, 1 changed, 0 merged, 0 deleted, 1 unchanged, 0 in conflict, 0 older, 0 refused, in ", second.Output, StringComparison.Ordinal);
        Assert.Equal((0, "", 0, ""), (first.ExitCode, first.Error, second.ExitCode, second.Error));
        Assert.Equal(new ProgramRun(0, "2 pages rebuilt\n", ""), rebuild);
    }

    [Fact]
    public async Task Adding_a_user_prints_a_link_and_no_name_is_added_twice()
    {
        var first = await WikiProgram.RunAsync("user", "add", "Mod Anna", "--role", "moderator", Database, "--Wiki:Address=https://wiki.example.org");
        var again = await WikiProgram.RunAsync("user", "add", "mod anna", "--role", "admin", Database);
        var reserved = await WikiProgram.RunAsync("user", "add", "seed-data", "--role", "admin", Database);

        Assert.Equal((0, ""), (first.ExitCode, first.Error));
        Assert.Matches("^Added Mod Anna, moderator\\. [^\n]+\nhttps://wiki\\.example\\.org/account/new-password\\?token=[0-9a-f]{64}\n$", first.Output);
        Assert.Equal((1, ""), (again.ExitCode, again.Output));
        Assert.Contains("mod anna already", again.Error, StringComparison.Ordinal);
        Assert.Equal((1, ""), (reserved.ExitCode, reserved.Output));
    }

    [Theory]
    [InlineData("user")]
    [InlineData("user add")]
    [InlineData("user add Anna")]
    [InlineData("user add Anna --role king")]
    [InlineData("chek")]
    [InlineData("check a b")]
    [InlineData("check --gasp")]
    [InlineData("backup")]
    [InlineData("rebuild now")]
    public async Task Wrong_usage_is_said_in_one_line_and_ends_with_2(string arguments)
    {
        var run = await WikiProgram.RunAsync([.. arguments.Split(' '), Database]);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Single(run.ErrorLines);
        Assert.False(File.Exists(folder.At("wiki.db")));
    }

    [Fact]
    public async Task A_folder_that_is_not_there_and_a_backup_that_is_are_refused()
    {
        await folder.WriteAsync("seeds", Seed.Of("articles/one", "One", Seed.Safe), ("kept.db", "kept"));
        await WikiProgram.RunAsync("import", folder.At("seeds"), Database);

        ProgramRun[] runs =
        [
            await WikiProgram.RunAsync("check", folder.At("nowhere")),
            await WikiProgram.RunAsync("import", folder.At("nowhere"), Database),
            await WikiProgram.RunAsync("backup", folder.At("seeds/kept.db"), Database),
            await WikiProgram.RunAsync("backup", folder.At("copy.db"), $"--Wiki:Database={folder.At("nowhere.db")}"),
        ];

        Assert.All(runs, run => Assert.Equal(1, run.ExitCode));
        Assert.All(runs, run => Assert.Single(run.ErrorLines));
        Assert.Equal("kept", await File.ReadAllTextAsync(folder.At("seeds/kept.db"), TestContext.Current.CancellationToken));
        Assert.False(File.Exists(folder.At("nowhere.db")));
    }

    [Theory]
    [InlineData("import")]
    [InlineData("serve")]
    public async Task A_database_of_a_newer_version_is_left_alone_and_named(string verb)
    {
        await folder.WriteAsync("seeds", Seed.Of("articles/one", "One", Seed.Safe));
        await WikiProgram.RunAsync("import", folder.At("seeds"), Database);
        await using (var connection = new SqliteConnection($"Data Source={folder.At("wiki.db")};Pooling=False"))
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = "INSERT INTO __EFMigrationsHistory VALUES ('99990101000000_Later', '99.0.0')";
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        var run = await WikiProgram.RunAsync(verb, Database, $"--Wiki:Seeds={folder.At("seeds")}");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("newer version of this program (it has 99990101000000_Later): run that version", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("import")]
    [InlineData("serve")]
    public async Task A_place_that_can_not_be_written_is_said_in_one_line(string verb)
    {
        // A file where the folder should be: that stops root too.
        await folder.WriteAsync("seeds", Seed.Of("articles/one", "One", Seed.Safe), ("file", "no folder"));

        var run = await WikiProgram.RunAsync(verb, $"--Wiki:Database={folder.At("seeds/file/wiki.db")}", $"--Wiki:Seeds={folder.At("seeds")}");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Wiki:Database", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_database_is_said_in_one_line()
    {
        await folder.WriteAsync("", ("wiki.db", new string('x', 5_000)));

        var run = await WikiProgram.RunAsync("rebuild", Database);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Wiki:Database", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();
}
