using Heartstopper.Wiki.Content.Text;

namespace Heartstopper.Wiki.Content.Merging;

/// <summary>Merges fields that stand side by side.</summary>
internal sealed class FieldsMerge(Scope scope, Verdicts verdicts)
{
    private static readonly Matching<FieldPart> ByName = new([field => field.Key], (_, _) => 0);

    private readonly Dictionary<string, string> outliving = [];

    /// <param name="rest">Comments that found no field to stand above.</param>
    public List<FieldPart> Merge(IReadOnlyList<FieldPart> origin, IReadOnlyList<FieldPart> mine, IReadOnlyList<FieldPart> theirs, out string rest)
    {
        var trios = Trios<FieldPart>.Of(origin, mine, theirs, ByName, field => field.Key);
        var merged = new Dictionary<string, FieldPart?>();
        var together = scope.Together.ToList();
        foreach (var trio in trios.All)
        {
            if (together.Find(names => names.Contains(NameOf(trio))) is { } group && together.Remove(group))
                MergeTogether(group, [.. trios.All.Where(other => group.Contains(NameOf(other)))], merged);
            if (!merged.ContainsKey(trio.Id))
                merged[trio.Id] = MergeOne(trio);
        }

        var order = trios.Order(id => merged[id] is not null || outliving.ContainsKey(id));
        return Leads.Fold(order.Select(id => (merged[id], outliving.GetValueOrDefault(id, ""))), (field, above) => field with { Lead = above + field.Lead }, scope.IsPage, out rest);
    }

    private static string NameOf(Trio<FieldPart> trio) => (trio.Base ?? trio.Mine ?? trio.Theirs)!.Key;

    /// <summary>Fields that make sense only together: where both sides changed any of them, one choice is made for all.</summary>
    private void MergeTogether(IReadOnlyList<string> names, List<Trio<FieldPart>> group, Dictionary<string, FieldPart?> merged)
    {
        if (!group.Any(trio => Changed(trio.Base, trio.Mine)) || !group.Any(trio => Changed(trio.Base, trio.Theirs)) || !group.Any(trio => Changed(trio.Mine, trio.Theirs)))
            return;

        List<FieldPart?> origin = [.. group.Select(trio => trio.Base)], mine = [.. group.Select(trio => trio.Mine)], theirs = [.. group.Select(trio => trio.Theirs)];
        var conflict = new Conflict(
            scope.Prefix + names[0], scope.LabelOf(names.Where(name => group.Exists(trio => NameOf(trio) == name))), ConflictShape.Lines, Tell(origin), Tell(mine), Tell(theirs));
        var settled = verdicts.Settle(conflict, origin, mine, theirs, text => ReadTogether(text, group));
        foreach (var (trio, field) in group.Zip(settled))
            merged[trio.Id] = field is null || trio.Mine is null || trio.Theirs is null ? field : FieldMerge.WithComments(field, trio.Base, trio.Mine, trio.Theirs);
    }

    private static bool Changed(FieldPart? one, FieldPart? other) => one is null ? other is not null : !one.Value.SameValueAs(other?.Value);

    private static string? Tell(IEnumerable<FieldPart?> fields) =>
        string.Join('\n', fields.OfType<FieldPart>().Select(field => field.Owned.TrimEnd('\n'))) is { Length: > 0 } lines ? lines : null;

    private Settled<List<FieldPart?>>? ReadTogether(string text, List<Trio<FieldPart>> group) =>
        PageParts.Read(scope.Kind, text) is { } fields && fields.All(field => group.Exists(trio => NameOf(trio) == field.Key))
            ? new([.. group.Select(trio => fields.FirstOrDefault(field => field.Key == NameOf(trio)))])
            : null;

    private FieldPart? MergeOne(Trio<FieldPart> trio) => trio switch
    {
        { Mine: { } mine, Theirs: { } theirs } => new FieldMerge(scope, verdicts).Merge(trio.Base, mine, theirs),
        { Base: null } => trio.Mine ?? trio.Theirs,
        { Mine: null, Theirs: null } => null,
        _ => Remove(trio, trio.Base, (trio.Mine ?? trio.Theirs)!),
    };

    /// <summary>A field that one side took out.</summary>
    private FieldPart? Remove(Trio<FieldPart> trio, FieldPart origin, FieldPart left)
    {
        bool hasOtherValueOnly = Leads.Own(left.Lead) == Leads.Own(origin.Lead) && left.After == origin.After && !left.Value.SameValueAs(origin.Value);
        var merge = new FieldMerge(scope, verdicts);
        var settled = CommentMerge.IsSame(origin.Owned, left.Owned) ? null
            : hasOtherValueOnly && merge.IsOfNames(origin, left) ? FieldMerge.MergeNames(origin, trio.Mine, trio.Theirs)
            : merge.Settle(trio, asLines: !hasOtherValueOnly);
        if (settled is null && Leads.Outliving(origin.Lead, left.Lead) is { Length: > 0 } comments)
            outliving.Add(trio.Id, comments);
        return ReferenceEquals(settled, origin) ? origin with { Lead = left.Lead } : settled;
    }
}
