using System.Text;
using Heartstopper.Wiki.Content.Text;

namespace Heartstopper.Wiki.Content.Merging;

/// <summary>
/// A field as the pieces of its lines, which together are all of its bytes: what stands above it, <c>key: </c>, the value as
/// it is written, what follows on the line, and the lines below.
/// </summary>
internal sealed record FieldPart(string Key, string Before, string Raw, string After, Node Value)
{
    /// <summary>Comments and blank lines above.</summary>
    public string Lead { get; init; } = "";

    /// <summary>For a mapping: its fields, and what stands before each.</summary>
    public IReadOnlyList<FieldPart> Fields { get; init; } = [];

    public string Indent { get; init; } = "";

    /// <summary>For a list of items: the items.</summary>
    public IReadOnlyList<ItemPart> Items { get; init; } = [];

    public bool IsBlock => Value is MapNode or ItemsNode;

    /// <summary>A field as the house writes it.</summary>
    public static FieldPart Of(string key, Node value)
    {
        string raw = NodeWriter.OneLine(value);
        return new(key, raw.Length > 0 ? key + ": " : key + ":", raw, "", value);
    }

    /// <summary>The same field with another one-line value.</summary>
    public FieldPart With(Node value) => Of(Key, value) with
    {
        Lead = Lead,
        Before = Raw.Length > 0 && Fields.Count == 0 && Items.Count == 0 ? Before : Key + ": ",
        After = After,
    };

    /// <summary>What it says, for people: a text as it is, a list line by line, and a block as it stands in the file.</summary>
    public string Told => Value switch
    {
        ScalarNode scalar => scalar.Text,
        ListNode list => string.Join('\n', list.Texts),
        _ => ToString(),
    };

    /// <summary>The comments in and around its lines.</summary>
    public IEnumerable<string> Comments =>
        [.. CommentsOf(Lead), .. CommentsOf(After), .. Fields.SelectMany(inner => inner.Comments), .. Items.SelectMany(item => CommentsOf(item.Lead).Concat(item.Fields.SelectMany(inner => inner.Comments)))];

    public static IEnumerable<string> CommentsOf(string lines) => lines.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0);

    /// <summary>All that belongs to it.</summary>
    public string Owned => (this with { Lead = Leads.Own(Lead) }).ToString();

    public override string ToString()
    {
        var text = new StringBuilder();
        Write(text, "");
        return text.ToString();
    }

    public void Write(StringBuilder text, string prefix)
    {
        text.Append(Lead).Append(prefix).Append(Before).Append(Raw).Append(After).Append('\n');
        foreach (var field in Fields)
            field.Write(text, Indent);
        foreach (var item in Items)
            item.Write(text);
    }

    public bool Equals(FieldPart? other) => other is not null && ToString() == other.ToString();

    public override int GetHashCode() => Key.GetHashCode(StringComparison.Ordinal);
}
