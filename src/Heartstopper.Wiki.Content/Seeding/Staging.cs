namespace Heartstopper.Wiki.Content.Seeding;

/// <summary>Writes files of a folder so that none is ever half there: all of them are made beside it first, and put in their places when the last one is whole.</summary>
internal sealed class Staging : IDisposable
{
    /// <summary>Begins with a dot, so that nobody takes what is in it for seed files.</summary>
    private const string Name = ".being-written";

    private readonly string folder;
    private readonly string stage;
    private readonly FileStream turn;
    private readonly List<string> staged = [];

    /// <exception cref="IOException">Somebody else is writing into the folder, or it can't be written.</exception>
    /// <exception cref="UnauthorizedAccessException">This account may not write there.</exception>
    public Staging(string folder)
    {
        this.folder = folder;
        stage = Path.Combine(folder, Name);
        Directory.CreateDirectory(stage);
        turn = new FileStream(Path.Combine(stage, "turn"), FileMode.OpenOrCreate, FileAccess.Write, FileShare.None);
    }

    /// <param name="path">Relative to the folder.</param>
    public void Add(string path, string text)
    {
        // UTF-8 without a byte-order mark is what File writes unless told otherwise.
        File.WriteAllText(At(staged.Count), text);
        staged.Add(path);
    }

    /// <summary>Puts all files in their places, one rename each.</summary>
    public void Commit()
    {
        for (int i = 0; i < staged.Count; i++)
        {
            string target = Path.Combine(folder, staged[i]);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Move(At(i), target, overwrite: true);
        }
    }

    public void Dispose()
    {
        turn.Dispose();
        Directory.Delete(stage, recursive: true);
    }

    private string At(int index) => Path.Combine(stage, $"{index}.md");
}
