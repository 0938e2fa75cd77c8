using Heartstopper.Wiki.Content.Kinds;

namespace Heartstopper.Wiki.Content.Seeding;

/// <summary>Which page a path in a seed folder belongs to, and what to call a file that belongs to none.</summary>
internal static class SeedPath
{
    /// <param name="complaint">What is wrong with the path, where the answer is null.</param>
    public static PageAddress? AddressOf(string path, out string? complaint)
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
}
