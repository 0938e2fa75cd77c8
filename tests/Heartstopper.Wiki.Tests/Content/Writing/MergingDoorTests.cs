using Heartstopper.Wiki.Content.Merging;
using Heartstopper.Wiki.Content.Text;
using Heartstopper.Wiki.Content.Writing;
using Heartstopper.Wiki.Tests.Support;

namespace Heartstopper.Wiki.Tests.Content.Writing;

public sealed class MergingDoorTests
{
    private static readonly Draft Start = An.Episode(title: "Start", fields: "released: 2022\nruntime: 30\n", prose: "One.\n\n## Later\n\nTwo.\n");

    [Fact]
    public async Task Changes_that_fit_are_merged_and_become_a_revision_with_its_rows()
    {
        await using var wiki = await TestWiki.CreateAsync(Start);
        await wiki.SaveAsync(Changed("Start", "Theirs"));

        var answer = await wiki.SaveAsync(Changed("Two.", "Mine.") with { Author = "me", Summary = "My words" });

        string both = Start.Text.Replace("Start", "Theirs", StringComparison.Ordinal).Replace("Two.", "Mine.", StringComparison.Ordinal);
        await using var db = wiki.ReadAt("everything");
        Assert.Equal(new SaveOutcome.Merged(3, both), answer);
        Assert.Equal((both, "me", "My words"), db.Revisions.Where(r => r.Number == 3).AsEnumerable().Select(r => (r.Text, r.Author, r.Summary)).Single());
        Assert.Equal(["Theirs"], db.Listings.Select(l => l.Title));
        Assert.Equal(["One.", "Mine."], db.Passages.OrderBy(p => p.Order).Select(p => p.Markdown));
    }

    [Fact]
    public async Task A_change_that_is_there_already_writes_nothing()
    {
        await using var wiki = await TestWiki.CreateAsync(Start);
        await wiki.SaveAsync(Changed("Start", "Theirs") with { Text = Start.Text.Replace("Start", "Same", StringComparison.Ordinal).Replace("Two.", "Theirs.", StringComparison.Ordinal) });

        Assert.Equal(new SaveOutcome.Unchanged(2), await wiki.SaveAsync(Changed("Start", "Same")));
    }

    [Fact]
    public async Task Two_who_begin_one_page_are_merged_where_they_agree()
    {
        await using var wiki = await TestWiki.CreateAsync(An.Episode(title: "One", fields: "runtime: 30\n"));

        var answer = await wiki.SaveAsync(An.Episode(title: "One", fields: "released: 2022\n"));

        Assert.Equal(new SaveOutcome.Merged(2, "---\ntitle: One\nreleased: 2022\nruntime: 30\n---\n"), answer);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(-1)]
    public async Task A_revision_that_the_page_does_not_have_is_refused(int began)
    {
        await using var wiki = await TestWiki.CreateAsync(Start, An.Episode(1, 2));
        await wiki.SaveAsync(Changed("Start", "Theirs"));
        await wiki.SaveAsync(An.Episode(1, 2, title: "Two") with { Began = 1 });
        await wiki.SaveAsync(An.Episode(1, 2, title: "Three") with { Began = 2 });

        var answer = await wiki.SaveAsync(Changed("Two.", "Mine.") with { Began = began });

        Assert.Equal(["unknown-revision"], Assert.IsType<SaveOutcome.Refused>(answer).Problems.Select(p => p.Code));
    }

    [Fact]
    public async Task A_text_with_errors_is_refused_before_it_is_merged()
    {
        await using var wiki = await TestWiki.CreateAsync(Start);
        await wiki.SaveAsync(Changed("Start", "Theirs"));

        var answer = await wiki.SaveAsync(Changed("runtime: 30", "runtime: long"));

        Assert.Equal(["not-a-number"], Assert.IsType<SaveOutcome.Refused>(answer).Problems.Select(p => p.Code));
    }

    [Fact]
    public async Task What_is_wrong_with_mine_alone_is_refused_with_its_own_lines()
    {
        await using var wiki = await TestWiki.CreateAsync(Start);
        await wiki.SaveAsync(Changed("title: Start\n", "# theirs\ntitle: Start\n"));

        var answer = await wiki.SaveAsync(Changed("runtime: 30\n", "runtime: 30\ndirected_by: [nobody]\n"));

        Assert.Equal([("no-such-page", 5)], Assert.IsType<SaveOutcome.Refused>(answer).Problems.Where(IsError).Select(p => (p.Code, p.Line)));
    }

