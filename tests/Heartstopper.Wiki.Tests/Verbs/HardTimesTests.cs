using System.Net.Sockets;
using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Content.Seeding;
using Heartstopper.Wiki.Content.Writing;
using Heartstopper.Wiki.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Heartstopper.Wiki.Tests.Verbs;

/// <summary>Disks that are full, files that are being written, and editors who save while an import is at work.</summary>
public sealed class HardTimesTests : IDisposable
{
    // What a file may grow to, in blocks of 512 bytes: SQLite then fails to write as it does on a full disk. The runtime would want a large file for itself.
    private const string Full = "trap '' XFSZ; ulimit -f 1000; export DOTNET_EnableWriteXorExecute=0; exec dotnet \"$WIKI\" ";

    private readonly TemporaryFolder folder = new();

    /// <summary>Too much for that.</summary>
    private static (string Path, string Text) Large { get; } =
        Seed.Of("articles/large", "Large", Seed.Safe, string.Concat(Enumerable.Range(0, 12).Select(i => $"## Part {i}\n\n{new string('x', 25_000)}\n\n")));

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private string Database => $"--Wiki:Database={folder.At("wiki.db")}";

    [Fact]
    public async Task A_disk_that_is_full_stops_an_import_and_the_next_one_finishes_it()
    {
        await folder.WriteAsync("seeds", Seed.Of("articles/one", "One", Seed.Safe));
        await WikiProgram.RunAsync("import", folder.At("seeds"), Database);
        await folder.WriteAsync("seeds", Large);

        var full = await WikiProgram.RunShellAsync(folder.At(""), $"{Full} import seeds {Database}");
        var rest = await WikiProgram.RunAsync("import", folder.At("seeds"), Database);

        Assert.Equal((1, ""), (full.ExitCode, full.Output));
        Assert.Matches(@"^The database could not be written \(.+\): mend that and import again; what came in stays, and no page is half there\.$", Assert.Single(full.ErrorLines));
        Assert.Equal((0, ""), (rest.ExitCode, rest.Error));
        Assert.StartsWith("1 added, 0 changed, 0 merged, 0 deleted, 1 unchanged, ", rest.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_disk_that_is_full_leaves_the_files_of_an_export_as_they_were()
    {
        await folder.WriteAsync("seeds", Seed.Of("articles/one", "One", Seed.Safe), Seed.Of("articles/two", "Two", Seed.Safe));
        await WikiProgram.RunAsync("import", folder.At("seeds"), Database);
        await folder.WriteAsync("out/.being-written");
        // Whatever is written there finds no room left.
        File.CreateSymbolicLink(folder.At("out/.being-written/1.md"), "/dev/full");

        var full = await WikiProgram.RunAsync("export", folder.At("out"), Database);
        var rest = await WikiProgram.RunAsync("export", folder.At("out"), Database);

        Assert.Equal((1, ""), (full.ExitCode, full.Output));
        Assert.Matches(@"^The folder .+ could not be written \(No space left on device.*\): mend that and export again; no file is half there\.$", Assert.Single(full.ErrorLines));
        Assert.StartsWith("2 written, 0 removed, 0 unchanged, 0 left alone", rest.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_history_that_does_not_fit_is_said()
    {
        await folder.WriteAsync("seeds", Seed.Of("articles/one", "One", Seed.Safe));
        await WikiProgram.RunAsync("import", folder.At("seeds"), Database);

        var full = await WikiProgram.RunShellAsync(folder.At(""), $"exec dotnet \"$WIKI\" export --git {Database} > /dev/full");

        Assert.Equal(1, full.ExitCode);
        Assert.StartsWith("The history could not be written to the end (", Assert.Single(full.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_can_not_be_read_is_named_and_keeps_nothing_else_out()
    {
        await folder.WriteAsync("seeds", Seed.Of("articles/one", "One", Seed.Safe));
        // It looks like a file and can't be opened, not even by root.
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(folder.At("seeds/articles/two.md")));

        var check = await WikiProgram.RunAsync("check", folder.At("seeds"));
        var import = await WikiProgram.RunAsync("import", folder.At("seeds"), Database);

        Assert.StartsWith("articles/two.md:1:1: unreadable: the file can't be read (", Assert.Single(check.ErrorLines), StringComparison.Ordinal);
        Assert.Equal((1, 1, check.Error), (check.ExitCode, import.ExitCode, import.Error));
        Assert.StartsWith("1 added, ", import.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_somebody_is_still_writing_is_whole_or_refused()
    {
        const string start = "---\ntitle: One\n---\n";
        await folder.WriteAsync("seeds", ("articles/one.md", start));
        using var done = CancellationTokenSource.CreateLinkedTokenSource(Cancelled);
        var writing = Task.Factory.StartNew(() => Append(folder.At("seeds/articles/one.md"), done.Token), Cancelled, TaskCreationOptions.LongRunning, TaskScheduler.Default);

        SeedFile file;
        do
            file = Assert.Single(new SeedFolder(folder.At("seeds")).Read());
        while (file.Text is not null && file.Text.StartsWith(start, StringComparison.Ordinal));
        await done.CancelAsync();
        await writing;

        Assert.Equal("unreadable: the file changed while it was read: wait until whoever writes it has finished", $"{file.Problems[0].Code}: {file.Problems[0].Message}");
    }

    [Fact]
    public async Task An_import_while_editors_save_loses_nothing_of_either()
    {
        const int pages = 120;
        await using var wiki = await TestWiki.CopyAsync();
        for (int i = 0; i < pages; i++)
            wiki.Put($"articles/page-{i}.md", Page("Title", i, "Words."));
        await wiki.ImportAsync();
        for (int i = 0; i < pages; i++)
            wiki.Put($"articles/page-{i}.md", Page("Title", i, "Words of the file."));

        using var import = RunningProgram.Start(Path.GetTempPath(), "import", wiki.Seeds, $"--Wiki:Database={wiki.Database.Path}");
        for (int i = 0; i < pages; i++)
        {
            Assert.True(PageAddress.TryParse($"articles/page-{i}", out var address));
            Assert.True(await wiki.SaveAsync(new(address, 1, Page("Title of the editor", i, "Words."), "editor", "A test")) is SaveOutcome.Saved or SaveOutcome.Merged);
        }

        await import.SaysAsync(" takes this back");
        await wiki.ImportAsync();
        await using var db = wiki.Database.OpenUnfiltered();
        var texts = await (from p in db.Pages join r in db.Revisions on new { PageId = p.Id, Number = p.Revision } equals new { r.PageId, r.Number } orderby p.Id select r.Text).ToListAsync(Cancelled);
        Assert.Equal(Enumerable.Range(0, pages).Select(i => Page("Title of the editor", i, "Words of the file.")).Order(StringComparer.Ordinal), texts.Order(StringComparer.Ordinal));
    }

    public void Dispose() => folder.Dispose();

    private static string Page(string title, int number, string prose) => $"---\ntitle: {title} {number}\nspoiler: none\n---\n\n{prose}\n";

    private static void Append(string file, CancellationToken until)
    {
        using var stream = new FileStream(file, FileMode.Append, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        while (!until.IsCancellationRequested && stream.Length < 2_000_000)
            stream.Write("."u8);
    }
}
