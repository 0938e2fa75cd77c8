using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Content.Text;

namespace Heartstopper.Wiki.Content.Merging;

/// <summary>Merges one field.</summary>
internal sealed class FieldMerge(Scope scope, Verdicts verdicts)
{
    /// <summary>A field that both sides have.</summary>
    public FieldPart? Merge(FieldPart? origin, FieldPart mine, FieldPart theirs)
    {
        if (CommentMerge.Pick(origin, mine, theirs) is { } picked)
            return picked;

        int open = verdicts.Open.Count;
        var value = MergeValue(origin, mine, theirs);
        var merged = value is null ? null : WithComments(value, origin, mine, theirs);
        if (merged is null ? !LeavesComments(origin, mine, theirs) : !scope.IsPage || IsWhole(merged, mine, theirs))
            return merged;

        verdicts.Withdraw(open);
        return Settle(new Trio<FieldPart>(mine.Key, origin, mine, theirs), asLines: true);
    }

    /// <summary>The field with the comments of both sides.</summary>
    public static FieldPart WithComments(FieldPart value, FieldPart? origin, FieldPart mine, FieldPart theirs) => value with
    {
        Lead = CommentMerge.Lines(origin?.Lead, mine.Lead, theirs.Lead),
        After = CommentMerge.EndOfLine(origin?.After, mine.After, theirs.After),
    };

    /// <summary>A field of which the two sides want different things, or which one of them took out.</summary>
    public FieldPart? Settle(Trio<FieldPart> trio, bool asLines = false, Func<FieldPart?>? both = null)
    {
        FieldPart[] given = [.. new[] { trio.Base, trio.Mine, trio.Theirs }.OfType<FieldPart>()];
        string name = given[0].Key;
        // Where nothing stays behind, the comments are a part of what is to be settled.
        bool isLines = asLines || given.Any(field => field.IsBlock) || (trio.Base is null && given.Any(field => field.Comments.Any()));
        bool isList = given.Any(field => field.Value is ListNode);
        var conflict = new Conflict(
            scope.Prefix + name,
            scope.LabelOf(name),
            isLines ? ConflictShape.Lines : isList ? ConflictShape.List : ConflictShape.Value,
            Tell(trio.Base, isLines),
            Tell(trio.Mine, isLines),
            Tell(trio.Theirs, isLines));
        return verdicts.Settle(conflict, trio.Base, trio.Mine, trio.Theirs, text => isLines ? ReadLines(name, text) : new(ReadValue(given[^1], isList, text)), both);
    }

    private static string? Tell(FieldPart? field, bool asLines) => asLines ? field?.ToString() : field?.Told;

    private Settled<FieldPart?>? ReadLines(string name, string text) =>
        string.IsNullOrWhiteSpace(text) ? new(null)
        : PageParts.Read(scope.Kind, text) is [var field] && field.Key == name ? new(field)
        : null;

    private static FieldPart? ReadValue(FieldPart field, bool isList, string text)
    {
        string[] lines = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return lines.Length == 0 ? null : field.With(isList ? Node.List(lines) : Node.Scalar(string.Join(' ', lines)));
    }

    private FieldPart? MergeValue(FieldPart? origin, FieldPart mine, FieldPart theirs)
    {
        if (mine.Value is ItemsNode && theirs.Value is ItemsNode && scope.Find(mine.Key) is { Type: FieldType.Items } list)
            return MergeItems(list, origin, mine, theirs);
        if (mine.Value is MapNode && theirs.Value is MapNode)
            return MergeMapping(origin, mine, theirs);

        return MergeOneLine(origin, mine, theirs);
    }

    private FieldPart? MergeItems(Field list, FieldPart? origin, FieldPart mine, FieldPart theirs)
    {
        var items = new ItemsMerge(list, scope, verdicts).Merge(origin?.Items ?? [], mine.Items, theirs.Items, out _);
        return items.Count == 0 ? null : Header(origin, mine, theirs) with { Items = items, Value = new ItemsNode([.. items.Select(item => item.Node)]) };
    }

    private FieldPart? MergeMapping(FieldPart? origin, FieldPart mine, FieldPart theirs)
    {
        var fields = new FieldsMerge(scope.InMapping(mine.Key), verdicts).Merge(origin?.Fields ?? [], mine.Fields, theirs.Fields, out _);
        return fields.Count == 0 ? null : Header(origin, mine, theirs) with
        {
            Fields = fields,
            Indent = CommentMerge.PickAny(origin?.Indent, mine.Indent, theirs.Indent),
            Value = new MapNode([.. fields.Select(field => new FieldText(field.Key, field.Value))]),
        };
    }

    /// <summary>Whether both sides together emptied a block of which something new was said in comments.</summary>
    private static bool LeavesComments(FieldPart? origin, FieldPart mine, FieldPart theirs) =>
        mine.IsBlock && theirs.IsBlock && mine.Comments.Concat(theirs.Comments).Except(origin?.Comments ?? []).Any();

    private static FieldPart Header(FieldPart? origin, FieldPart mine, FieldPart theirs) =>
        mine with { Before = CommentMerge.PickAny(origin?.Before, mine.Before, theirs.Before) };

    private FieldPart? MergeOneLine(FieldPart? origin, FieldPart mine, FieldPart theirs)
    {
        if (mine.Value.SameValueAs(theirs.Value))
            return CommentMerge.PickAny(Spelled(origin), Spelled(mine), Spelled(theirs)) == Spelled(mine) ? mine : theirs;
        if (mine.Value.SameValueAs(origin?.Value))
            return theirs;
        if (theirs.Value.SameValueAs(origin?.Value))
            return mine;
        if (IsOfNames(mine, theirs))
            return MergeNames(origin, mine, theirs);
        if (!mine.IsBlock && ListMerge.Merge(origin?.Value, mine.Value, theirs.Value) is { } texts)
            return mine.With(texts);

        return Settle(new Trio<FieldPart>(mine.Key, origin, mine, theirs), both: ListMerge.Both(mine.Value, theirs.Value) is { } both ? () => mine.With(both) : null);
    }

    /// <summary>Whether a field holds old addresses: they are never in each other's way.</summary>
    public bool IsOfNames(params IEnumerable<FieldPart> given) => given.All(field => scope.Find(field.Key) is { Type: FieldType.Addresses } && field.Value is ListNode);

    public static FieldPart? MergeNames(FieldPart? origin, FieldPart? mine, FieldPart? theirs)
    {
        return ListMerge.MergeNames(Names(origin), Names(mine), Names(theirs)) is { Count: > 0 } names ? (mine ?? theirs)!.With(Node.List(names)) : null;

        static IReadOnlyList<string> Names(FieldPart? field) => field?.Value is ListNode list ? [.. list.Texts] : [];
    }

    private static string Spelled(FieldPart? field) => field is null ? "" : field.Before + field.Raw;

    /// <summary>Whether the merged lines can stand in a page: what both sides wrote well may still not fit together.</summary>
    private bool IsWhole(FieldPart merged, FieldPart mine, FieldPart theirs)
    {
        if (PageParts.Read(scope.Kind, merged.ToString()) is not [var read])
            return false;

        bool isTold = mine.Items.Concat(theirs.Items).Any(item => item.Key.Contains('~', StringComparison.Ordinal));
        return isTold || !read.Items.Any(item => item.Key.Contains('~', StringComparison.Ordinal));
    }
}
