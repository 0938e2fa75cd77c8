namespace Heartstopper.Wiki.Content.Merging;

/// <summary>Merges prose: by section, in a section by line, in a block by its sections again.</summary>
internal sealed class ProseMerge(Verdicts verdicts)
{
    private const string Place = "prose";

    /// <summary>How the sections of two texts are told to be the same: by their words, by heading, or by neighbours and a line that stayed.</summary>
    public static Matching<Section> MatchingOfSections { get; } =
        new([section => section.Name.Length == 0 ? "" : section.Text, section => section.Name], (one, other) => InCommon(one.Text, other.Text));

    public string Merge(string origin, string mine, string theirs)
    {
        if (CommentMerge.Pick(origin, mine, theirs) is { } picked)
            return picked;

        if (Read(origin) is { } old && Read(mine) is { } my && Read(theirs) is { } their)
        {
            int open = verdicts.Open.Count;
            var lines = MergeSections(old, my, their, Place, "");
            if (ProseParts.Of(lines) is not null)
                return string.Join('\n', lines);
            verdicts.Withdraw(open);
        }

        var conflict = new Conflict(Place, "The whole prose", ConflictShape.Prose, origin, mine, theirs);
        return verdicts.Settle(conflict, origin, mine, theirs, text => new(text), () => $"{mine.TrimEnd('\n')}\n\n{theirs}");
    }

    /// <summary>How many lines that say something two texts share.</summary>
    public static int InCommon(string one, string other)
    {
        var lines = other.Split('\n').ToHashSet();
        return one.Split('\n').Count(line => !string.IsNullOrWhiteSpace(line) && !line.StartsWith(":::", StringComparison.Ordinal) && lines.Contains(line));
    }

    public List<string> MergeSections(IReadOnlyList<Section> origin, IReadOnlyList<Section> mine, IReadOnlyList<Section> theirs, string place, string within)
    {
        var trios = Trios<Section>.Of(origin, mine, theirs, MatchingOfSections, section => section.Name);
        var merged = trios.All.ToDictionary(trio => trio.Id, trio => MergeOne(trio, place, within));
        return [.. trios.Order(id => merged[id] is not null).SelectMany(id => merged[id]!)];
    }

    private static IReadOnlyList<Section>? Read(string prose) => ProseParts.Of(prose.Split('\n'));

    private IReadOnlyList<string>? MergeOne(Trio<Section> trio, string place, string within) => trio switch
    {
        { Mine: { } mine, Theirs: { } theirs } => MergeBoth(trio.Base, mine, theirs, place, within),
        { Base: null } => [.. (trio.Mine ?? trio.Theirs)!.Lines],
        { Mine: null, Theirs: null } => null,
        _ when CommentMerge.IsSame(trio.Base.Text, (trio.Mine ?? trio.Theirs)!.Text) => null,
        _ => Settle(trio, place, within),
    };

    private IReadOnlyList<string> MergeBoth(Section? origin, Section mine, Section theirs, string place, string within)
    {
        var named = origin ?? mine;
        var section = new SectionMerge(this, verdicts, named.Name.Length == 0 ? place : $"{place}/{named.Name}", within + named.Label);
        return section.Merge(origin, mine, theirs);
    }

    /// <summary>A section that one side took out and the other changed.</summary>
    private IReadOnlyList<string>? Settle(Trio<Section> trio, string place, string within)
    {
        var conflict = new Conflict($"{place}/{trio.Base!.Name}", within + trio.Base.Label, ConflictShape.Prose, trio.Base.Text, trio.Mine?.Text, trio.Theirs?.Text);
        return verdicts.Settle<IReadOnlyList<string>?>(
            conflict, [.. trio.Base.Lines], trio.Mine?.Lines.ToList(), trio.Theirs?.Lines.ToList(),
            text => new(string.IsNullOrWhiteSpace(text) ? null : [.. text.TrimEnd('\n').Split('\n'), ""]));
    }
}
