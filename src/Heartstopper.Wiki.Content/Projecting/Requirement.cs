using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Content.Music;
using Heartstopper.Wiki.Content.Text;

namespace Heartstopper.Wiki.Content.Projecting;

/// <summary>The pages, by address or code, that something can't be told without: who plays and in which season, who is related, which song by whom.</summary>
internal readonly record struct Requirement(string? One, string? Other = null, string? Third = null)
{
    public static Requirement Of(Field list, MapNode item)
    {
        if (item["artist"].AsText() is { } artist)
            return new(Soundtrack.ArtistAddress(artist), item["song"].AsText() is null ? null : Soundtrack.SongAddress(item));

        var instalment = list.Items.FirstOrDefault(f => f is { Type: FieldType.Instalment, IsRequired: true });
        var reference = list.Items.FirstOrDefault(f => f is { Type: FieldType.Reference, IsRequired: true });
        return new(NameOf(reference, item), NameOf(instalment, item));
    }

    /// <summary>A field with one value says nothing while the page of that value is hidden.</summary>
    public static Requirement Of(Field field, IReadOnlyList<string> values) => values is [var value] ? new(NameOf(field, value)) : default;

    /// <summary>What a field of the item that has these values requires beside.</summary>
    public Requirement And(Field field, IReadOnlyList<string> values) => this with { Third = Of(field, values).One };

    /// <summary>The address or code that a value names.</summary>
    public static string? NameOf(Field field, string value) =>
        field.Type is FieldType.Instalment or FieldType.Instalments or FieldType.Position ? value : FactProjection.TargetOf(field, value);

    private static string? NameOf(Field? field, MapNode item) => field is not null && item[field.Name].AsText() is { } value ? NameOf(field, value) : null;
}
