using System.Text;
using Heartstopper.Wiki.Content.Text;

namespace Heartstopper.Wiki.Content.Merging;

/// <summary>An item of a list as the pieces of its lines; the prefix is what stands before its first field, dash included.</summary>
internal sealed record ItemPart(string Key, string Lead, string Prefix, IReadOnlyList<FieldPart> Fields)
{
    public int Dash => Prefix.IndexOf('-', StringComparison.Ordinal);

    public MapNode Node { get; } = new([.. Fields.Select(part => new FieldText(part.Key, part.Value))]);

    /// <summary>The item with its dash in another column.</summary>
    public ItemPart DashedAt(int column) => column == Dash ? this : this with { Prefix = new string(' ', column) + Prefix[Dash..] };

    public void Write(StringBuilder text)
    {
        text.Append(Lead);
        string prefix = Prefix;
        foreach (var field in Fields)
        {
            field.Write(text, prefix);
            prefix = new string(' ', Prefix.Length);
        }
    }

    /// <summary>All that belongs to it.</summary>
    public string Owned => (this with { Lead = Leads.Own(Lead) }).ToString();

    public override string ToString()
    {
        var text = new StringBuilder();
        Write(text);
        return text.ToString();
    }

    public bool Equals(ItemPart? other) => other is not null && ToString() == other.ToString();

    public override int GetHashCode() => Key.GetHashCode(StringComparison.Ordinal);
}
