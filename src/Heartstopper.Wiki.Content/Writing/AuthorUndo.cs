using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Content.Merging;
using Heartstopper.Wiki.Content.Storage;
using Heartstopper.Wiki.Content.Text;
using Microsoft.EntityFrameworkCore;

namespace Heartstopper.Wiki.Content.Writing;

/// <summary>What of one author's is to be taken back.</summary>
/// <param name="Page">On this page alone; null for all pages.</param>
/// <param name="From">Only what was saved from then on.</param>
/// <param name="Until">Only what was saved before.</param>
public sealed record UndoScope(string Author, PageAddress? Page, DateTimeOffset? From, DateTimeOffset? Until);

/// <summary>A page from which an author's changes were taken, with the revision that did it.</summary>
public sealed record UndonePage(string Address, int Revision);

/// <summary>A page that stays as it is, and why.</summary>
public sealed record LeftPage(string Address, string Why);

/// <summary>What taking back an author's changes did.</summary>
/// <param name="HasMore">Whether there are more pages than are done at once.</param>
public sealed record AuthorUndoReport(IReadOnlyList<UndonePage> Done, IReadOnlyList<LeftPage> Left, bool HasMore);

/// <summary>Takes back all that one author changed: each page in one revision, merged with what others changed since, or not at all.</summary>
public sealed class AuthorUndo(WikiDatabase database, Door door)
{
    private const int MostPages = 200;

    /// <param name="by">Who takes it back.</param>
    /// <param name="bar">Says why they may not change a page; null where they may.</param>
    public async Task<AuthorUndoReport> RunAsync(UndoScope scope, string by, Func<PageAddress, Task<string?>> bar, CancellationToken cancellationToken)
    {
        var done = new List<UndonePage>();
        var left = new List<LeftPage>();
        var pages = await FindAsync(scope, cancellationToken);
        foreach (var page in pages.Take(MostPages))
        {
            string address = page.Address.ToString();
            string? text = await WithoutAsync(page, cancellationToken);
            if (text == page.Text)
                continue;
            if ((text is null ? "it was changed since in the same place" : await bar(page.Address)) is { } why)
            {
                left.Add(new(address, why));
                continue;
            }

            switch (await door.SaveAsync(new(page.Address, page.Revision, text!, by, $"Took back what {scope.Author} changed", Origin.Revert), cancellationToken))
            {
                case SaveOutcome.Saved saved:
                    done.Add(new(address, saved.Revision));
                    break;
                case SaveOutcome.Merged merged:
                    done.Add(new(address, merged.Revision));
                    break;
                case SaveOutcome.Refused refused:
                    left.Add(new(address, refused.Problems.First(p => p.Severity is Severity.Error).Message));
                    break;
                case SaveOutcome.Conflict:
                    left.Add(new(address, "somebody is changing it just now"));
                    break;
            }
        }

        return new(done, left, pages.Count > MostPages);
    }

    /// <summary>The pages that the author changed, and which of their revisions are the author's.</summary>
    private async Task<List<Touched>> FindAsync(UndoScope scope, CancellationToken cancellationToken)
    {
        string? path = scope.Page?.ToString();
        await using var db = database.OpenUnfiltered();
        var found = await (
            from r in db.Revisions
            join p in db.Pages on r.PageId equals p.Id
            where r.Author == scope.Author && (path == null || p.Address == path)
                && (scope.From == null || r.Moment >= scope.From) && (scope.Until == null || r.Moment < scope.Until)
            orderby p.Address, r.Number
            select new { p.Id, p.Address, p.Revision, r.Number }).ToListAsync(cancellationToken);
        return [.. found.GroupBy(f => f.Id).Select(g => PageAddress.TryParse(g.First().Address, out var address)
            ? new Touched(g.Key, address, g.First().Revision, [.. g.Select(f => f.Number)])
            : throw new InvalidOperationException($"The page {g.First().Address} has an address that this version does not know."))];
    }

    /// <summary>The page's text without what those revisions did, the latest taken back first; null where that can't be told from what others did.</summary>
    private async Task<string?> WithoutAsync(Touched page, CancellationToken cancellationToken)
    {
        var runs = page.Runs();
        int[] numbers = [page.Revision, .. runs.SelectMany(r => new[] { r.First - 1, r.Last })];
        await using var db = database.OpenUnfiltered();
        var texts = await db.Revisions.Where(r => r.PageId == page.Id && numbers.Contains(r.Number)).ToDictionaryAsync(r => r.Number, r => r.Text, cancellationToken);

        string text = page.Text = texts[page.Revision];
        foreach (var (first, last) in runs)
        {
            string before = texts.GetValueOrDefault(first - 1, Revision.Gone);
            if (text == texts[last])
            {
                text = before;
                continue;
            }

            // A page that was not there, or was gone in between, has nothing to merge.
            if (before == Revision.Gone || texts[last] == Revision.Gone || text == Revision.Gone)
                return null;
            var merged = PageMerge.Merge(PageKinds.Find(page.Address.Kind)!, texts[last], before, text);
            if (!merged.IsClean)
                return null;
            text = merged.Text;
        }

        return OldAddresses.Keep(text, page.Text, page.Address);
    }

    private sealed record Touched(int Id, PageAddress Address, int Revision, IReadOnlyList<int> Numbers)
    {
        /// <summary>What the page says now.</summary>
        public string Text { get; set; } = "";

        /// <summary>Revisions that follow each other without another's in between, the latest first.</summary>
        public List<(int First, int Last)> Runs()
        {
            var runs = new List<(int First, int Last)>();
            foreach (int number in Numbers)
            {
                if (runs is [.., var run] && run.Last == number - 1)
                    runs[^1] = (run.First, number);
                else
                    runs.Add((number, number));
            }

            runs.Reverse();
            return runs;
        }
    }
}
