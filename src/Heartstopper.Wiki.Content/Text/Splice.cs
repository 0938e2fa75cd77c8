namespace Heartstopper.Wiki.Content.Text;

/// <summary>One change to the lines of a front matter; every line that it does not concern stays byte for byte.</summary>
internal sealed class Splice(LineTable table)
{
    private readonly List<string> lines = [.. table.Lines];

    public IReadOnlyList<string> Lines => lines;

    /// <summary>Gives a field a value at its place, in as few lines as the values differ in.</summary>
    public void Set(string key, Node? old, Node value, IReadOnlyList<string>? order)
    {
        if (table[key] is not { } entry)
            Add(key, value, order);
        else if ((old, value) is (MapNode oldMap, MapNode map))
            SetFields(entry.Fields, oldMap, map);
        else if ((old, value) is (ItemsNode oldItems, ItemsNode items))
            SetItems(entry, oldItems, items);
        else
            Replace(entry, value);
    }

    private void Add(string key, Node value, IReadOnlyList<string>? order)
    {
        string[] added = NodeWriter.IsBlock(value) ? [$"{key}:", .. NodeWriter.Block(value)] : [NodeWriter.Field(key, value)];
        var earlier = order?.TakeWhile(name => name != key).ToList();
        var before = table.Entries.LastOrDefault(entry => earlier?.Contains(entry.Header.Key) != false);
        lines.InsertRange(before?.Owned.End ?? 1, added);
    }

    private void Replace(EntryLines entry, Node value)
    {
        lines.RemoveRange(entry.Below.Start, entry.Below.Count);
        lines.InsertRange(entry.Below.Start, NodeWriter.Block(value));
        SetValue(entry.Header, NodeWriter.IsBlock(value) ? "" : NodeWriter.OneLine(value));
    }

    public void Remove(LineRange range) => lines.RemoveRange(range.Start, range.Count);

    /// <summary>Brings the fields of a mapping or an item to those wanted, line by line.</summary>
    private void SetFields(List<FieldLines> fields, MapNode old, MapNode wanted)
    {
        var indent = new string(' ', fields[0].Column);
        lines.InsertRange(
            fields[^1].Owned.End,
            wanted.Fields.Where(field => !fields.Exists(line => line.Key == field.Key)).Select(field => indent + NodeWriter.Field(field.Key, field.Value)));

        // From the end, so that the lines above keep their numbers.
        foreach (var field in Enumerable.Reverse(fields))
        {
            if (wanted[field.Key]?.Value is not { } value)
                Remove(field.Owned);
            else if (!value.SameValueAs(old[field.Key]?.Value))
                SetValue(field, NodeWriter.OneLine(value));
        }
    }

    /// <summary>Brings the items of a list to those wanted; items that stay the same keep their lines.</summary>
    private void SetItems(EntryLines entry, ItemsNode old, ItemsNode wanted)
    {
        var most = Math.Min(old.Items.Count, wanted.Items.Count);
        var head = Enumerable.Range(0, most).TakeWhile(i => old.Items[i].SameValueAs(wanted.Items[i])).Count();
        var tail = Enumerable.Range(1, most - head).TakeWhile(i => old.Items[^i].SameValueAs(wanted.Items[^i])).Count();
        var paired = most - tail;

        for (var i = wanted.Items.Count - tail - 1; i >= paired; i--)
            InsertItem(entry, paired, wanted.Items[i]);
        for (var i = old.Items.Count - tail - 1; i >= paired; i--)
            Remove(entry.Items[i].Owned);
        for (var i = paired - 1; i >= head; i--)
            SetItem(entry.Items[i], old.Items[i], wanted.Items[i]);
    }

    private void SetItem(ItemLines item, MapNode old, MapNode wanted)
    {
        var (first, end) = (item.Fields[0], item.Owned.End);
        if (wanted[first.Key] is not null)
        {
            SetFields(item.Fields, old, wanted);
            return;
        }

        lines.RemoveRange(first.Line, end - first.Line);
        lines.InsertRange(first.Line, NodeWriter.Item(wanted, table.Lines[first.Line][..first.Column], new string(' ', first.Column)));
    }

    public void SetField(ItemLines item, string key, Node value)
    {
        if (item.Fields.Find(field => field.Key == key) is { } field)
            SetValue(field, NodeWriter.OneLine(value));
        else
            lines.Insert(item.Owned.End, new string(' ', item.FieldColumn) + NodeWriter.Field(key, value));
    }

    /// <summary>Takes one of several fields out of an item; the next one takes over the dash of the first.</summary>
    public void RemoveField(ItemLines item, FieldLines field)
    {
        if (field == item.Fields[0])
        {
            var next = item.Fields[1];
            lines[next.Line] = lines[field.Line][..field.Column] + lines[next.Line][next.Column..];
        }

        Remove(field.Owned);
    }

    public void InsertItem(EntryLines entry, int index, MapNode item)
    {
        var neighbour = entry.Items[Math.Max(0, index - 1)];
        var first = table.Lines[neighbour.Fields[0].Line][..neighbour.FieldColumn];
        lines.InsertRange(
            index == entry.Items.Count ? entry.Below.End : entry.Items[index].Owned.Start,
            NodeWriter.Item(item, first, new string(' ', neighbour.FieldColumn)));
    }

    /// <summary>Items change places; the blank lines between them stay where they are.</summary>
    public void MoveItem(EntryLines entry, int from, int to)
    {
        var order = Enumerable.Range(0, entry.Items.Count).ToList();
        order.RemoveAt(from);
        order.Insert(to, from);
        for (var place = entry.Items.Count - 1; place >= 0; place--)
        {
            var moved = entry.Items[order[place]].Owned;
            Remove(entry.Items[place].Owned);
            lines.InsertRange(entry.Items[place].Owned.Start, table.Lines.Skip(moved.Start).Take(moved.Count));
        }
    }

    private void SetValue(FieldLines field, string value)
    {
        var line = lines[field.Line];
        var gap = field.Value.IsEmpty && value.Length > 0 ? " " : "";
        var start = value.Length == 0 ? field.Column + field.Key.Length + 1 : field.Value.Start;
        lines[field.Line] = line[..start] + gap + value + line[field.Value.End..];
    }
}
