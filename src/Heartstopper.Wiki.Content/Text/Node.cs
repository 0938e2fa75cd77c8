namespace Heartstopper.Wiki.Content.Text;

/// <summary>A value of the front matter, with where it stands (line and column from 1; 0 when it was made to be written).</summary>
public abstract record Node(int Line, int Column)
{
    public static ScalarNode Scalar(string text) => new(text);

    public static ListNode List(params IEnumerable<string> items) => new([.. items.Select(Scalar)]);

    public static MapNode Map(params IEnumerable<(string Key, Node Value)> fields) =>
        new([.. fields.Select(field => new FieldText(field.Key, field.Value))]);

    public static ItemsNode Items(params IEnumerable<MapNode> items) => new([.. items]);

    /// <summary>Whether the other says the same, wherever the two stand.</summary>
    public abstract bool SameValueAs(Node? other);

    public static implicit operator Node(string text) => Scalar(text);
}

/// <summary>Plain text on one line; empty where a key has no value.</summary>
public sealed record ScalarNode(string Text, int Line = 0, int Column = 0) : Node(Line, Column)
{
    public override bool SameValueAs(Node? other) => other is ScalarNode scalar && scalar.Text == Text;
}

/// <summary>A list of plain texts on one line.</summary>
public sealed record ListNode(IReadOnlyList<ScalarNode> Items, int Line = 0, int Column = 0) : Node(Line, Column)
{
    public new IReadOnlyList<ScalarNode> Items { get; init; } = Items;

    public IEnumerable<string> Texts => Items.Select(item => item.Text);

    public override bool SameValueAs(Node? other) => other is ListNode list && list.Texts.SequenceEqual(Texts);
}

/// <summary>A flat mapping: fields that hold plain texts or one-line lists.</summary>
public sealed record MapNode(IReadOnlyList<FieldText> Fields, int Line = 0, int Column = 0) : Node(Line, Column)
{
    public FieldText? this[string key] => Fields.FirstOrDefault(field => field.Key == key);

    // The order of its lines is the writer's choice, and says nothing.
    public override bool SameValueAs(Node? other) =>
        other is MapNode map && map.Fields.Count == Fields.Count &&
        map.Fields.All(field => field.Value.SameValueAs(this[field.Key]?.Value));
}

/// <summary>A list of flat mappings, one item each, in the order of the file.</summary>
public sealed record ItemsNode(IReadOnlyList<MapNode> Items, int Line = 0, int Column = 0) : Node(Line, Column)
{
    public new IReadOnlyList<MapNode> Items { get; init; } = Items;

    public override bool SameValueAs(Node? other) =>
        other is ItemsNode items && items.Items.Count == Items.Count &&
        items.Items.Zip(Items).All(pair => pair.First.SameValueAs(pair.Second));
}
