using System.Text;
using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Content.Text;

namespace Heartstopper.Wiki.Content.Seeding;

/// <summary>A folder of seed files, read recursively. Whatever is wrong with a file is told as a problem of that file.</summary>
public sealed class SeedFolder(string path)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public string Path { get; } = System.IO.Path.GetFullPath(path);

    public bool Exists => Directory.Exists(Path);

    /// <summary>All its files in the order of their paths. Names that begin with a dot are not looked at.</summary>
    public IReadOnlyList<SeedFile> Read()
    {
        var files = Found(new DirectoryInfo(Path)).OrderBy(f => f.Path, StringComparer.Ordinal).ToList();
        // Names that differ in case alone are one address, and on some machines one file: the one that is right stays.
        var twice = files
            .GroupBy(f => f.Path, StringComparer.OrdinalIgnoreCase)
            .Where(g => g.Count() > 1)
            .Select(g => g.OrderByDescending(f => f.Address is not null).ToList())
            .SelectMany(g => g.Skip(1).Select(f => (File: f, First: g[0])))
            .ToDictionary(t => t.File, t => t.First);
        return [.. files.Select(f => twice.TryGetValue(f, out var first) ? Refuse(f.Path, "two-files", $"{first.Path} has the same address: leave one of the two") : f)];
    }

    /// <summary>Removes a page's file, and the folders that hold nothing more.</summary>
    public void Remove(string path)
    {
        var file = new FileInfo(System.IO.Path.Combine(Path, path));
        file.Delete();
        for (var folder = file.Directory!; folder.FullName != Path && !folder.EnumerateFileSystemInfos().Any(); folder = folder.Parent!)
            folder.Delete();
    }

    private IEnumerable<SeedFile> Found(DirectoryInfo folder)
    {
        var entries = Entries(folder, out string? refusal);
        if (refusal is not null)
            yield return Refuse(Relative(folder), "unreadable", $"the folder can't be read ({refusal.TrimEnd('.')}): give this account read access to it");
        foreach (var entry in entries.Where(e => !e.Name.StartsWith('.')))
        {
            string path = Relative(entry);
            // A link may lead out of the folder or round in a circle: it is named, and not followed.
            if (entry.LinkTarget is not null)
                yield return Refuse(path, "link", "this is a link to another place: put the file itself here");
            else if (entry is FileInfo file && entry.Name.EndsWith(".md", StringComparison.OrdinalIgnoreCase))
                yield return Read(path, file);
            else if (entry is DirectoryInfo inner)
            {
                foreach (var found in Found(inner))
                    yield return found;
            }
        }
    }

    private static FileSystemInfo[] Entries(DirectoryInfo folder, out string? refusal)
    {
        refusal = null;
        try
        {
            return folder.GetFileSystemInfos();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            refusal = e.Message;
            return [];
        }
    }

    private static SeedFile Read(string path, FileInfo file)
    {
        if (SeedPath.AddressOf(path, out string? complaint) is not { } address)
            return Refuse(path, "wrong-path", complaint!);

        try
        {
            if (file.Length > PageText.MaxBytes)
                return Refuse(path, "too-large", $"the file has {file.Length:N0} bytes, and a page at most {PageText.MaxBytes:N0}: make it shorter, or two pages", address);

            byte[] bytes = File.ReadAllBytes(file.FullName);
            file.Refresh();
            return bytes.Length == file.Length
                ? new(path, address, Strict.GetString(bytes), [])
                : Refuse(path, "unreadable", "the file changed while it was read: wait until whoever writes it has finished", address);
        }
        catch (DecoderFallbackException e)
        {
            return Refuse(path, "not-utf-8", $"byte {e.Index + 1} is not UTF-8: save the file as UTF-8 without a byte-order mark", address);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Refuse(path, "unreadable", $"the file can't be read ({e.Message.TrimEnd('.')}): give this account read access to it", address);
        }
    }

    private string Relative(FileSystemInfo entry) => System.IO.Path.GetRelativePath(Path, entry.FullName).Replace('\\', '/');

    private static SeedFile Refuse(string path, string code, string message, PageAddress? address = null) => new(path, address, null, [new(code, 1, 1, message)]);
}
