using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Content.Projecting;
using Heartstopper.Wiki.Content.Story;
using Heartstopper.Wiki.Content.Text;

namespace Heartstopper.Wiki.Content.Checking;

/// <summary>Something that a text refers to, and where: an address, or a position.</summary>
public sealed record Reference(string Target, int Line, int Column);

/// <summary>Finds what a page's front matter refers to.</summary>
internal static class References
{
    public static IEnumerable<Reference> Of(CheckedPage page) =>
        from value in Values(page)
        let target = value.Field.Type is FieldType.Name or FieldType.Names && value.Field.Name != "members" ? null : FactProjection.TargetOf(value.Field, value.Scalar.Text)
        where target is not null
        select new Reference(target, value.Scalar.Line, value.Scalar.Column);

    /// <summary>Where the fields write a page's slug or address; a printed name that only leads there is none.</summary>
    public static IEnumerable<ScalarNode> Naming(CheckedPage page, string address) =>
        from value in Values(page)
        where FactProjection.TargetOf(value.Field, value.Scalar.Text) == address && (value.Field.Type is FieldType.Reference or FieldType.References || value.Scalar.Text == address)
        select value.Scalar;

    public static IEnumerable<Reference> PositionsOf(CheckedPage page)
    {
        var written = Values(page)
            .Where(v => v.Field.Type is FieldType.Position or FieldType.Instalment or FieldType.Instalments)
            .Select(v => new Reference(v.Scalar.Text, v.Scalar.Line, v.Scalar.Column));
        var blocks = page.Passages
            .Where(p => p.Spoiler is not null)
            .Select(p => new Reference(p.Spoiler!, p.SpoilerLine, p.SpoilerColumn))
            .Distinct();
        return written.Concat(blocks).Where(r => r.Target != Position.None);
    }

    /// <summary>Every scalar of the front matter with the field that describes it.</summary>
    private static IEnumerable<(Field Field, ScalarNode Scalar)> Values(CheckedPage page)
    {
        foreach (var entry in page.Text.Fields)
        {
            var field = page.Kind.Find(entry.Key)!;
            if (field.Type is FieldType.Receipts)
            {
                foreach (var value in ((MapNode)entry.Value).Fields.SelectMany(receipt => Scalars(Field.References(receipt.Key, "sources"), receipt.Value)))
                    yield return value;
            }
            else if (entry.Value is ItemsNode items)
            {
                foreach (var value in items.Items.SelectMany(item => item.Fields).SelectMany(f => Scalars(FieldOfItem(field, f.Key), f.Value)))
                    yield return value;
            }
            else
            {
                foreach (var value in Scalars(field, entry.Value))
                    yield return value;
            }
        }
    }

    private static Field FieldOfItem(Field list, string name) =>
        list.Items.FirstOrDefault(f => f.Name == name)
        ?? CommonFields.OnItems.FirstOrDefault(f => f.Name == name)
        ?? Field.References(name, "sources");

    private static IEnumerable<(Field Field, ScalarNode Scalar)> Scalars(Field field, Node value) => value switch
    {
        ScalarNode scalar => [(field, scalar)],
        ListNode list => list.Items.Select(i => (field, i)),
        _ => [],
    };
}
