using AngleSharp.Dom;
using Heartstopper.Wiki.Tests.Support;

namespace Heartstopper.Wiki.Tests.Pages;

/// <summary>The past of a page: its revisions, what changed between them, and who wrote what.</summary>
public sealed class HistoryTests
{
    private const string Page = "/articles/one";

    [Fact]
    public async Task A_history_names_every_revision_newest_first()
    {
        await using var wiki = await StartAsync();

        var page = await wiki.OpenAsync(Page + "/history");

        Assert.Equal(
            [
                "from revision 3 to revision 3 Revision 3 3 October 2024, 10:00 · tori edit Say more −16 bytes, 57 bytes · What changed in revision 3",
                "from revision 2 to revision 2 Revision 2 3 October 2024, 08:30 · nick nelson edit A change +24 bytes, 73 bytes · What changed in revision 2",
                "from revision 1 to revision 1 Revision 1 3 October 2024, 07:00 · seed-data import Added from seed-data +49 bytes, 49 bytes",
            ],
            page.All(".change"));
        Assert.Equal(["2024-10-03T10:00:00Z", "2024-10-03T08:30:00Z", "2024-10-03T07:00:00Z"], page.QuerySelectorAll(".change time").Select(t => t.GetAttribute("datetime")));
    }

    [Fact]
    public async Task The_form_of_a_history_leads_to_what_changed_between_any_two()
    {
        await using var wiki = await StartAsync();
        var form = (await wiki.OpenAsync(Page + "/history")).QuerySelector("form[action$='/diff']")!;

        Assert.Equal(["from=2", "to=3"], form.QuerySelectorAll("input[checked]").Select(i => $"{i.GetAttribute("name")}={i.GetAttribute("value")}").Order());
        var diff = await wiki.OpenAsync($"{form.GetAttribute("action")}?from=1&to=3");

        Assert.Equal(["Revision 1", "Revision 3"], diff.All(".saving h2"));
        Assert.Equal(["Before: One two three.", "Now: One four three.", "Now:", "Now: Tail."], diff.All(".removed > :last-child, .added > :last-child").Where(w => w.Contains(':', StringComparison.Ordinal)));
        Assert.Equal(["two"], diff.All("del.word"));
        Assert.Equal(["four"], diff.All("ins.word"));
        Assert.Equal(["2 unchanged lines"], diff.All(".diff summary"));
    }

    [Fact]
    public async Task A_long_history_is_turned_page_by_page()
    {
        await using var wiki = await WikiApp.StartAsync(Text("Revision 1."));
        for (int i = 2; i <= 105; i++)
            await wiki.ReviseAsync(i - 1, Text($"Revision {i}."));

        var seen = new List<string>();
        var ways = new List<string>();
        for (string? next = Page + "/history"; next is not null;)
        {
            var page = await wiki.OpenAsync(next);
            seen.AddRange(page.All(".change h2"));
            ways.AddRange(page.Links("a[rel=prev]"));
            next = page.Links("a[rel=next]").SingleOrDefault();
        }

        Assert.Equal(Enumerable.Range(1, 105).Reverse().Select(i => $"Revision {i}"), seen);
        Assert.Equal([Page + "/history", Page + "/history?before=56"], [ways[0], (await wiki.OpenAsync(Page + "/history?before=6")).Links("a[rel=prev]").Single()]);
    }

    [Fact]
    public async Task A_revision_reads_as_the_page_did_then()
    {
        await using var wiki = await WikiApp.StartAsync(
            Seed.Of("sources/paper", "A paper"), Seed.Episode("s1e1", "Meet"),
            Seed.Of("articles/one", "One", "spoiler: none\nsources: [paper]\naliases: [First, Single]", "## Then\n\nA [[articles/one|link]], [[nobody]], a claim.[@paper] <b>Not bold</b>\n\n:::spoiler s1e1\nLater.\n:::"));
        await wiki.ReviseAsync(1, Text("Now."));

        var page = await wiki.OpenAsync(Page + "/history/1");

        Assert.Equal(["Title One", "Spoiler none", "Sources paper", "Aliases First, Single"], page.All(".fields tbody tr"));
        Assert.Equal("Then A link, nobody, a claim.1 <b>Not bold</b> spoiler s1e1 Later.", page.QuerySelector(".prose")!.Words());
        Assert.Equal(["/articles/one", "#source-1"], page.Links(".prose a"));
        Assert.Equal("A paper", page.QuerySelector("#source-1 a[href='/sources/paper']")!.TextContent);
        Assert.Equal(Seed.Of("articles/one", "One", "spoiler: none\nsources: [paper]\naliases: [First, Single]", "## Then\n\nA [[articles/one|link]], [[nobody]], a claim.[@paper] <b>Not bold</b>\n\n:::spoiler s1e1\nLater.\n:::").Text, page.QuerySelector("pre.raw")!.TextContent);
        Assert.Equal([Page + "/history/2", Page + "/diff?from=1&to=2", Page + "/history/1/patch"], page.Links("a[rel=next], .chips a"));
    }

    [Fact]
    public async Task A_revision_is_handed_out_as_a_patch_for_its_file()
    {
        await using var wiki = await StartAsync();

        using var answer = await wiki.GetAsync(Page + "/history/3/patch");

        Assert.Equal(("text/x-patch", "articles-one-revision-3.patch"), (answer.Content.Headers.ContentType?.MediaType, answer.Content.Headers.ContentDisposition?.FileName));
        Assert.Equal(
            """
            diff --git a/seed-data/articles/one.md b/seed-data/articles/one.md
            --- a/seed-data/articles/one.md
            +++ b/seed-data/articles/one.md
            @@ -3,6 +3,6 @@
             spoiler: none
             ---
             
            -One two three.
            +One four three.
             
            -Tail, which is longer.
            +Tail.

            """,
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Contains("\nnew file mode 100644\n", await wiki.ReadAsync(Page + "/history/1/patch"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Blame_names_who_brought_each_line()
    {
        await using var wiki = await StartAsync();

        var page = await wiki.OpenAsync(Page + "/blame");

        Assert.Equal(["Revision 1 seed-data 3 October 2024, 07:00", "Revision 3 tori 3 October 2024, 10:00", "Revision 2 nick nelson 3 October 2024, 08:30", "Revision 3 tori 3 October 2024, 10:00"], page.All(".blame > li > p"));
        Assert.Equal(["--- title: One spoiler: none ---", "One four three.", "", "Tail."], page.All(".blame ol"));
    }

    [Fact]
    public async Task A_page_that_was_saved_once_has_nothing_to_compare()
    {
        await using var wiki = await WikiApp.StartAsync(Text("One."));

        Assert.Contains("saved once", (await wiki.OpenAsync(Page + "/diff")).QuerySelector("main")!.Words(), StringComparison.Ordinal);
        Assert.Null((await wiki.OpenAsync(Page + "/history")).QuerySelector("input[type=radio]"));
    }

    internal static (string Path, string Text) Text(string prose) => Seed.Of("articles/one", "One", Seed.Safe, prose);

    /// <summary>A page with three revisions.</summary>
    internal static async Task<WikiApp> StartAsync()
    {
        var wiki = await WikiApp.StartAsync(Text("One two three."));
        await wiki.ReviseAsync(1, Text("One two three.\n\nTail, which is longer."), author: "nick nelson", later: TimeSpan.FromMinutes(90));
        await wiki.ReviseAsync(2, Text("One four three.\n\nTail."), author: "tori", summary: "Say more", later: TimeSpan.FromMinutes(90));
        return wiki;
    }
}
