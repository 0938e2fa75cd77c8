using Heartstopper.Wiki.Content;
using Heartstopper.Wiki.Content.Kinds;

namespace Heartstopper.Wiki.Tests.Spoilers;

/// <summary>What sets one item apart: its markers, and which of the hidden pages it requires.</summary>
internal sealed record Variant(string? Hidden, string? Spoiler, int? Target = null);

/// <summary>One list of a page: on a full page an item hidden before each position, one with story for each, and one for each page that an item can require.</summary>
internal sealed class ItemsWriter(World world, Slot page, string? storyMarker, Field list)
{
    private readonly List<string> lines = [];
    private int written;

    public List<(string Path, int From)> Disputable { get; } = [];

    private string Place => $"{page.Kind.Folder}.{list.Name}";

    public IEnumerable<string> Write()
    {
        foreach (var variant in Variants())
            Add(variant, written++);
        return lines.Count == 0 ? [] : lines.Prepend($"{list.Name}:");
    }

    private IEnumerable<Variant> Variants()
    {
        var codes = Story.Positions;
        int own = page.Slug.Sum(c => c) % codes.Count;
        yield return new(null, null);
        yield return new(codes[own], codes[(own + 3) % codes.Count]);
        if (page.Size != PageSize.Full)
            yield break;

        yield return new(null, "none");
        for (int i = 0; i < codes.Count; i++)
        {
            yield return new(codes[i], i % 2 == 0 ? null : codes[(i + 2) % codes.Count]);
            yield return new(null, codes[i]);
            if (list.Items.Any(ItemTargets.IsRequired))
                yield return new(i % 3 == 0 ? codes[(i + 1) % codes.Count] : null, null, i);
        }
    }

    private void Add(Variant variant, int number)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        int there = Math.Max(Story.Latest(page.Hidden, variant.Hidden), new ItemTargets(world, page, list).FillIn(variant, number, values));
        bool hasFrom = list.Items.Any(f => f.Name == "from");
        string? from = !hasFrom ? null : number == 2 ? "none" : Story.Positions[number % Story.Positions.Count];
        string? episode = list.Items.Any(f => f.Name == "episode") ? "s1e2" : null;
        int story = Math.Max(there, Story.At(from ?? variant.Spoiler ?? page.Spoiler ?? episode ?? storyMarker));
        int itself = list.IsStory ? story : there;
        foreach (var field in list.Items.Where(f => !values.ContainsKey(f.Name)))
        {
            // Each of them would be one more page to visit.
            if (field.To == "artists" && variant is { Spoiler: not null, Hidden: null })
                continue;
            if (Value(field, number, field.IsStory ? story : itself, from) is { } value)
                values[field.Name] = value;
        }

        // What is withheld alone leaves a placeholder behind; what has a "from" is not there at all.
        if (world.IsThere(hasFrom ? story : there))
            WriteItem(variant, number, values, itself);
        Note(values, number, itself, story);
    }

    private string? Value(Field field, int number, int from, string? begins) => field.Name switch
    {
        "from" => begins,
        "until" => Ends(number, from),
        "episode" => Episode(number),
        _ when field.Type is FieldType.Name && field.Name == "original_by" && number == 0 => Optional(),
        _ => Plain(field, number, from),
    };

    private string? Plain(Field field, int number, int from)
    {
        string? value = new ValueWriter(world).Value(field, $"{Place}.{field.Name}", from, number % Story.Positions.Count);
        if (field.To == "artists" && value is not null)
            world.OtherAddresses.UnionWith(value.Trim('[', ']').Split(", ").Select(a => "artists/" + a));
        return value;
    }

    // One whose page is hidden for a while, where the scene has a marker of its own.
    private string? Episode(int number) => number != 1 ? "s1e2" : world.IsThere(Story.At("s2e1")) ? "s2e2" : null;

    private string? Optional() => world.Hidden("artists", 5) is var artist && world.IsThere(artist) ? artist.Slug : null;

    private string? Ends(int number, int from)
    {
        string until = Story.Positions[Math.Min((number % Story.Positions.Count) + 2, Story.Positions.Count - 1)];
        return world.IsThere(Math.Max(from, Story.At(until))) ? until : null;
    }

    private void WriteItem(Variant variant, int number, Dictionary<string, string> values, int itself)
    {
        var fields = list.Items.Where(f => values.ContainsKey(f.Name)).Select(f => $"{f.Name}: {values[f.Name]}").ToList();
        if (variant.Hidden is not null)
            fields.Add($"hidden: {variant.Hidden}");
        if (variant.Spoiler is not null)
            fields.Add($"spoiler: {variant.Spoiler}");
        string plain = world.Plain("sources").Slug;
        if (number == 3)
            fields.Add("sources: []");
        else if (number % 2 == 0)
            fields.Add($"sources: [{plain}]");
        else if (list.Items.FirstOrDefault(f => f.IsFact && values.ContainsKey(f.Name)) is { } fact)
            fields.Add($"{fact.Name}_sources: [{plain}]");
        lines.Add("  - " + fields[0]);
        lines.AddRange(fields.Skip(1).Select(f => "    " + f));
    }

    private void Note(Dictionary<string, string> values, int number, int itself, int story)
    {
        if (number is not (1 or 3 or 5 or 8))
            return;
        string path = $"{list.Name}/{string.Join('/', list.Key.Where(values.ContainsKey).Select(k => KeyPart(k, values[k])))}";
        Disputable.Add((path, itself));
        if (list.Items.FirstOrDefault(f => f.IsStory) is { } field)
            Disputable.Add(($"{path}/{field.Name}", story));
        if (list.Items.LastOrDefault(f => !f.IsStory && f.Type is FieldType.Text && values.ContainsKey(f.Name)) is { } words)
            Disputable.Add(($"{path}/{words.Name}", itself));
    }

    private static string KeyPart(string name, string value) => name switch
    {
        "use" => "use-" + value,
        _ => Slug.From(value),
    };
}
