namespace Heartstopper.Wiki.Tests.Support;

/// <summary>The clone that the tests run in.</summary>
internal static class Repository
{
    public static string Seeds => Find("seed-data");

    public static string Docs => Find("docs");

    /// <summary>The source of what the wiki knows.</summary>
    public static string Content => Find(Path.Combine("src", "Heartstopper.Wiki.Content"));

    public static string SeedFormat => Find(Path.Combine("docs", "seed-format.md"));

    private static string Find(string path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Heartstopper.Wiki.sln")))
                return Path.Combine(folder.FullName, path);
        }

        throw new DirectoryNotFoundException("The tests run in a clone of the repository.");
    }
}
