using System.Globalization;
using Heartstopper.Wiki.Content.Kinds;

namespace Heartstopper.Wiki.Tests.Spoilers;

/// <summary>Writes one page of the generated wiki, and tells for each word that it plants from when on that may be read.</summary>
internal sealed class PageWriter(World world, Slot page)
{
    private readonly List<string> lines = [];

    /// <summary>Paths of what a dispute can be about, and from when on each is safe.</summary>
    private readonly List<(string Path, int From)> disputable = [];

    private string Kind => page.Kind.Folder;

    private Planting Plant => world.Planting;

    private string? StoryMarker => page.Spoiler ?? Story.Default(Kind, page.Slug);

    private int StoryAt => Story.Latest(page.Hidden, StoryMarker);

    public string Write()
    {
        lines.Add($"title: {Plant.Text($"{Kind}: title", page.HiddenAt)}");
        if (page.Hidden is not null)
            lines.Add($"hidden: {page.Hidden}");
        if (page.Spoiler is not null)
            lines.Add($"spoiler: {page.Spoiler}");
        lines.Add($"sources: [{world.Plain("sources").Slug}]");
        if (page.Size == PageSize.Small)
            return Text("");

        lines.Add($"summary: {Plant.Text($"{Kind}: summary", page.HiddenAt)}");
        // One that all pages share, and one of which every kind has a page for everybody and some that are hidden.
        lines.Add($"aliases: [{Plant.Text($"{Kind}: alias", page.HiddenAt)} alias{page.HiddenAt}, Shared lantern{(page == world.Plain(Kind) || page.HiddenAt > 0 ? $", {page.Kind.Name} lantern" : "")}]");
        string old = "articles/" + Plant.Fixed($"{Kind}: formerly", page.HiddenAt);
        world.OtherAddresses.Add(old);
        lines.Add($"formerly: [{old}]");
        disputable.Add(("summary", page.HiddenAt));
        foreach (var field in page.Kind.Fields)
            AddField(field);
        AddReceipts();
        AddChanges();
        AddDisputes();
        return Text(new ProseWriter(world, page, StoryMarker).Write());
    }

    private string Text(string prose) => $"---\n{string.Join('\n', lines)}\n---\n{prose}";

    private void AddField(Field field)
    {
        int from = field.IsStory ? StoryAt : page.HiddenAt;
        if (field.Type is FieldType.Items)
        {
            var items = new ItemsWriter(world, page, StoryMarker, field);
            lines.AddRange(items.Write());
            disputable.AddRange(items.Disputable);
        }
        else if (Value(field, from) is { } value)
        {
            lines.Add($"{field.Name}: {value}");
            disputable.Add((field.Name, from));
        }
        else
        {
            // Without the page that it names the field is not there, and nothing about it.
            disputable.Add((field.Name, Story.Everything + 1));
        }
    }

    private string? Value(Field field, int from) => (Kind, field.Name) switch
    {
        ("films", "code") => Story.Film,
        ("films", "after") => "s2e3",
        ("songs", "artist") => page.Slug.Split('/')[0],
        _ => new ValueWriter(world).Value(field, $"{Kind}.{field.Name}", from),
    };

    private void AddReceipts()
    {
        if (page.Kind.Fields.FirstOrDefault(f => f.IsFact && f.Type is not FieldType.Items) is not { } field)
            return;
        // Hidden or not, it counts as a source of this one.
        lines.Add("receipts:");
        lines.Add($"  {field.Name}: [{world.Plain("sources").Slug}, {world.Hidden("sources", World.CitedSource).Slug}]");
    }

    private void AddChanges()
    {
        var changes = new List<string>();
        // Where story waits for everything, a changed value would stand in the place of the first one from the start.
        foreach (var field in page.Kind.Fields.Where(f => f.Type is FieldType.Text or FieldType.References && f.Name != "code" && !(f.IsStory && StoryAt == Story.Everything)))
        {
            for (int i = page.Size == PageSize.Full ? 0 : 5; i < Story.Positions.Count; i++)
            {
                int from = Math.Max(field.IsStory ? StoryAt : page.HiddenAt, Story.At(Story.Positions[i]));
                string value = field.Type is FieldType.Text ? Plant.Text($"{Kind}.{field.Name}: changed", from) : world.Hidden(field.To!, i).Slug;
                int there = field.Type is FieldType.Text ? from : Math.Max(from, world.Hidden(field.To!, i).HiddenAt);
                if (world.IsThere(there))
                    changes.AddRange([$"  - field: {field.Name}", $"    from: {Story.Positions[i]}", $"    value: {value}", $"    sources: [{world.Plain("sources").Slug}]"]);
            }
        }

        if (changes.Count > 0)
            lines.AddRange(changes.Prepend("changes:"));
    }

    private void AddDisputes()
    {
        var disputes = new List<string>();
        string hidden = Story.Positions[page.Slug.Length % Story.Positions.Count];
        AddDispute(disputes, null, StoryAt, null);
        AddDispute(disputes, null, Math.Max(StoryAt, Story.At(hidden)), hidden);
        foreach (var (path, from) in disputable)
            AddDispute(disputes, path, from, null);
        if (disputes.Count > 0)
            lines.AddRange(disputes.Prepend("disputed:"));
    }

    private void AddDispute(List<string> to, string? about, int from, string? hidden)
    {
        string topic = Plant.Text($"{Kind}: dispute", from);
        string source = world.Plain("sources").Slug;
        List<string> item =
        [
            $"  - topic: {topic}",
            $"    a: {Plant.Text($"{Kind}: dispute, one claim", from)}",
            $"    a_sources: [{source}]",
            $"    b: {Plant.Text($"{Kind}: dispute, the other claim", from)}",
            $"    prefers: {(Plant.IsAltered(from) ? "a" : "none")}",
            $"    why: {Plant.Text($"{Kind}: dispute, why", from)}",
        ];
        if (about is not null)
            item.Add($"    about: {about}");
        if (hidden is not null)
            item.Add($"    hidden: {hidden}");
        if (world.IsThere(from))
            to.AddRange(item);
    }
}
