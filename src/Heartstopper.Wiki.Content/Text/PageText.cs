using System.Text;

namespace Heartstopper.Wiki.Content.Text;

/// <summary>A page as it is written: front matter and prose, read into values, with every byte kept.</summary>
public sealed class PageText
{
    /// <summary>The most that a page may weigh, in UTF-8.</summary>
    public const int MaxBytes = 1_048_576;

    private readonly string text;

    private PageText(string text, LineTable lines, int proseStart, IReadOnlyList<FieldText> fields, IReadOnlyList<Problem> problems)
    {
        this.text = text;
        Lines = lines;
        Prose = text[proseStart..];
        Fields = fields;
        Problems = problems;
    }

    /// <summary>A page with neither fields nor prose, to build one from.</summary>
    public static PageText Empty { get; } = Parse("---\n---\n");

    public IReadOnlyList<Problem> Problems { get; }

    public bool IsAccepted => Problems.Count == 0;

    /// <summary>The fields in the order of the file; none when the text was refused.</summary>
    public IReadOnlyList<FieldText> Fields { get; }

    /// <summary>Everything after the closing line.</summary>
    public string Prose { get; }

    /// <summary>The line, from 1, in which the prose starts.</summary>
    public int ProseLine => Lines.Lines.Count + 1;

    internal LineTable Lines { get; }

    public FieldText? this[string key] => Fields.FirstOrDefault(field => field.Key == key);

    public static PageText Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var problems = new ProblemList();
        if (text.Length > MaxBytes || Encoding.UTF8.GetByteCount(text) > MaxBytes)
        {
            problems.Add("too-large", 1, 1, "A page holds at most 1 MB; move a part of it to a page of its own.");
            return new PageText(text, new LineTable([], []), 0, [], problems.InOrder());
        }

        if (MergeMarkers.Find(text, problems))
            return new PageText(text, new LineTable([], []), 0, [], problems.InOrder());

        var bounds = FrontMatterBounds.Find(text);
        CharacterCheck.Find(text, bounds.IsClosed ? bounds.ProseStart : text.Length, problems);
        // Either one hides where the lines are.
        if (!problems.Has("carriage-return") && !problems.Has("byte-order-mark"))
            bounds.Check(problems);
        if (!bounds.IsClosed)
            return new PageText(text, new LineTable(bounds.Lines, []), bounds.ProseStart, [], problems.InOrder());

        var table = new LineReader(bounds.Lines, problems).Read();
        var fields = problems.IsEmpty ? new FrontMatterReader(table, problems).Read() : [];
        return new PageText(text, table, bounds.ProseStart, problems.IsEmpty ? fields : [], problems.InOrder());
    }

    public override string ToString() => text;

    /// <summary>Gives a field a value, at its place; an empty mapping or list of items removes it.</summary>
    /// <param name="order">Where a new field stands: behind those that come before it here. At the end when nothing is said.</param>
    public PageText Set(string key, Node value, IReadOnlyList<string>? order = null)
    {
        if (value is MapNode { Fields.Count: 0 } or ItemsNode { Items.Count: 0 })
            return Remove(key);
        if (this[key] is { } field && field.Value.SameValueAs(value))
            return this;

        return Change(splice => splice.Set(key, this[key]?.Value, value, order));
    }

    /// <summary>Takes a field out, with the comments that belong to it.</summary>
    public PageText Remove(string key) => Lines[key] is { } entry ? Change(splice => splice.Remove(entry.Owned)) : this;

    /// <summary>Puts an item before the one at the index, or at the end of the list.</summary>
    /// <param name="order">Where a list that was not there stands, as for <see cref="Set"/>.</param>
    public PageText InsertItem(string key, int index, MapNode item, IReadOnlyList<string>? order = null)
    {
        if (Lines[key] is not { Items.Count: > 0 } entry)
            return Set(key, Node.Items(item), order);

        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)index, (uint)entry.Items.Count, nameof(index));
        return Change(splice => splice.InsertItem(entry, index, item));
    }

    public PageText SetInItem(string key, int index, string field, Node value) =>
        ItemAt(key, index)[field] is { } old && old.Value.SameValueAs(value)
            ? this
            : Change(splice => splice.SetField(Lines[key]!.Items[index], field, value));

    /// <summary>Takes a field out of an item; the item goes with its last field.</summary>
    public PageText RemoveInItem(string key, int index, string field)
    {
        if (ItemAt(key, index)[field] is null)
            return this;

        var item = Lines[key]!.Items[index];
        return item.Fields.Count == 1
            ? RemoveItem(key, index)
            : Change(splice => splice.RemoveField(item, item.Fields.Single(line => line.Key == field)));
    }

    /// <summary>Moves an item so that it stands at the index <paramref name="to"/>.</summary>
    public PageText MoveItem(string key, int from, int to)
    {
        ItemAt(key, from);
        ItemAt(key, to);
        return Change(splice => splice.MoveItem(Lines[key]!, from, to));
    }

    /// <summary>Takes an item out; the field goes with its last item.</summary>
    public PageText RemoveItem(string key, int index)
    {
        ItemAt(key, index);
        var entry = Lines[key]!;
        return entry.Items.Count == 1 ? Remove(key) : Change(splice => splice.Remove(entry.Items[index].Owned));
    }

    public PageText WithProse(string prose)
    {
        ThrowIfRefused();
        return prose == Prose ? this : Assemble(Lines.Lines, prose);
    }

    private MapNode ItemAt(string key, int index) =>
        this[key]?.Value is ItemsNode list && (uint)index < (uint)list.Items.Count
            ? list.Items[index]
            : throw new ArgumentOutOfRangeException(nameof(index), $"{key} has no item {index}.");

    private PageText Change(Action<Splice> change)
    {
        ThrowIfRefused();
        var splice = new Splice(Lines);
        change(splice);
        return Assemble(splice.Lines, Prose);
    }

    private PageText Assemble(IReadOnlyList<string> lines, string prose)
    {
        var isClosedByNewline = prose.Length > 0 || text[^(Prose.Length + 1)] == '\n';
        return Parse(string.Join('\n', lines) + (isClosedByNewline ? "\n" : "") + prose);
    }

    private void ThrowIfRefused()
    {
        if (!IsAccepted)
            throw new InvalidOperationException("A refused text is changed as a whole: parse a new one.");
    }
}
