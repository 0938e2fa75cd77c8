using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Content.Text;

namespace Heartstopper.Wiki.Content.Merging;

/// <summary>Compares fields that stand side by side.</summary>
internal sealed class FieldComparison(Scope scope)
{
    public IEnumerable<PageChange> Compare(IReadOnlyList<FieldPart> before, IReadOnlyList<FieldPart> after) =>
        after.Select(field => field.Key).Concat(before.Select(field => field.Key)).Distinct()
            .SelectMany(key => Compare(key, before.FirstOrDefault(field => field.Key == key), after.FirstOrDefault(field => field.Key == key)));

    private IEnumerable<PageChange> Compare(string key, FieldPart? before, FieldPart? after)
    {
        if (before is not null && before.Value.SameValueAs(after?.Value))
            return [];
        if (scope.Find(key) is { Type: FieldType.Items } list && before?.Value is null or ItemsNode && after?.Value is null or ItemsNode)
            return CompareItems(list, before?.Items ?? [], after?.Items ?? []);
        if (before?.Value is null or MapNode && after?.Value is null or MapNode)
            return new FieldComparison(scope.InMapping(key)).Compare(before?.Fields ?? [], after?.Fields ?? []);

        var verb = before is null ? ChangeVerb.Added : after is null ? ChangeVerb.Removed : ChangeVerb.Changed;
        return [new(ChangeSubject.Field, verb, scope.Prefix + key, scope.LabelOf(key), before?.Told, after?.Told)];
    }

    private IEnumerable<PageChange> CompareItems(Field list, IReadOnlyList<ItemPart> before, IReadOnlyList<ItemPart> after)
    {
        var match = ItemsMerge.MatchingOf(list).Find(before, after);
        var staying = Pairing.Staying(match, before.Count);
        for (int i = 0; i < after.Count; i++)
        {
            var old = match[i] is { } index ? before[index] : null;
            if (old is null)
                yield return Change(list, ChangeVerb.Added, null, after[i]);
            else if (CompareItem(list, old, after[i]) is { } change)
                yield return change;
            if (old is not null && !staying.Contains(i))
                yield return Change(list, ChangeVerb.Moved, old, after[i]);
        }

        foreach (int gone in Enumerable.Range(0, before.Count).Where(i => !match.Contains(i)))
            yield return Change(list, ChangeVerb.Removed, before[gone], null);
    }

    private PageChange? CompareItem(Field list, ItemPart before, ItemPart after)
    {
        var change = Change(list, ChangeVerb.Changed, before, after);
        var fields = new FieldComparison(scope.InItem(list, after.Key, change.Label)).Compare(before.Fields, after.Fields).ToList();
        return fields.Count == 0 ? null : change with { Fields = fields };
    }

    private static PageChange Change(Field list, ChangeVerb verb, ItemPart? before, ItemPart? after)
    {
        var named = (after ?? before)!;
        return new(ChangeSubject.Item, verb, $"{list.Name}/{named.Key}", ItemLabel.Of(list, named.Node), before?.ToString(), after?.ToString());
    }
}
