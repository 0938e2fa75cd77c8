using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Content.Music;
using Heartstopper.Wiki.Content.Text;

namespace Heartstopper.Wiki.Content.Projecting;

/// <summary>The pages that an item of a list can't be told without: who plays, who is related, which song by whom.</summary>
internal readonly record struct Requirement(string? One, string? Other)
{
    public static Requirement Of(Field list, MapNode item)
    {
        if (item["song"].AsText() is not null && item["artist"].AsText() is { } artist)
            return new(Soundtrack.SongAddress(item), Soundtrack.ArtistAddress(artist));

        var reference = list.Items.FirstOrDefault(f => f is { Type: FieldType.Reference, IsRequired: true });
        return reference is null || item[reference.Name].AsText() is not { } slug ? default : new(FactProjection.TargetOf(reference, slug), null);
    }
}
