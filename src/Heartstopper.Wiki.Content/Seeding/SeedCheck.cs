using Heartstopper.Wiki.Content.Checking;
using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Content.Text;

namespace Heartstopper.Wiki.Content.Seeding;

/// <summary>Checks a folder of seed files as if it were the whole wiki, without a database.</summary>
public static class SeedCheck
{
    /// <returns>All problems, file by file.</returns>
    public static IReadOnlyList<FileProblem> Run(SeedFolder folder, bool withGaps)
    {
        var files = folder.Read();
        var pages = files.Where(f => !f.IsRefused).Select(f => (File: f, Page: CheckedPage.Read(f.Address!.Value, f.Text!))).ToList();
        var around = new Surroundings();
        foreach (var address in files.Where(f => f.IsRefused).Select(f => f.Address).OfType<PageAddress>())
            around.AddRefused(address);
        foreach (var (_, page) in pages)
            around.Add(page);

        var changed = pages.Select(p => p.Page.Address.ToString()).ToHashSet(StringComparer.Ordinal);
        var problems = files.SelectMany(f => f.Problems.Select(p => new FileProblem(f.Path, p)))
            .Concat(pages.SelectMany(p => p.Page.Problems.Concat(SharedRules.Check(p.Page, around, new HashSet<string>(), changed)).Select(x => new FileProblem(p.File.Path, x))));
        if (withGaps)
            problems = problems.Concat(Gaps.Of([.. pages.Where(p => p.Page.IsReadable)]));
        return [.. problems
            .Where(p => withGaps || p.Problem.Severity is Severity.Error)
            .OrderBy(p => p.File, StringComparer.Ordinal).ThenBy(p => p.Problem.Line).ThenBy(p => p.Problem.Column)];
    }
}
