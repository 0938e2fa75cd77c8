using System.Collections.Concurrent;
using System.Diagnostics;
using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Content.Storage;
using Heartstopper.Wiki.Content.Writing;
using Microsoft.EntityFrameworkCore;

namespace Heartstopper.Wiki.Bench;

/// <summary>Editors who save through the door, without a browser in front of it.</summary>
internal sealed class Saves : IDisposable
{
    private const int PageBytes = 10_000;

    private readonly WikiDatabase database;
    private readonly Door door;

    public Saves(string path)
    {
        database = new(path);
        door = new(database, new(), TimeProvider.System);
    }

    public void Dispose() => database.Dispose();

    /// <summary>Each editor saves a page of their own again and again, with one word changed.</summary>
    public async Task<Latencies> OnOwnPagesAsync(int editors, int each)
    {
        string[] pages = [.. Enumerable.Range(1, editors).Select(e => $"{editors}-{e}")];
        foreach (string page in pages)
            await BeginAsync(page, Paragraphs(page));
        var watch = Stopwatch.StartNew();
        var taken = new ConcurrentBag<double>();
        await Parallel.ForEachAsync(pages, At(editors), async (page, _) =>
        {
            for (int i = 0; i < each; i++)
            {
                var (number, text) = await ReadAsync(page);
                string changed = text.Replace($"Word{i} ", $"Word{i + 1} ", StringComparison.Ordinal);
                long start = Stopwatch.GetTimestamp();
                if (await SaveAsync(page, number, changed) is not SaveOutcome.Saved)
                    throw new InvalidOperationException("A save of a page that nobody else had was not taken.");
                taken.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        });
        return Latencies.Of([.. taken], watch.Elapsed);
    }

    /// <summary>All editors at one page: each writes tokens of their own into a section of their own, and every tenth time into the summary that all share.</summary>
    /// <returns>How many saves were taken and how many conflicted, and how many tokens of either are nowhere.</returns>
    public async Task<(int Taken, int Conflicts, int Lost)> OnOnePageAsync(int editors, TimeSpan time)
    {
        const string page = "crowd";
        await BeginAsync(page, string.Join("\n\n", Enumerable.Range(0, editors).Select(e => $"## Editor {e}\n\nNothing yet from {e}.")));
        var taken = new ConcurrentBag<string>();
        int conflicts = 0, lost = 0;
        var watch = Stopwatch.StartNew();
        await Parallel.ForEachAsync(Enumerable.Range(0, editors), At(editors), async (e, _) =>
        {
            for (int i = 0; watch.Elapsed < time; i++)
            {
                string token = $"token-{e}-{i}-end";
                var (number, text) = await ReadAsync(page);
                string changed = i % 10 == 9 ? Replace(text, "summary: ", $"summary: {token}") : Replace(text, $"## Editor {e}\n\n", $"## Editor {e}\n\n{token}");
                switch (await SaveAsync(page, number, changed))
                {
                    case SaveOutcome.Saved or SaveOutcome.Merged:
                        taken.Add(token);
                        break;
                    case SaveOutcome.Conflict conflict when conflict.Mine.Contains(token, StringComparison.Ordinal):
                        Interlocked.Increment(ref conflicts);
                        break;
                    default:
                        Interlocked.Increment(ref lost);
                        break;
                }
            }
        });
        return (taken.Count, conflicts, lost + await MissingAsync(page, taken));
    }

    private static ParallelOptions At(int editors) => new() { MaxDegreeOfParallelism = editors };

    /// <summary>How many tokens stand in no revision.</summary>
    private async Task<int> MissingAsync(string page, IEnumerable<string> tokens)
    {
        var left = tokens.ToHashSet(StringComparer.Ordinal);
        await using var db = database.OpenUnfiltered();
        string path = Address(page).ToString();
        await foreach (string text in db.Revisions.Where(r => db.Pages.Any(p => p.Id == r.PageId && p.Address == path)).Select(r => r.Text).AsAsyncEnumerable())
            left.RemoveWhere(t => text.Contains(t, StringComparison.Ordinal));
        return left.Count;
    }

    /// <summary>Puts a line in the place of the one that begins so, or that follows a heading.</summary>
    private static string Replace(string text, string start, string line)
    {
        int at = text.IndexOf(start, StringComparison.Ordinal);
        int end = text.IndexOf('\n', at + start.Length);
        return text[..at] + line + text[(end < 0 ? text.Length : end)..];
    }

    private static string Paragraphs(string page)
    {
        string words = string.Join(' ', Enumerable.Range(0, 40).Select(i => $"[[people/people-{i + 1}]] and others"));
        return "Word0 stands first. " + string.Join("\n\n", Enumerable.Repeat($"{words} of {page}.", PageBytes / words.Length));
    }

    private async Task BeginAsync(string page, string prose)
    {
        if (await SaveAsync(page, null, $"---\ntitle: Bench {page}\nsummary: A page to write on.\nspoiler: none\n---\n\n{prose}\n") is not SaveOutcome.Saved)
            throw new InvalidOperationException($"The page {page} could not be begun.");
    }

    private async Task<(int Number, string Text)> ReadAsync(string page)
    {
        string path = Address(page).ToString();
        await using var db = database.OpenUnfiltered();
        var current = await (
            from p in db.Pages
            join r in db.Revisions on new { PageId = p.Id, Number = p.Revision } equals new { r.PageId, r.Number }
            where p.Address == path
            select new { r.Number, r.Text }).SingleAsync();
        return (current.Number, current.Text);
    }

    private Task<SaveOutcome> SaveAsync(string page, int? began, string text) => door.SaveAsync(new(Address(page), began, text, "bench", "Changed a word"));

    private static PageAddress Address(string page) => PageAddress.TryParse($"articles/bench-{page}", out var address) ? address : throw new ArgumentException($"{page} makes no address.", nameof(page));
}
