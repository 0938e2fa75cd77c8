using Heartstopper.Wiki.Content.Text;

namespace Heartstopper.Wiki.Content.Seeding;

/// <summary>A page as an export sees it.</summary>
internal sealed record ExportedPage(int Id, string Address, string Text, string? Base)
{
    /// <summary>The paths at which its file may still lie.</summary>
    public IEnumerable<string> OldPaths { get; init; } = [];

    public string Path => Address + ".md";
}

/// <summary>What an export will write and remove, made before the first file changes.</summary>
internal sealed class ExportPlan
{
    private readonly SeedFolder folder;
    private readonly ExportScope scope;
    private readonly Dictionary<string, SeedFile> files;
    private readonly ExportObstacles obstacles;
    private readonly List<(string Path, string Text)> writes = [];
    private readonly List<string> removals = [];
    private readonly Dictionary<string, List<Unsure>> unsure = new(StringComparer.Ordinal);
    private readonly List<FileProblem> left = [];
    private int unchanged;

    public ExportPlan(SeedFolder folder, ExportScope scope)
    {
        this.folder = folder;
        this.scope = scope;
        files = folder.Exists ? folder.Read().ToDictionary(f => f.Path, StringComparer.Ordinal) : [];
        obstacles = new(folder);
    }

    /// <summary>Whether files differ from their pages and from what was imported last, so that only the history can tell if something would be lost.</summary>
    public bool IsUnsure => unsure.Count > 0;

    public bool IsBlocked => obstacles.Problems.Count > 0;

    public void Add(ExportedPage page)
    {
        string[] old = [.. page.OldPaths.Where(files.ContainsKey)];
        // Of several files that lie at old addresses none is the page's, and no import takes one: it gets its own.
        if (!files.Remove(page.Path, out var file) && old is [var only])
            Move(page, only);
        else if (file?.Text == page.Text || (scope is ExportScope.Changed && page.Text == page.Base && old.Length == 0))
            unchanged++;
        else if (file is null || file.Address is null || scope is ExportScope.Overwrite || (file.Text is not null && file.Text == page.Base))
            Write(page.Path, page.Text);
        else if (file.Text is null)
            Leave(file);
        else
            Doubt(file, page.Path, page.Text);
    }

    /// <summary>The page was renamed, and its file goes along.</summary>
    private void Move(ExportedPage page, string old)
    {
        files.Remove(old, out var file);
        if (scope is ExportScope.Overwrite || (file!.Text is not null && file.Text == page.Base))
        {
            Write(page.Path, page.Text);
            removals.Add(old);
        }
        else if (file.Text is null)
        {
            Leave(file);
        }
        else
        {
            Doubt(file, page.Path, page.Text);
        }
    }

    /// <summary>Goes through the files that are left: the file of a page that is gone goes too.</summary>
    public void AddFilesWithoutPage()
    {
        foreach (var file in files.Values.Where(f => f.Address is not null))
        {
            if (scope is ExportScope.Overwrite)
                removals.Add(file.Path);
            else if (file.Text is null)
                Leave(file);
            else
                Doubt(file, file.Path, null);
        }
    }

    /// <summary>Takes note of a text that the wiki had at some time.</summary>
    public void Know(string text)
    {
        if (!unsure.Remove(text, out var sure))
            return;
        foreach (var (file, path, page) in sure)
        {
            if (page is not null)
                Write(path, page);
            if (page is null || path != file.Path)
                removals.Add(file.Path);
        }
    }

    /// <summary>Writes and removes; before the first file is in its place, all are written.</summary>
    public void CarryOut()
    {
        if (writes.Count + removals.Count == 0)
            return;
        Directory.CreateDirectory(folder.Path);
        using var staging = new Staging(folder.Path);
        foreach (var (path, text) in writes)
            staging.Add(path, text);
        staging.Commit();
        foreach (string path in removals)
            folder.Remove(path);
    }

    public ExportReport Report(TimeSpan took)
    {
        foreach (var (file, _, _) in unsure.Values.SelectMany(u => u))
            Leave(file);
        return IsBlocked
            ? new(0, 0, unchanged, obstacles.Problems, took)
            : new(writes.Count, removals.Count, unchanged, [.. left.OrderBy(p => p.File, StringComparer.Ordinal)], took);
    }

    private void Write(string path, string text)
    {
        obstacles.LookFor(path);
        writes.Add((path, text));
    }

    private void Doubt(SeedFile file, string path, string? page)
    {
        if (!unsure.TryGetValue(file.Text!, out var doubts))
            unsure[file.Text!] = doubts = [];
        doubts.Add(new(file, path, page));
    }

    private void Leave(SeedFile file) => left.Add(new(file.Path, new Problem(
        "not-imported", 1, 1, "this file says something that the wiki never had, and was left as it is: import it first, or export with --overwrite")));

    /// <param name="Path">Where the page's file belongs.</param>
    private sealed record Unsure(SeedFile File, string Path, string? Page);
}
