using System.Text.Json;
using Heartstopper.Wiki.Tests.Support;

namespace Heartstopper.Wiki.Tests.Verbs;

public sealed class CheckVerbTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Theory]
    [InlineData("--format", "github")]
    [InlineData("--format=github")]
    public async Task On_GitHub_a_problem_is_a_mark_at_its_line_of_the_pull_request(params string[] format)
    {
        await folder.WriteAsync("a, b/seeds", Seed.Of("articles/bad", "Bad", "spoiler: none\nsumary: 100%"));

        var run = await WikiProgram.RunInAsync(folder.At(""), ["check", "a, b/seeds", .. format]);

        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            "::error file=a%2C b/seeds/articles/bad.md,line=4,col=1,title=unknown-field::there is no field \"sumary\" here; did you mean \"summary\"?\n",
            run.Output);
    }

    [Fact]
    public async Task On_GitHub_a_gap_is_a_warning_and_signs_of_its_own_are_escaped()
    {
        await folder.WriteAsync("seeds", Seed.Of("people/somebody", "Somebody", "nationality: British"), Seed.Of("articles/bad", "Bad", "spoiler: 5%"));

        var run = await WikiProgram.RunInAsync(folder.At(""), "check", "--gaps", "--format", "github", "seeds");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(
            [
                "::error file=seeds/articles/bad.md,line=3,col=10,title=not-a-position::\"5%25\" is no position: write s2e8, s2 or a film's code, or none",
                "::warning file=seeds/people/somebody.md,line=3,col=1,title=no-source::nationality needs a source: add it under sources, or under receipts for this field alone",
            ],
            run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task A_program_gets_an_array_with_names_that_stay()
    {
        await folder.WriteAsync("seeds", Seed.Of("articles/bad", "Bad", "spoiler: “5”"));
        await folder.WriteAsync("empty");

        var run = await WikiProgram.RunAsync("check", folder.At("seeds"), "--format", "json");
        var clean = await WikiProgram.RunAsync("check", folder.At("empty"), "--format", "json");

        Assert.Equal((1, "", 0, "[]\n"), (run.ExitCode, run.Error, clean.ExitCode, clean.Output));
        Assert.Equal(
            """
            [
              {
                "file": "articles/bad.md",
                "line": 3,
                "column": 10,
                "code": "not-a-position",
                "severity": "error",
                "message": "\"“5”\" is no position: write s2e8, s2 or a film's code, or none"
              }
            ]

            """,
            run.Output);
        Assert.Equal(JsonValueKind.Array, JsonDocument.Parse(run.Output).RootElement.ValueKind);
    }

    [Theory]
    [InlineData("--format", "xml")]
    [InlineData("--format=xml")]
    [InlineData("--format")]
    public async Task A_format_that_nobody_knows_is_wrong_usage(params string[] format)
    {
        var run = await WikiProgram.RunAsync(["check", folder.At(""), .. format]);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Single(run.ErrorLines);
    }

    public void Dispose() => folder.Dispose();
}
