using Heartstopper.Wiki.Content.Seeding;
using Heartstopper.Wiki.Content.Storage;
using Heartstopper.Wiki.Content.Writing;
using Heartstopper.Wiki.Tests.Support;

namespace Heartstopper.Wiki.Tests.Content.Seeding;

public sealed class UndoTests
{
    private static readonly Draft Start = An.Episode(title: "Start", fields: "runtime: 30\n", prose: "One.\n");

    [Fact]
    public async Task What_an_import_changed_is_as_it_was_and_the_history_says_so()
    {
        await using var wiki = await StartAsync();
        string import = await ChangeAsync(wiki, ("Start", "File"));

        var report = await UndoAsync(wiki, import);

        Assert.Equal((1, 0), (report!.TakenBack, report.Left.Count));
        Assert.Equal((3, Start.Text, $"Took back import {import}", Origin.Revert), Last(wiki));
    }

    [Fact]
    public async Task What_was_changed_since_stays()
    {
        await using var wiki = await StartAsync();
        string import = await ChangeAsync(wiki, ("Start", "File"));
        await EditAsync(wiki, ("One.", "Wiki."));

        await UndoAsync(wiki, import);

        Assert.Equal(Text(("One.", "Wiki.")), Last(wiki).Text);
    }

    [Fact]
    public async Task Of_a_merged_page_the_file_s_changes_are_taken_back()
    {
        await using var wiki = await StartAsync();
        await EditAsync(wiki, ("One.", "Wiki."));
        string import = await ChangeAsync(wiki, ("Start", "File"));

        await UndoAsync(wiki, import);

        Assert.Equal(Text(("One.", "Wiki.")), Last(wiki).Text);
    }

    [Fact]
    public async Task What_was_changed_since_in_the_same_place_is_left_and_named()
    {
        await using var wiki = await StartAsync();
        string import = await ChangeAsync(wiki, ("Start", "File"));
        await EditAsync(wiki, ("File", "Wiki"));

        var report = await UndoAsync(wiki, import);

        Assert.Equal([new NotTakenBack("episodes/s1e1", 2, null)], report!.Left);
        Assert.Equal((3, Text(("Start", "Wiki"))), (Last(wiki).Number, Last(wiki).Text));
    }

    [Fact]
    public async Task A_conflict_that_waits_is_taken_back_too()
    {
        await using var wiki = await StartAsync();
        await EditAsync(wiki, ("Start", "Wiki"));
        string import = await ChangeAsync(wiki, ("Start", "File"));

        await UndoAsync(wiki, import);

        Assert.Empty(await new WaitingConflicts(wiki.Database, wiki.Door).ListAsync(TestContext.Current.CancellationToken));
        Assert.Equal((2, Text(("Start", "Wiki"))), (Last(wiki).Number, Last(wiki).Text));
    }

    [Fact]
    public async Task What_was_taken_back_is_old_and_what_is_mended_comes_in()
    {
        await using var wiki = await StartAsync();
        string import = await ChangeAsync(wiki, ("Start", "Flie"));
        await UndoAsync(wiki, import);

        Assert.Equal(1, (await wiki.ImportAsync()).Count(Fate.Older));
        wiki.Put(Start with { Text = Text(("Start", "File")) });
        Assert.Equal(1, (await wiki.ImportAsync()).Count(Fate.Changed));
        Assert.Equal(Text(("Start", "File")), Last(wiki).Text);
    }

    [Fact]
    public async Task An_import_before_the_last_one_is_taken_back_from_under_it()
    {
        await using var wiki = await StartAsync();
        string import = await ChangeAsync(wiki, ("Start", "File"));
        await ChangeAsync(wiki, ("Start", "File"), ("One.", "Two."));

        await UndoAsync(wiki, import);

        Assert.Equal(Text(("One.", "Two.")), Last(wiki).Text);
        Assert.Equal(1, (await wiki.ImportAsync()).Count(Fate.Unchanged));
    }

    [Fact]
    public async Task An_import_is_taken_back_once_and_one_that_never_was_not_at_all()
    {
        await using var wiki = await StartAsync();
        string import = await ChangeAsync(wiki, ("Start", "File"));

        Assert.NotNull(await UndoAsync(wiki, import));
        Assert.Null(await UndoAsync(wiki, import));
        Assert.Null(await UndoAsync(wiki, "00000000"));
        Assert.Equal(3, Last(wiki).Number);
    }

    [Fact]
    public async Task Two_imports_at_once_are_one_too_many()
    {
        await using var wiki = await StartAsync();
        wiki.Put(Start with { Text = Text(("Start", "File")) });
        var other = new FileStream(wiki.Database.Path + ".import", FileMode.OpenOrCreate, FileAccess.Write, FileShare.None);

        var refusal = await Assert.ThrowsAsync<WikiDatabaseException>(() => wiki.ImportAsync());
        Assert.Equal($"Another import into {wiki.Database.Path} is at work: import again when it has finished.", refusal.Message);
        await other.DisposeAsync();
        Assert.Equal(1, (await wiki.ImportAsync()).Count(Fate.Changed));
    }

    private static async Task<TestWiki> StartAsync()
    {
        var wiki = await TestWiki.CreateAsync();
        wiki.Put(Start);
        await wiki.ImportAsync();
        return wiki;
    }

    private static async Task<string> ChangeAsync(TestWiki wiki, params (string From, string To)[] changes)
    {
        wiki.Put(Start with { Text = Text(changes) });
        return (await wiki.ImportAsync()).Import!;
    }

    private static async Task EditAsync(TestWiki wiki, (string From, string To) change)
    {
        var (number, text, _, _) = Last(wiki);
        await wiki.SaveAsync(Start with { Began = number, Text = text.Replace(change.From, change.To, StringComparison.Ordinal) });
    }

    private static Task<UndoReport?> UndoAsync(TestWiki wiki, string import) => new ImportUndo(wiki.Database, wiki.Door).RunAsync(import, TestContext.Current.CancellationToken);

    private static string Text(params (string From, string To)[] changes) => changes.Aggregate(Start.Text, (text, c) => text.Replace(c.From, c.To, StringComparison.Ordinal));

    private static (int Number, string Text, string Summary, Origin Origin) Last(TestWiki wiki)
    {
        using var db = wiki.ReadAt("everything");
        var last = db.Revisions.OrderByDescending(r => r.Number).First();
        return (last.Number, last.Text, last.Summary, last.Origin);
    }
}