    [Fact]
    public async Task What_is_wrong_only_together_is_a_conflict_of_the_page_with_its_problems()
    {
        await using var wiki = await TestWiki.CreateAsync(Start);
        await wiki.SaveAsync(Changed("runtime: 30\n", ""));

        var answer = await wiki.SaveAsync(Changed("runtime: 30\n", "runtime: 30\ndisputed:\n  - about: runtime\n    a: It is 30.\n    b: It is 31.\n    prefers: a\n    why: Looked.\n"));

        var conflict = Assert.IsType<SaveOutcome.Conflict>(answer);
        Assert.Equal((2, Start.Text), (conflict.Revision, conflict.Base));
        Assert.Equal([Conflict.WholePage], conflict.Places.Select(p => p.Place));
        Assert.Equal(["no-such-item"], conflict.Problems.Where(IsError).Select(p => p.Code));
        Assert.Equal(2, (await wiki.SaveAsync(Changed("runtime: 30\n", "")) as SaveOutcome.Unchanged)?.Revision);
    }

    [Fact]
    public async Task What_the_merged_text_refers_to_is_looked_for_in_the_wiki()
    {
        await using var wiki = await TestWiki.CreateAsync(Start, A.Source("one"), A.Person("euros-lyn"));
        await wiki.SaveAsync(Changed("runtime: 30\n", "runtime: 30\nsources: [one]\n"));

        var answer = await wiki.SaveAsync(Changed("released: 2022\n", "released: 2022\ndirected_by: [euros-lyn]\n"));

        Assert.IsType<SaveOutcome.Merged>(answer);
    }

    [Fact]
    public async Task A_file_began_from_what_the_last_import_brought_whatever_its_draft_says()
    {
        await using var wiki = await TestWiki.CreateAsync(Start with { Origin = Origin.Import });
        await wiki.SaveAsync(Changed("Start", "Theirs"));

        var answer = await wiki.SaveAsync(Changed("Two.", "Mine.") with { Began = 2, Origin = Origin.Import });

        Assert.Equal(new SaveOutcome.Merged(3, Start.Text.Replace("Start", "Theirs", StringComparison.Ordinal).Replace("Two.", "Mine.", StringComparison.Ordinal)), answer);
    }

    [Fact]
    public async Task Of_many_who_save_at_once_one_wins_outright_and_the_others_merge_or_conflict_and_nothing_is_lost()
    {
        string songs = string.Concat(Enumerable.Range(0, 30).Select(i => An.Entry($"Song {i}", "A band", "scene: Before")));
        var start = An.Episode(title: "Start", fields: $"soundtrack:\n{songs}");
        await using var wiki = await TestWiki.CreateAsync(start);

        var drafts = Enumerable.Range(0, 40).Select(i => start with { Began = 1, Text = Scene(start.Text, i % 30, $"Writer {i}.") }).ToList();
        var answers = await Task.WhenAll(drafts.Select(wiki.SaveAsync));

        await using var db = wiki.ReadAt("everything");
        Assert.Single(answers.OfType<SaveOutcome.Saved>());
        Assert.Equal((29, 10), (answers.OfType<SaveOutcome.Merged>().Count(), answers.OfType<SaveOutcome.Conflict>().Count()));
        Assert.Equal(31, db.Revisions.Count());
        string text = db.Revisions.OrderBy(r => r.Number).AsEnumerable().Last().Text;
        string kept = text + string.Concat(answers.OfType<SaveOutcome.Conflict>().SelectMany(c => c.Places).Select(p => p.Mine));
        Assert.All(Enumerable.Range(0, 40), i => Assert.Contains($"Writer {i}.", kept, StringComparison.Ordinal));
        Assert.Equal(30, text.Split("Writer").Length - 1);
    }

    [Fact]
    public async Task Of_two_who_break_a_rule_of_two_pages_at_once_one_is_refused()
    {
        string song = $"soundtrack:\n{An.Entry()}";

        for (int round = 0; round < 5; round++)
        {
            await using var fresh = await TestWiki.CreateAsync(A.Season(1), An.Episode(1, 1));
            var answers = await Task.WhenAll(fresh.SaveAsync(A.Season(1, song) with { Began = 1 }), fresh.SaveAsync(An.Episode(1, 1, fields: song) with { Began = 1 }));

            Assert.Single(answers.OfType<SaveOutcome.Saved>());
            Assert.Equal(["song-twice"], Assert.Single(answers.OfType<SaveOutcome.Refused>()).Problems.Where(IsError).Select(p => p.Code));
        }
    }

    private static bool IsError(Problem problem) => problem.Severity is Severity.Error;

    private static Draft Changed(string from, string to) => Start with { Began = 1, Text = Start.Text.Replace(from, to, StringComparison.Ordinal) };

    private static string Scene(string text, int song, string scene) =>
        text.Replace($"song: Song {song}\n    artist: A band\n    scene: Before", $"song: Song {song}\n    artist: A band\n    scene: {scene}", StringComparison.Ordinal);
}
