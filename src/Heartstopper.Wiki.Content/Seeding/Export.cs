using System.Diagnostics;
using Heartstopper.Wiki.Content.Storage;
using Heartstopper.Wiki.Content.Writing;
using Microsoft.EntityFrameworkCore;

namespace Heartstopper.Wiki.Content.Seeding;

/// <summary>Writes the pages of the wiki as seed files. It changes nothing in the wiki, not even what the next import compares with.</summary>
public sealed class Export(WikiDatabase database)
{
    /// <param name="progress">Is told how many pages were looked at, and of how many.</param>
    /// <exception cref="IOException">The folder can't be written; no file is half there.</exception>
    /// <exception cref="UnauthorizedAccessException">This account may not write there.</exception>
    public async Task<ExportReport> RunAsync(SeedFolder folder, ExportScope scope, Action<int, int>? progress = null, CancellationToken cancellationToken = default)
    {
        var watch = Stopwatch.StartNew();
        var plan = new ExportPlan(folder, scope);
        await using var db = database.OpenUnfiltered();
        int done = 0;
        int pages = await db.Listings.CountAsync(cancellationToken);
        var old = (await db.Redirects.Where(r => !db.Listings.Any(l => l.Address == r.From)).OrderByDescending(r => r.Id).Select(r => new { r.PageId, Path = r.From + ".md" }).ToListAsync(cancellationToken)).ToLookup(r => r.PageId, r => r.Path);
        await foreach (var page in Pages(db).WithCancellation(cancellationToken))
        {
            plan.Add(page with { OldPaths = old[page.Id] });
            progress?.Invoke(++done, pages);
        }

        plan.AddFilesWithoutPage();
        await AskHistoryAsync(db, plan, cancellationToken);
        if (!plan.IsBlocked)
            plan.CarryOut();
        return plan.Report(watch.Elapsed);
    }

    /// <summary>All pages that are there, in the order of their addresses.</summary>
    internal static IAsyncEnumerable<ExportedPage> Pages(WikiContext db) => (
        from p in db.Pages
        join r in db.Revisions on new { PageId = p.Id, Number = p.Revision } equals new { r.PageId, r.Number }
        where r.Text != Revision.Gone
        orderby p.Address
        select new ExportedPage(p.Id, p.Address, r.Text, p.Base)).AsAsyncEnumerable();

    /// <summary>What the wiki had at any time can be found in a history and may go from a file; one look through all texts answers for all files.</summary>
    private static async Task AskHistoryAsync(WikiContext db, ExportPlan plan, CancellationToken cancellationToken)
    {
        if (!plan.IsUnsure)
            return;
        await foreach (string text in db.Revisions.Select(r => r.Text).AsAsyncEnumerable().WithCancellation(cancellationToken))
            plan.Know(text);
        // What a file said is not its page's revision where the two were merged. What waits is nowhere but in the file and in the conflict.
        await foreach (string text in db.Arrivals.Where(a => a.Text != null && a.State != ArrivalState.Waiting).Select(a => a.Text!).AsAsyncEnumerable().WithCancellation(cancellationToken))
            plan.Know(text);
    }
}
