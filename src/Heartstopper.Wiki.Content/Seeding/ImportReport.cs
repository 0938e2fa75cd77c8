namespace Heartstopper.Wiki.Content.Seeding;

/// <summary>What an import makes of a file.</summary>
public enum Fate
{
    Added,
    Changed,

    /// <summary>The page had changed too, and both changes fit.</summary>
    Merged,

    /// <summary>The file is gone, and so the page goes.</summary>
    Deleted,

    Unchanged,

    /// <summary>The page had changed too, and the two don't fit: the page stays, and the file's text waits.</summary>
    Conflict,

    /// <summary>An earlier import brought this, and a later one changed it.</summary>
    Older,

    Refused,
}

/// <summary>A file and what an import made of it.</summary>
/// <param name="What">What changed, or where the two sides disagree; empty where nobody asked or nothing is to be said.</param>
public sealed record ImportedFile(string Path, Fate Fate, string What = "");

/// <summary>What an import did, or would do.</summary>
/// <param name="Import">Its name; null where it did nothing that could be taken back.</param>
/// <param name="Files">In the order of their paths.</param>
public sealed record ImportReport(string? Import, IReadOnlyList<ImportedFile> Files, IReadOnlyList<FileProblem> Problems, TimeSpan Took)
{
    public bool IsClean => !Files.Any(f => f.Fate is Fate.Conflict or Fate.Older or Fate.Refused);

    public int Added => Count(Fate.Added);

    /// <summary>The paths of the files that were refused.</summary>
    public IReadOnlyList<string> Refused => [.. Files.Where(f => f.Fate is Fate.Refused).Select(f => f.Path)];

    /// <summary>All of it in one line: <c>2 added, 1 changed, …</c>.</summary>
    public string Numbers =>
        $"{Added} added, {Count(Fate.Changed)} changed, {Count(Fate.Merged)} merged, {Count(Fate.Deleted)} deleted, {Count(Fate.Unchanged)} unchanged, "
        + $"{Count(Fate.Conflict)} in conflict, {Count(Fate.Older)} older, {Count(Fate.Refused)} refused";

    public int Count(Fate fate) => Files.Count(f => f.Fate == fate);
}
