namespace Heartstopper.Wiki.Tests.Spoilers;

/// <summary>A page's prose: words outside of blocks, a block for each position, the same heading in all of them, and links to what may be hidden.</summary>
internal sealed class ProseWriter(World world, Slot page, string? marker)
{
    private readonly List<string> prose = [];

    private string Kind => page.Kind.Folder;

    public string Write()
    {
        int story = Story.Latest(page.Hidden, marker);
        prose.Add($"{Words("prose", story)}\n\n## Lantern\n\n{Words("prose", story)}\n\n");
        for (int i = page.Size == PageSize.Full ? 0 : page.Slug.Length % 5; i < Story.Positions.Count; i += page.Size == PageSize.Full ? 1 : 4)
            AddBlock(Story.Positions[i], i);
        AddBlock("none", 0);
        AddBlock("none", 5);
        prose.Add($"## Lantern\n\n{Words("prose", story)}, [[Shared lantern]].\n\n:::spoiler none\nBy name [[{world.Plain("people").Kind.Name} lantern]].\n:::\n");
        return string.Concat(prose);
    }

    private void AddBlock(string code, int number)
    {
        int from = Story.Latest(page.Hidden, code);
        var source = world.Hidden("sources", number);
        var near = world.Hidden("characters", number);
        prose.Add($":::spoiler {code}\n## Lantern\n\n{Words("block", from)}[@{source.Slug}]\n\n");
        prose.Add($"### {world.Planting.Text($"{Kind}: heading in a block", from)}\n\n");
        prose.Add($"By address [[{near.Address}|lantern]], [[seasons/2|lantern]] and [[films/{world.Plain("films").Slug}|lantern]].\n:::\n\n");
    }

    private string Words(string place, int from) => $"Some {world.Planting.Text($"{Kind}: {place}", from)} and [a link](https://{world.Planting.Word($"{Kind}: {place}, address", from)}.example/)";
}
