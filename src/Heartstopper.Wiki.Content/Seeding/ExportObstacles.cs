using Heartstopper.Wiki.Content.Text;

namespace Heartstopper.Wiki.Content.Seeding;

/// <summary>What stands where an export would put a folder or a file.</summary>
internal sealed class ExportObstacles(SeedFolder folder)
{
    private readonly Dictionary<string, bool> free = new(StringComparer.Ordinal);
    private readonly List<FileProblem> problems = [];

    public IReadOnlyList<FileProblem> Problems => problems;

    /// <param name="path">Of a page's file, relative to the folder.</param>
    public void LookFor(string path)
    {
        for (int slash = path.IndexOf('/', StringComparison.Ordinal); slash > 0; slash = path.IndexOf('/', slash + 1))
        {
            if (!IsFree(path[..slash]))
                return;
        }

        var target = new FileInfo(Path.Combine(folder.Path, path));
        if (Directory.Exists(target.FullName))
            Add(path, "a folder stands where a page's file belongs");
        else if (target.LinkTarget is not null)
            Add(path, "a link stands where a page's file belongs");
    }

    /// <summary>Whether a folder is one, or can be made. What lies behind a link is not ours to write.</summary>
    private bool IsFree(string path)
    {
        if (free.TryGetValue(path, out bool known))
            return known;

        var target = new DirectoryInfo(Path.Combine(folder.Path, path));
        if (File.Exists(target.FullName))
            Add(path, "a file stands where a folder of pages belongs");
        else if (target.LinkTarget is not null)
            Add(path, "a link stands where a folder of pages belongs");
        else
            return free[path] = true;
        return free[path] = false;
    }

    private void Add(string path, string what) =>
        problems.Add(new(path, new Problem("in-the-way", 1, 1, $"{what}: move it away, or export to another folder; nothing was written")));
}
