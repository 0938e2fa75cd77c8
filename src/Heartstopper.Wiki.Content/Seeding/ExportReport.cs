namespace Heartstopper.Wiki.Content.Seeding;

/// <summary>What an export did.</summary>
/// <param name="Problems">Files that were left as they are, and why. Where something is in the way of a page, nothing was written at all.</param>
public sealed record ExportReport(int Written, int Removed, int Unchanged, IReadOnlyList<FileProblem> Problems, TimeSpan Took)
{
    public bool IsClean => Problems.Count == 0;
}

/// <summary>Which pages an export writes, and whether over files that the wiki has never read.</summary>
public enum ExportScope
{
    /// <summary>All pages; a file that says something the wiki never had is left as it is.</summary>
    Everything,

    /// <summary>Only pages that differ from what the last import brought.</summary>
    Changed,

    /// <summary>All pages, whatever their files say; files of no page go.</summary>
    Overwrite,
}
