using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Content.Text;

namespace Heartstopper.Wiki.Content.Merging;

/// <summary>What an item of a list is called among people.</summary>
internal static class ItemLabel
{
    /// <summary><c>song “U” by Tate McRae</c>; for most lists the parts of the key.</summary>
    public static string Of(Field list, MapNode item)
    {
        if (item["song"].AsText() is { } song && item["artist"].AsText() is { } artist)
            return $"{list.ItemName} “{song}” by {artist}{More(list, item)}";

        string key = string.Join(", ", list.Key.Select(name => item[name].AsText()).OfType<string>());
        return key.Length > 0 ? $"{list.ItemName} “{key}”" : list.ItemName;
    }

    private static string More(Field list, MapNode item) =>
        string.Join(", ", list.Key.Where(name => name is not ("song" or "artist")).Select(name => item[name].AsText()).OfType<string>()) is { Length: > 0 } more ? $" ({more})" : "";
}
