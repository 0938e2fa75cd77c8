using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Content.Text;

namespace Heartstopper.Wiki.Content.Editing;

/// <summary>Brings the items of one list to what was typed; items that the person did not see keep their places.</summary>
internal sealed class ItemsWriter(FormReader was, Field list, IReadOnlyList<string> order)
{
    private readonly List<(int Index, MapNode Item)> shown = was.ItemsOf(list);

    public PageText Write(PageText text, IReadOnlyList<FormItem> typed)
    {
        var wanted = Wanted(typed);
        foreach (var item in wanted.Where(w => w.Was is not null))
            text = SetFields(text, shown[item.Was!.Value], item.Values);

        var kept = wanted.Select(w => w.Was).OfType<int>().Select(w => shown[w].Index).ToList();
        var places = Places(text[list.Name].AsItems().Count, kept);
        foreach (int gone in shown.Select(s => s.Index).Except(kept).OrderDescending())
            text = text.RemoveItem(list.Name, gone);
        text = Move(text, places);
        return Insert(text, wanted, places);
    }

    /// <summary>What was typed without the items left empty, and each item that was there at most once.</summary>
    private List<FormItem> Wanted(IReadOnlyList<FormItem> typed) =>
    [
        .. typed
            .Where(t => t.Values.Values.Any(v => !string.IsNullOrWhiteSpace(v)))
            .Where(t => t.Was is null || (t.Was >= 0 && t.Was < shown.Count))
            .GroupBy(t => t.Was)
            .SelectMany(g => g.Key is null ? g : g.Take(1))
            .OrderBy(t => IndexIn(typed, t)),
    ];

    private static int IndexIn(IReadOnlyList<FormItem> typed, FormItem item) => typed.TakeWhile(t => !ReferenceEquals(t, item)).Count();

    private PageText SetFields(PageText text, (int Index, MapNode Item) old, Dictionary<string, string> values)
    {
        foreach (var field in was.FieldsOfItem(list, old.Item))
        {
            if (!values.TryGetValue(field.Name, out string? typed))
                continue;
            var before = old.Item[field.Name]?.Value;
            if (Typed.From(Typed.SeenBy(was.Sight, field, before)) == typed.ReplaceLineEndings("\n").Trim())
                continue;
            var value = Typed.WithUnseen(was.Sight, field, before, Typed.ToNode(field, typed));
            if (value is not null)
                text = text.SetInItem(list.Name, old.Index, field.Name, value);
            else if (text[list.Name].AsItems()[old.Index].Fields.Count > 1)
                text = text.RemoveInItem(list.Name, old.Index, field.Name);
        }

        return text;
    }

    /// <summary>The items that stay, by their old indexes, in their new order: those not shown where they were, the others in the order typed.</summary>
    private List<int> Places(int count, List<int> kept)
    {
        var seen = shown.Select(s => s.Index).ToHashSet();
        var next = new Queue<int>(kept);
        var stay = kept.ToHashSet();
        return [.. Enumerable.Range(0, count).Where(i => !seen.Contains(i) || stay.Contains(i)).Select(i => seen.Contains(i) ? next.Dequeue() : i)];
    }

    private PageText Move(PageText text, List<int> places)
    {
        var now = places.Order().ToList();
        for (int to = 0; to < places.Count; to++)
        {
            int from = now.IndexOf(places[to]);
            if (from == to)
                continue;
            text = text.MoveItem(list.Name, from, to);
            now.RemoveAt(from);
            now.Insert(to, places[to]);
        }

        return text;
    }

    /// <summary>A new item stands behind the one that it was added behind.</summary>
    private PageText Insert(PageText text, List<FormItem> wanted, List<int> places)
    {
        var now = places.Select(p => (int?)p).ToList();
        int at = 0;
        foreach (var item in wanted)
        {
            if (item.Was is { } old)
            {
                at = now.IndexOf(shown[old].Index) + 1;
                continue;
            }

            var fields = was.FieldsOf(list)
                .Select(f => (f.Name, Value: item.Values.TryGetValue(f.Name, out string? typed) ? Typed.ToNode(f, typed) : null))
                .Where(f => f.Value is not null);
            // The first of a list goes to its front only where something was there before it.
            int index = item == wanted[0] && now.Count > 0 && wanted.Count == 1 ? now.Count : at;
            text = text.InsertItem(list.Name, index, Node.Map(fields.Select(f => (f.Name, f.Value!))), order);
            now.Insert(index, null);
            at = index + 1;
        }

        return text;
    }
}
