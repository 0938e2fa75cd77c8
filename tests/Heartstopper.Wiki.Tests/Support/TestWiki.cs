using Heartstopper.Wiki.Content.Seeding;
using Heartstopper.Wiki.Content.Storage;
using Heartstopper.Wiki.Content.Story;
using Heartstopper.Wiki.Content.Writing;

namespace Heartstopper.Wiki.Tests.Support;

/// <summary>A wiki without a web: a migrated database of its own, and a folder of seed files beside it.</summary>
internal sealed class TestWiki : IAsyncDisposable
{
    private static readonly Lazy<Task<byte[]>> Empty = new(ReadEmptyAsync);

    private readonly DirectoryInfo home = Directory.CreateTempSubdirectory("wiki-test-");
    private readonly WriteGate gate = new();

    private TestWiki()
    {
        Database = new(Path.Combine(home.FullName, "wiki.db"));
        Door = new(Database, gate, Clock);
        Rebuild = new(Database, gate, Clock);
        Directory.CreateDirectory(Seeds);
    }

    public StoppedClock Clock { get; } = new();

    public WikiDatabase Database { get; }

    public Door Door { get; }

    public Rebuild Rebuild { get; }

    /// <summary>The folder of its seed files, empty at first.</summary>
    public string Seeds => Path.Combine(home.FullName, "seed-data");

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    /// <summary>A wiki that has these pages.</summary>
    public static async Task<TestWiki> CreateAsync(params Draft[] pages)
    {
        var wiki = new TestWiki();
        await wiki.Database.MigrateAsync(Cancelled);
        Assert.All(await wiki.SaveAllAsync(pages), answer => Assert.IsType<SaveOutcome.Saved>(answer));
        return wiki;
    }

    /// <summary>An empty wiki, for tests that need very many: its file is a copy.</summary>
    public static async Task<TestWiki> CopyAsync()
    {
        byte[] file = await Empty.Value;
        var wiki = new TestWiki();
        await File.WriteAllBytesAsync(wiki.Database.Path, file, Cancelled);
        return wiki;
    }

    public Task<SaveOutcome> SaveAsync(Draft draft) => Door.SaveAsync(draft, Cancelled);

    /// <summary>Saves pages that come together; the answers are in their order.</summary>
    public async Task<IReadOnlyList<SaveOutcome>> SaveAllAsync(params Draft[] pages)
    {
        var answers = new Dictionary<Draft, SaveOutcome>();
        await Door.SaveTogetherAsync(pages, [], (draft, answer) => answers[draft] = answer, Cancelled);
        return [.. pages.Select(p => answers[p])];
    }

    /// <summary>What a reader sees who has come this far: a code, <c>nothing</c> or <c>everything</c>.</summary>
    public WikiContext ReadAt(string progress)
    {
        Assert.True(Progress.TryParse(progress, out var parsed), $"{progress} is no progress");
        return Database.Open(Database.Storyline().VisibleAt(parsed));
    }

    public async Task<IReadOnlyList<SearchHit>> SearchAsync(string words, string progress = "everything")
    {
        await using var db = ReadAt(progress);
        return await db.SearchAsync(words, 0, 100, Cancelled);
    }

    /// <summary>Puts a seed file into the folder: its path there, or a page at its own address.</summary>
    public string Put(string path, string text) => Put(path, System.Text.Encoding.UTF8.GetBytes(text));

    public string Put(string path, byte[] bytes)
    {
        string file = Path.Combine(Seeds, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, bytes);
        return file;
    }

    public void Put(params Draft[] pages)
    {
        foreach (var page in pages)
            Put($"{page.Address}.md", page.Text);
    }

    public Task<ImportReport> ImportAsync() => ImportAsync(Seeds);

    public Task<ImportReport> ImportAsync(string folder) => new Import(Database, Door).RunAsync(new SeedFolder(folder), cancellationToken: Cancelled);

    public Task<ImportReport> ImportAsync(ImportChoices choices) => new Import(Database, Door).RunAsync(new SeedFolder(Seeds), choices, cancellationToken: Cancelled);

    public Task<ImportReport> PlanAsync(ImportChoices choices = default) => new Import(Database, Door).PlanAsync(new SeedFolder(Seeds), choices, cancellationToken: Cancelled);

    public Task<ExportReport> ExportAsync(ExportScope scope = ExportScope.Everything) => ExportAsync(Seeds, scope);

    public Task<ExportReport> ExportAsync(string folder, ExportScope scope = ExportScope.Everything) => new Export(Database).RunAsync(new SeedFolder(folder), scope, null, Cancelled);

    /// <summary>A path beside the folder of its seed files.</summary>
    public string Beside(string name) => Path.Combine(home.FullName, name);

    public IReadOnlyList<string> Check() => [.. SeedCheck.Run(new SeedFolder(Seeds), withGaps: false).Select(p => p.ToString())];

    public ValueTask DisposeAsync()
    {
        Database.Dispose();
        gate.Dispose();
        home.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    private static async Task<byte[]> ReadEmptyAsync()
    {
        await using var wiki = await CreateAsync();
        string copy = wiki.Beside("empty.db");
        wiki.Database.Backup(copy);
        return await File.ReadAllBytesAsync(copy, Cancelled);
    }
}
