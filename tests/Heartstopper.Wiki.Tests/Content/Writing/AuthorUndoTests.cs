using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Content.Writing;
using Heartstopper.Wiki.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Heartstopper.Wiki.Tests.Content.Writing;

/// <summary>All that one author changed is taken back, page by page.</summary>
public sealed class AuthorUndoTests
{
    private static readonly Draft Start = An.Episode(title: "Start", fields: "released: 2022\nruntime: 30\n", prose: "One.\n\n## Later\n\nTwo.\n");

    [Fact]
    public async Task What_others_changed_before_between_and_after_stays()
    {
        await using var wiki = await TestWiki.CreateAsync(Start);
        await SaveAsync(wiki, "troll", "Start", "Troll was here");
        await SaveAsync(wiki, "tara", "runtime: 30", "runtime: 31");
        await SaveAsync(wiki, "troll", "Two.", "Troll again.");
        await SaveAsync(wiki, "troll", "Troll again.", "And again.");
        await SaveAsync(wiki, "tara", "One.", "One, said Tara.");

        var report = await UndoAsync(wiki, "troll");

        Assert.Equal([new UndonePage("episodes/s1e1", 7)], report.Done);
        Assert.Equal(Start.Text.Replace("runtime: 30", "runtime: 31", StringComparison.Ordinal).Replace("One.", "One, said Tara.", StringComparison.Ordinal), await TextAsync(wiki));
        Assert.Empty((await UndoAsync(wiki, "troll")).Done);
    }

    [Fact]
    public async Task Where_others_built_on_it_the_page_is_listed_and_left()
    {
        await using var wiki = await TestWiki.CreateAsync(Start, An.Episode(1, 2, title: "Two"));
        await SaveAsync(wiki, "troll", "Start", "Troll was here");
        await SaveAsync(wiki, "tara", "Troll was here", "Tara was here");
        await SaveAsync(wiki, "troll", "Two.", "Troll again.");
        await wiki.SaveAsync(An.Episode(1, 2, title: "Troll") with { Began = 1, Author = "troll" });

        var report = await UndoAsync(wiki, "troll");

        Assert.Equal([new UndonePage("episodes/s1e2", 3)], report.Done);
        Assert.Equal([new LeftPage("episodes/s1e1", "it was changed since in the same place")], report.Left);
        Assert.Contains("Troll again.", await TextAsync(wiki), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_they_alone_wrote_is_deleted_and_one_that_others_went_on_with_is_left()
    {
        await using var wiki = await TestWiki.CreateAsync(Start with { Author = "troll" }, An.Episode(1, 2) with { Author = "troll" });
        await SaveAsync(wiki, "tara", "One.", "One, said Tara.");

        var report = await UndoAsync(wiki, "troll");

        await using var db = wiki.ReadAt("everything");
        Assert.Equal([new UndonePage("episodes/s1e2", 2)], report.Done);
        Assert.Equal(["episodes/s1e1"], report.Left.Select(l => l.Address));
        Assert.Equal(["episodes/s1e1"], db.Listings.Select(l => l.Address));
    }

    [Fact]
    public async Task Only_one_page_or_only_a_span_of_time_is_taken_back()
    {
        await using var wiki = await TestWiki.CreateAsync(Start, An.Episode(1, 2, title: "Two"));
        var began = wiki.Clock.Now;
        await SaveAsync(wiki, "troll", "Start", "First");
        await wiki.SaveAsync(An.Episode(1, 2, title: "Other") with { Began = 1, Author = "troll" });
        wiki.Clock.Now += TimeSpan.FromHours(1);
        await SaveAsync(wiki, "troll", "Two.", "Second.");

        var late = await UndoAsync(wiki, "troll", from: began.AddMinutes(30));
        string afterLate = await TextAsync(wiki);
        var early = await UndoAsync(wiki, "troll", page: "episodes/s1e1", until: began.AddMinutes(30));

        Assert.Equal([new UndonePage("episodes/s1e1", 4)], late.Done);
        Assert.Equal(Start.Text.Replace("Start", "First", StringComparison.Ordinal), afterLate);
        Assert.Equal([new UndonePage("episodes/s1e1", 5)], early.Done);
        Assert.Equal(Start.Text, await TextAsync(wiki));
    }

    private static async Task SaveAsync(TestWiki wiki, string author, string what, string becomes)
    {
        string text = await TextAsync(wiki);
        await using var db = wiki.ReadAt("everything");
        int began = await db.Pages.Where(p => p.Address == "episodes/s1e1").Select(p => p.Revision).SingleAsync(TestContext.Current.CancellationToken);
        Assert.Contains(what, text, StringComparison.Ordinal);
        Assert.IsType<SaveOutcome.Saved>(await wiki.SaveAsync(Start with { Began = began, Author = author, Text = text.Replace(what, becomes, StringComparison.Ordinal) }));
    }

    private static async Task<string> TextAsync(TestWiki wiki)
    {
        await using var db = wiki.ReadAt("everything");
        return await (
            from p in db.Pages
            join r in db.Revisions on new { PageId = p.Id, Number = p.Revision } equals new { r.PageId, r.Number }
            where p.Address == "episodes/s1e1"
            select r.Text).SingleAsync(TestContext.Current.CancellationToken);
    }

    private static Task<AuthorUndoReport> UndoAsync(TestWiki wiki, string author, string? page = null, DateTimeOffset? from = null, DateTimeOffset? until = null) =>
        new AuthorUndo(wiki.Database, wiki.Door).RunAsync(new(author, PageAddress.TryParse(page, out var address) ? address : null, from, until), "moderator", _ => Task.FromResult<string?>(null), TestContext.Current.CancellationToken);
}
