using Heartstopper.Wiki.Tests.Support;

namespace Heartstopper.Wiki.Tests.Verbs;

public sealed class FormatVerbTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task Files_are_brought_into_house_form_and_named()
    {
        await folder.WriteAsync("seeds", ("articles/one.md", "\uFEFF---\r\ntitle:  One\r\n---\r\n"), Seed.Of("articles/two", "Two"), ("notes.txt", "as  it is \r\n"));

        var check = await WikiProgram.RunAsync("format", "--check", folder.At("seeds"));
        var format = await WikiProgram.RunAsync("format", folder.At("seeds"));
        var again = await WikiProgram.RunAsync("format", "--check", folder.At("seeds"));

        Assert.Equal((1, ""), (check.ExitCode, check.Output));
        Assert.StartsWith("articles/one.md:1:1: house-form: ", Assert.Single(check.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(new ProgramRun(0, "articles/one.md\n1 changed, 1 unchanged\n", ""), format);
        Assert.Equal(new ProgramRun(0, "", ""), again);
        Assert.Equal(
            new SortedDictionary<string, string>(StringComparer.Ordinal) { ["articles/one.md"] = "---\ntitle: One\n---\n", ["articles/two.md"] = "---\ntitle: Two\n---\n", ["notes.txt"] = "as  it is \r\n" },
            FolderContent.Of(folder.At("seeds")));
    }

    [Fact]
    public async Task The_place_named_is_where_the_form_begins_to_differ()
    {
        await folder.WriteAsync("seeds", Seed.Of("articles/one", "One", "spoiler: none\naliases: [a,b]"));

        var check = await WikiProgram.RunAsync("format", "--check", folder.At("seeds"));

        Assert.StartsWith("articles/one.md:4:13: house-form: ", Assert.Single(check.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_can_not_be_read_is_left_to_check()
    {
        await folder.WriteAsync("seeds", ("articles/one.md", "---\ntitle:   &a One\n---\n"), ("articles/two.md", "---\ntitle:   Two\n---\n"));

        var format = await WikiProgram.RunAsync("format", folder.At("seeds"));

        Assert.Equal((1, "articles/two.md\n1 changed, 1 unchanged\n"), (format.ExitCode, format.Output));
        Assert.Equal(["1 file can't be read: run the verb check, mend what it says, and format again."], format.ErrorLines);
        Assert.Equal("---\ntitle:   &a One\n---\n", FolderContent.Of(folder.At("seeds"))["articles/one.md"]);
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_refused()
    {
        var run = await WikiProgram.RunAsync("format", folder.At("nowhere"));

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Single(run.ErrorLines);
    }

    public void Dispose() => folder.Dispose();
}
