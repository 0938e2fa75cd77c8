using Heartstopper.Wiki.Content.Kinds;

namespace Heartstopper.Wiki.Tests.Spoilers;

/// <summary>The pages that an item can't be without, some of them hidden for a while.</summary>
internal sealed class ItemTargets(World world, Slot page, Field list)
{
    public static bool IsRequired(Field field) => field.Name is "song" or "artist" or "person" or "to" or "in";

    /// <summary>Fills in what the item can't be without.</summary>
    /// <returns>From when on all of that is there.</returns>
    public int FillIn(Variant variant, int number, Dictionary<string, string> values)
    {
        int from = 0;
        if (list.Items.Any(f => f.Name == "in" && f.Type is FieldType.Instalment))
        {
            values["in"] = ((number + page.Slug.Sum(c => c)) % 3) switch { 0 => "s1", 1 => "s2", _ => Story.Film };
            from = World.InstalmentFrom(values["in"]);
        }

        foreach (var field in list.Items.Where(f => f.Type is FieldType.Reference && IsRequired(f)))
        {
            var target = variant.Target is { } i ? world.Hidden(field.To!, i) : world.Small(field.To!)[number / 3 % world.Small(field.To!).Count];
            values[field.Name] = target.Slug;
            from = Math.Max(from, target.HiddenAt);
        }

        return list.Items.Any(f => f.Name == "song") && variant.Target is { } song ? Math.Max(from, RequiredSong(song, values)) : NewSong(variant, number, values, from);
    }

    private int RequiredSong(int target, Dictionary<string, string> values)
    {
        if (target % 2 == 0)
        {
            var song = world.Hidden("songs", target);
            (values["artist"], values["song"]) = (song.Slug.Split('/')[0], song.Slug.Split('/')[1]);
            return song.HiddenAt;
        }

        var artist = world.Hidden("artists", target);
        int from = Math.Max(artist.HiddenAt, page.HiddenAt);
        (values["artist"], values["song"]) = (artist.Slug, world.Planting.Word($"{page.Kind.Folder}.{list.Name}.song", from));
        world.OtherAddresses.Add($"songs/{values["artist"]}/{values["song"]}");
        return artist.HiddenAt;
    }

    private int NewSong(Variant variant, int number, Dictionary<string, string> values, int from)
    {
        if (!list.Items.Any(f => f.Name == "song"))
            return from;
        int there = Math.Max(from, Story.Latest(page.Hidden, variant.Hidden));
        (values["artist"], values["song"]) = (world.Planting.Word($"{page.Kind.Folder}.{list.Name}.artist", there), world.Planting.Word($"{page.Kind.Folder}.{list.Name}.song", there));
        world.OtherAddresses.Add("artists/" + values["artist"]);
        world.OtherAddresses.Add($"songs/{values["artist"]}/{values["song"]}");
        return from;
    }
}
