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
        var files = Paths(new DirectoryInfo(Path)).Order(StringComparer.Ordinal).Select(Read).ToList();
        var twice = files
            .Where(f => f.Address is not null)
            .GroupBy(f => f.Address.ToString()!, StringComparer.OrdinalIgnoreCase)
            .Where(g => g.Count() > 1)
            .SelectMany(g => g.Skip(1).Select(f => (File: f, First: g.First())))
            .ToDictionary(t => t.File, t => t.First);
        return [.. files.Select(f => twice.TryGetValue(f, out var first) ? Refuse(f.Path, "two-files", $"{first.Path} has the same address: leave one of the two") : f)];
    }

    private IEnumerable<string> Paths(DirectoryInfo folder)
    {
        foreach (var entry in folder.EnumerateFileSystemInfos().Where(e => !e.Name.StartsWith('.')))
        {
            // A link may lead out of the folder or round in a circle: it is named, and not followed.
            if (entry is DirectoryInfo inner && entry.LinkTarget is null)
            {
                foreach (string file in Paths(inner))
                    yield return file;
            }
            else if (entry.LinkTarget is not null || entry.Name.EndsWith(".md", StringComparison.OrdinalIgnoreCase))
            {
                yield return System.IO.Path.GetRelativePath(Path, entry.FullName).Replace('\\', '/');
            }
        }
    }

    private SeedFile Read(string path)
    {
        var file = new FileInfo(System.IO.Path.Combine(Path, path));
        if (file.LinkTarget is not null)
            return Refuse(path, "link", "this is a link to another place: put the file itself here");
        if (AddressOf(path, out string? complaint) is not { } address)
            return Refuse(path, "wrong-path", complaint!);
        if (file.Length > PageText.MaxBytes)
            return Refuse(path, "too-large", $"the file has {file.Length:N0} bytes, and a page at most {PageText.MaxBytes:N0}: make it shorter, or two pages", address);

        try
        {
            return new(path, address, Strict.GetString(File.ReadAllBytes(file.FullName)), []);
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

    private static PageAddress? AddressOf(string path, out string? complaint)
    {
        complaint = null;
        string[] parts = path.Split('/');
        string kinds = string.Join(", ", PageKinds.All.Select(k => k.Folder));
        if (parts.Length < 2)
            complaint = $"a seed file lies in the folder of its kind, one of {kinds}";
        else if (PageKinds.Find(parts[0]) is not { } kind)
            complaint = $"there is no kind of page \"{parts[0]}\"{Nearest.Hint(parts[0], PageKinds.All.Select(k => k.Folder))}; the kinds are {kinds}";
        else if (!path.EndsWith(".md", StringComparison.Ordinal) || !kind.IsSlug(path[(parts[0].Length + 1)..^3]))
            complaint = $"\"{path[(parts[0].Length + 1)..]}\" is no name for a file in {parts[0]}: {Rule(kind, parts)}";
        else
            return new(kind.Folder, path[(parts[0].Length + 1)..^3]);
        return null;
    }

    private static string Rule(PageKind kind, string[] parts)
    {
        string[] slugs = [.. parts[1..].Select(p => Slug.From(p.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? p[..^3] : p))];
        string[] reserved = [.. slugs.Where(Slug.Reserved.Contains)];
        string offer = string.Join('/', slugs.Select((s, i) => Slug.Reserved.Contains(s) ? s + Suffix(kind, isLast: i == slugs.Length - 1) : s));
        string rename = kind.IsSlug(offer) ? $"; rename it to {offer}.md" : "";
        return reserved.Length == 0 || rename.Length == 0
            ? $"it is {kind.SlugHelp}, and .md in lower case{rename}"
            : $"{string.Join(" and ", reserved)} {(reserved.Length == 1 ? "is a word" : "are words")} that addresses end in, and no page is called so{rename}";
    }

    private static string Suffix(PageKind kind, bool isLast) => kind.Folder switch
    {
        "songs" when isLast => "-song",
        "songs" or "artists" => "-artist",
        _ => "-2",
    };

    private static SeedFile Refuse(string path, string code, string message, PageAddress? address = null) => new(path, address, null, [new(code, 1, 1, message)]);
}
