using System.Diagnostics;
using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Content.Storage;
using Heartstopper.Wiki.Content.Text;
using Heartstopper.Wiki.Content.Writing;
using Microsoft.EntityFrameworkCore;

namespace Heartstopper.Wiki.Content.Seeding;

/// <summary>What an import did.</summary>
/// <param name="LeftAlone">Addresses of pages that changed in the wiki since their last import, and in the file too.</param>
public sealed record ImportReport(
    int Added, int Changed, int Unchanged, IReadOnlyList<string> Refused, IReadOnlyList<string> LeftAlone, IReadOnlyList<FileProblem> Problems, TimeSpan Took)
{
    public bool IsClean => Refused.Count == 0 && LeftAlone.Count == 0;
}

/// <summary>Brings a folder of seed files into the wiki, through the door.</summary>
public sealed class Import(WikiDatabase database, Door door)
{
    public const string Author = "seed-data";

    /// <param name="progress">Is told how many files are done, and of how many.</param>
    public async Task<ImportReport> RunAsync(SeedFolder folder, Action<int, int>? progress = null, CancellationToken cancellationToken = default)
    {
        var watch = Stopwatch.StartNew();
        var files = folder.Read();
        var paths = files.Where(f => f.Address is not null && !f.IsRefused).ToDictionary(f => f.Address.ToString()!, f => f.Path);
        var (drafts, leftAlone, unchanged) = await SortAsync(files, cancellationToken);

        int added = 0, changed = 0, done = files.Count - drafts.Count;
        var refused = files.Where(f => f.IsRefused).Select(f => f.Path).ToList();
        var problems = files.SelectMany(f => f.Problems.Select(p => new FileProblem(f.Path, p))).ToList();
        PageAddress[] alsoThere = [.. files.Select(f => f.Address).OfType<PageAddress>()];
        await door.SaveTogetherAsync(drafts, alsoThere, Count, cancellationToken);
        return new(added, changed, unchanged, refused, leftAlone, problems, watch.Elapsed);

        void Count(Draft draft, SaveOutcome outcome)
        {
            string path = paths[draft.Address.ToString()];
            switch (outcome)
            {
                case SaveOutcome.Saved { Revision: 1 }:
                    added++;
                    break;
                case SaveOutcome.Saved:
                    changed++;
                    break;
                case SaveOutcome.Unchanged:
                    unchanged++;
                    break;
                case SaveOutcome.Conflict:
                    leftAlone.Add(draft.Address.ToString());
                    break;
                case SaveOutcome.Refused answer:
                    refused.Add(path);
                    problems.AddRange(answer.Problems.Where(p => p.Severity is Severity.Error).Select(p => new FileProblem(path, p)));
                    break;
            }

            progress?.Invoke(++done, files.Count);
        }
    }

    /// <summary>Compares each file with its page and with what the last import brought: a file that did not change leaves the page to its editors.</summary>
    private async Task<(List<Draft> Drafts, List<string> LeftAlone, int Unchanged)> SortAsync(IReadOnlyList<SeedFile> files, CancellationToken cancellationToken)
    {
        await using var db = database.OpenUnfiltered();
        var pages = await (
            from p in db.Pages
            join r in db.Revisions on new { PageId = p.Id, Number = p.Revision } equals new { r.PageId, r.Number }
            select new { p.Address, p.Revision, p.Base, r.Text }).ToDictionaryAsync(p => p.Address, cancellationToken);

        var drafts = new List<Draft>();
        var leftAlone = new List<string>();
        int unchanged = 0;
        foreach (var file in files.Where(f => !f.IsRefused))
        {
            var page = pages.GetValueOrDefault(file.Address.ToString()!);
            if (page is not null && page.Base == file.Text)
                unchanged++;
            else if (page is not null && page.Text != file.Text && page.Text != page.Base)
                leftAlone.Add(page.Address);
            else
                drafts.Add(new(file.Address!.Value, page?.Revision, file.Text!, Author, page is null ? "Added from seed-data" : "Changed in seed-data", Origin.Import));
        }

        return (drafts, leftAlone, unchanged);
    }
}
