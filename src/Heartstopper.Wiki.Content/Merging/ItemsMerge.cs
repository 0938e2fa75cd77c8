using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Content.Text;

namespace Heartstopper.Wiki.Content.Merging;

/// <summary>Merges the items of a list, each with its like in the other texts.</summary>
internal sealed class ItemsMerge(Field list, Scope page, Verdicts verdicts)
{
    private readonly Dictionary<string, string> outliving = [];

    /// <param name="rest">Comments that found no item to stand above.</param>
    public List<ItemPart> Merge(IReadOnlyList<ItemPart> origin, IReadOnlyList<ItemPart> mine, IReadOnlyList<ItemPart> theirs, out string rest)
    {
        var trios = Trios<ItemPart>.Of(origin, mine, theirs, MatchingOf(list), item => item.Key);
        var merged = trios.All.ToDictionary(trio => trio.Id, MergeOne);
        int dash = Dash(origin, mine, theirs);
        var order = trios.Order(id => merged[id] is not null || outliving.ContainsKey(id));
        return Leads.Fold(order.Select(id => (merged[id]?.DashedAt(dash), outliving.GetValueOrDefault(id, ""))), (item, above) => item with { Lead = above + item.Lead }, isOpen: false, out rest);
    }

    /// <summary>How the items of two texts are told to be the same: by key, or by neighbours and a field that stayed.</summary>
    public static Matching<ItemPart> MatchingOf(Field list) => new([item => item.Key], (one, other) => InCommon(list, one, other));

    // What any item may carry (its sources, its positions) is shared by items that have nothing to do with each other.
    private static int InCommon(Field list, ItemPart one, ItemPart other) =>
        list.Items.Count(field => one.Node[field.Name] is { } value && value.Value.SameValueAs(other.Node[field.Name]?.Value));

    private static int Dash(IReadOnlyList<ItemPart> origin, IReadOnlyList<ItemPart> mine, IReadOnlyList<ItemPart> theirs)
    {
        int? old = origin.Count > 0 ? origin[0].Dash : null;
        return mine[0].Dash == old ? theirs[0].Dash : theirs[0].Dash == old ? mine[0].Dash : Math.Min(mine[0].Dash, theirs[0].Dash);
    }

    private ItemPart? MergeOne(Trio<ItemPart> trio) => trio switch
    {
        { Mine: { } mine, Theirs: { } theirs } => MergeFields(trio.Base, mine, theirs),
        { Base: null } => trio.Mine ?? trio.Theirs,
        { Mine: null, Theirs: null } => null,
        _ => Remove(trio, trio.Base, (trio.Mine ?? trio.Theirs)!),
    };

    /// <summary>An item that one side took out.</summary>
    private ItemPart? Remove(Trio<ItemPart> trio, ItemPart origin, ItemPart left)
    {
        var settled = CommentMerge.IsSame(origin.Owned, left.Owned) ? null : Settle(trio);
        if (settled is null && Leads.Outliving(origin.Lead, left.Lead) is { Length: > 0 } comments)
            outliving.Add(trio.Id, comments);
        return ReferenceEquals(settled, origin) ? origin with { Lead = left.Lead } : settled;
    }

    private ItemPart? MergeFields(ItemPart? origin, ItemPart mine, ItemPart theirs)
    {
        if (CommentMerge.Pick(origin, mine, theirs) is { } picked)
            return picked;

        var named = origin ?? mine;
        var scope = page.InItem(list, named.Key, ItemLabel.Of(list, named.Node));
        var fields = new FieldsMerge(scope, verdicts).Merge(origin?.Fields ?? [], mine.Fields, theirs.Fields, out string rest);
        if (fields.Count == 0)
            return Settle(new Trio<ItemPart>(named.Key, named, mine, theirs));

        // What stands above a field that became the first one stands above the item's dash.
        string lead = CommentMerge.Lines(origin?.Lead, mine.Lead, theirs.Lead) + fields[0].Lead + rest;
        fields[0] = fields[0] with { Lead = "" };
        return new ItemPart(named.Key, lead, CommentMerge.PickAny(origin?.Prefix, mine.Prefix, theirs.Prefix), fields);
    }

    /// <summary>An item that one side took out and the other changed.</summary>
    private ItemPart? Settle(Trio<ItemPart> trio)
    {
        var conflict = new Conflict(
            $"{list.Name}/{trio.Base!.Key}", ItemLabel.Of(list, trio.Base.Node), ConflictShape.Lines, trio.Base.ToString(), trio.Mine?.ToString(), trio.Theirs?.ToString());
        return verdicts.Settle(conflict, trio.Base, trio.Mine, trio.Theirs, Read);
    }

    private Settled<ItemPart?>? Read(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return new(null);

        return PageParts.Read(page.Kind, $"{list.Name}:\n{text}") is [{ Items: [var item] }] ? new(item) : null;
    }
}
