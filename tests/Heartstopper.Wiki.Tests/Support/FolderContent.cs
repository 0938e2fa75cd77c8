using System.Text;

namespace Heartstopper.Wiki.Tests.Support;

/// <summary>What a folder holds: its files with their bytes, in one text that a failing test shows.</summary>
internal static class FolderContent
{
    /// <summary>All files but those of a repository inside.</summary>
    public static SortedDictionary<string, string> Of(string folder) => new(
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file))
            .Where(path => !path.StartsWith(".git" + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            .ToDictionary(path => path, path => Encoding.Latin1.GetString(File.ReadAllBytes(Path.Combine(folder, path)))),
        StringComparer.Ordinal);
}
