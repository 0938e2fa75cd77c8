namespace Heartstopper.Wiki.Content.Kinds;

/// <summary>Where a page of the wiki lives, without a leading slash: <c>characters/charlie-spring</c>, <c>songs/baby-queen/colours-of-you</c>.</summary>
public readonly record struct PageAddress(string Kind, string Slug)
{
    /// <summary>Reads an address whose kind is known and whose slug has the right form for it.</summary>
    public static bool TryParse(string? text, out PageAddress address)
    {
        address = default;
        int slash = text?.IndexOf('/', StringComparison.Ordinal) ?? -1;
        if (slash < 0 || PageKinds.Find(text![..slash]) is not { } kind || !kind.IsSlug(text[(slash + 1)..]))
            return false;

        address = new(kind.Folder, text[(slash + 1)..]);
        return true;
    }

    public override string ToString() => $"{Kind}/{Slug}";
}
