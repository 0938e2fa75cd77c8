namespace Heartstopper.Wiki.Tests.Support;

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("wiki-");

    public string At(string path) => Path.Combine(folder.FullName, path);

    public async Task WriteAsync(string below, params (string Path, string Text)[] files)
    {
        Directory.CreateDirectory(At(below));
        foreach (var (path, text) in files)
        {
            string file = Path.Combine(At(below), path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllTextAsync(file, text, TestContext.Current.CancellationToken);
        }
    }

    public void Dispose() => folder.Delete(recursive: true);
}
