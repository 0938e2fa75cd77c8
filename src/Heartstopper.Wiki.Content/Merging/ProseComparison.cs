namespace Heartstopper.Wiki.Content.Merging;

/// <summary>Compares two proses, passage by passage.</summary>
internal static class ProseComparison
{
    private const string Place = "prose";

    public static IEnumerable<PageChange> Compare(string before, string after)
    {
        if (CommentMerge.IsSame(before, after))
            return [];
        if (ProseParts.Of(before.Split('\n')) is not { } old || ProseParts.Of(after.Split('\n')) is not { } other)
            return [new(ChangeSubject.Passage, ChangeVerb.Changed, Place, "the prose", before, after)];

        return Compare([.. old.Where(IsThere)], [.. other.Where(IsThere)]);
    }

    private static bool IsThere(Section section) => section.Text.Length > 0;

    private static IEnumerable<PageChange> Compare(List<Section> before, List<Section> after)
    {
        var match = ProseMerge.MatchingOfSections.Find(before, after);
        var staying = Pairing.Staying(match, before.Count);
        for (int i = 0; i < after.Count; i++)
        {
            var old = match[i] is { } index ? before[index] : null;
            if (old is null || !CommentMerge.IsSame(old.Text, after[i].Text))
                yield return Change(old is null ? ChangeVerb.Added : ChangeVerb.Changed, old, after[i]);
            if (old is not null && !staying.Contains(i))
                yield return Change(ChangeVerb.Moved, old, after[i]);
        }

        foreach (int gone in Enumerable.Range(0, before.Count).Where(i => !match.Contains(i)))
            yield return Change(ChangeVerb.Removed, before[gone], null);
    }

    private static PageChange Change(ChangeVerb verb, Section? before, Section? after)
    {
        var named = (after ?? before)!;
        string place = named.Name.Length == 0 ? Place : $"{Place}/{named.Name}";
        return new(ChangeSubject.Passage, verb, place, named.Heading is null ? "the opening words" : named.Label, before?.Text, after?.Text);
    }
}
