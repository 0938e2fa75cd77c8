using System.Text.Json;
using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Tests.Support;

namespace Heartstopper.Wiki.Tests.Verbs;

public sealed class SchemaVerbTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task Each_kind_has_its_schema_in_the_folder_named_or_beside_the_seeds()
    {
        await folder.WriteAsync("seeds");

        var named = await WikiProgram.RunAsync("schema", folder.At("out"));
        var beside = await WikiProgram.RunAsync("schema", $"--Wiki:Seeds={folder.At("seeds")}");

        Assert.Equal(new ProgramRun(0, $"15 schemas written to {folder.At("out")}\n", ""), named);
        Assert.Equal(0, beside.ExitCode);
        Assert.Equal(PageKinds.All.Select(k => k.Folder + ".json").Order(StringComparer.Ordinal), FolderContent.Of(folder.At("out")).Keys);
        Assert.Equal(FolderContent.Of(folder.At("out")), FolderContent.Of(folder.At("schema")));
        Assert.Equal("Songs", JsonDocument.Parse(await File.ReadAllTextAsync(folder.At("out/songs.json"), TestContext.Current.CancellationToken)).RootElement.GetProperty("title").GetString());
    }

    [Fact]
    public async Task A_folder_that_can_not_be_made_is_said_in_one_line()
    {
        await folder.WriteAsync("", ("file", "no folder"));

        var run = await WikiProgram.RunAsync("schema", folder.At("file/deep"));

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Single(run.ErrorLines);
    }

    public void Dispose() => folder.Dispose();
}
