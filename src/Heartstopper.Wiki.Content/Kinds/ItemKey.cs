using Heartstopper.Wiki.Content.Text;

namespace Heartstopper.Wiki.Content.Kinds;

/// <summary>How an item of a list is addressed: its key fields as slugs, joined by slashes; parts that are not given are left out.</summary>
public static class ItemKey
{
    public static string Of(Field list, MapNode item) => string.Join('/', list.Key.Select(name => Part(list, item, name)).OfType<string>());

    private static string? Part(Field list, MapNode item, string name)
    {
        string? text = item[name].AsText();
        return list.Items.Single(f => f.Name == name) switch
        {
            _ when text is null => null,
            { Name: "use" } => "use-" + text,
            { Type: FieldType.Name, To: "songs" } => Slug.ForSong(text),
            { Type: FieldType.Name, To: "artists" } => Slug.ForArtist(text),
            // An address or a path inside a page keeps its slashes: it is a key already.
            { Name: "about" } or { Type: FieldType.Reference or FieldType.Position or FieldType.Instalment } => text,
            _ => Slug.From(text),
        };
    }
}
