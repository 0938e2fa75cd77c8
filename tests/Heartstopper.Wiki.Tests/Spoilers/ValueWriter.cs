using Heartstopper.Wiki.Content.Kinds;

namespace Heartstopper.Wiki.Tests.Spoilers;

/// <summary>A value for a field of each type.</summary>
internal sealed class ValueWriter(World world)
{
    private Planting Plant => world.Planting;

    /// <param name="from">From when on it may be read.</param>
    /// <param name="optional">Which of the hidden pages an optional reference leads to.</param>
    public string? Value(Field field, string place, int from, int optional = 3) => field.Type switch
    {
        FieldType.Text => Plant.Text(place, from),
        FieldType.Name => Plant.Word(place, from),
        // Members of a band are names as printed, or people of this wiki, who may be hidden.
        FieldType.Names when field.Name == "members" && Optional(world.Hidden("people", optional)) is { } person => $"[{Plant.Word(place, from)}, {Plant.Word(place, from)}, {person}]",
        FieldType.Names => $"[{Plant.Word(place, from)}, {Plant.Word(place, from)}]",
        FieldType.Date => Plant.Date(place, from),
        FieldType.Number => Plant.Count(place, from),
        FieldType.Year => Plant.Year(place, from),
        FieldType.Choice => field.Choices[Plant.IsAltered(from) ? 1 : 0],
        FieldType.YesNo => Plant.IsAltered(from) ? "no" : "yes",
        FieldType.Position => "s1e1",
        FieldType.Instalment => "s1",
        FieldType.Instalments => List(["s1", "s2", Story.Film], World.InstalmentFrom),
        FieldType.Clock => Plant.Clock(place, from),
        FieldType.Web => $"https://{Plant.Word(place, from)}.example/",
        FieldType.Reference => world.Plain(field.To!).Slug,
        FieldType.References => List(world.All(field.To!)),
        FieldType.Page => Optional(world.Hidden("people", optional)),
        FieldType.Pages => List(world.All("people").Concat(world.All("seasons")), s => s.Address),
        FieldType.Addresses => "[articles/" + Plant.Fixed(place, from) + "]",
        _ => throw new NotSupportedException($"Say here what a value of the type {field.Type} is."),
    };

    private string? Optional(Slot target) => world.IsThere(target) ? target.Address : null;

    private string? List(IEnumerable<Slot> targets, Func<Slot, string>? write = null) =>
        targets.Where(world.IsThere).Select(write ?? (s => s.Slug)).ToList() is { Count: > 0 } there ? $"[{string.Join(", ", there)}]" : null;

    private string? List(IEnumerable<string> codes, Func<string, int> from) => $"[{string.Join(", ", codes.Where(c => world.IsThere(from(c))))}]";
}
