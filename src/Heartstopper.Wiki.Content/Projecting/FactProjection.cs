using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Content.Music;
using Heartstopper.Wiki.Content.Story;
using Heartstopper.Wiki.Content.Text;

namespace Heartstopper.Wiki.Content.Projecting;

/// <summary>The rows that follow from the description of a kind alone: facts, claims and their receipts.</summary>
internal static class FactProjection
{
    public static void Add(PageReading page, Projection rows)
    {
        foreach (var field in page.Kind.Fields.Where(f => page.Text[f.Name] is not null))
        {
            if (field.Type is FieldType.Items)
                AddItems(page, field, rows);
            else
                AddField(page, field, rows);
        }
    }

    /// <summary>The address that a value names, if its field refers to something.</summary>
    public static string? TargetOf(Field field, string value) => field switch
    {
        { Type: FieldType.Reference or FieldType.References } => $"{field.To}/{value}",
        { Type: FieldType.Page or FieldType.Pages } => value,
        { Name: "members" } when PageAddress.TryParse(value, out var address) => address.ToString(),
        { Type: FieldType.Name, To: "artists" } or { Type: FieldType.Names, To: "artists" } => Soundtrack.ArtistAddress(value),
        _ => null,
    };

    private static void AddField(PageReading page, Field field, Projection rows)
    {
        string? position = field.IsStory ? page.Story : page.Hidden;
        var values = page.ValuesOf(field);
        for (int order = 0; order < values.Count; order++)
            AddFact(page, field, position, order, 0, values[order], rows);
        rows.Require(Requirement.Of(field, values), () => AddClaim(page, field, position, values.Count > 0, rows));
        AddChanges(page, field, position, rows);
    }

    private static void AddClaim(PageReading page, Field field, string? position, bool isGiven, Projection rows)
    {
        if (position != page.Hidden && position is not null && isGiven)
            rows.Add(new Placeholder(page.Id, page.Hidden, field.Name, 0, position));
        if (!field.IsFact)
            return;
        var sources = Sourcing.OfField(page.Text, field.Name);
        rows.Add(new Claim(page.Id, position, field.Name, field.Label, null, isItem: false, sources.Count));
        AddReceipts(page, position, field.Name, sources, rows);
    }

    private static void AddChanges(PageReading page, Field field, string? position, Projection rows)
    {
        int version = 0;
        foreach (var change in page.Text["changes"].AsItems().Where(c => c["field"].AsText() == field.Name))
        {
            string? from = Position.Latest(position, page.PublicAt(change), change["from"].AsText());
            string value = change["value"].AsText()!;
            AddFact(page, field, from, 0, ++version, value, rows);
            rows.Require(Requirement.Of(field, [value]), () => AddReceipts(page, from, $"{field.Name}/{version}", Sourcing.OfItem(page.Text, "changes", change), rows));
        }
    }

    private static void AddFact(PageReading page, Field field, string? position, int order, int version, string value, Projection rows) =>
        rows.Require(Requirement.Of(field, [value]), () =>
        {
            string? target = TargetOf(field, value);
            rows.Add(new Fact(page.Id, position, field.Name, order, version, value, target));
            if (target is not null)
                rows.AddLink(page.Id, position, target);
            if (field.Type is FieldType.Text or FieldType.Names)
                rows.AddSearch(page, position, SearchText.ProseTier, value);
        });

    private static void AddItems(PageReading page, Field list, Projection rows)
    {
        foreach (var item in page.Text[list.Name].AsItems())
            rows.AddItem(list, item, () => AddItem(page, list, item, rows));
    }

    private static void AddItem(PageReading page, Field list, MapNode item, Projection rows)
    {
        string about = $"{list.Name}/{ItemKey.Of(list, item)}";
        string? position = page.ItemAt(list, item);
        // A list that somebody else made is vouched for by where it stands.
        var sources = item["sources"] is null && page.Text["by"].AsText() is { } by ? [by] : Sourcing.OfItem(page.Text, list.Name, item);
        if (list.IsFact)
        {
            rows.Add(new Claim(page.Id, position, about, LabelOf(list, item), TargetOf(list, item), isItem: true, sources.Count));
            AddReceipts(page, position, about, sources, rows);
        }

        foreach (var field in list.Items.Where(f => item[f.Name] is not null))
            AddItemField(page, list, item, field, about, position, sources, rows);
    }

    private static void AddItemField(PageReading page, Field list, MapNode item, Field field, string about, string? position, IReadOnlyList<string> ofItem, Projection rows)
    {
        bool isNarrowed = item[field.Name + "_sources"] is not null;
        var values = item[field.Name].AsValues();
        string? at = field.IsStory ? page.StoryAt(item, item["episode"].AsText()) : position;
        if (field.IsFact && (field.IsStory || isNarrowed))
        {
            var sources = isNarrowed ? Sourcing.OfItemField(page.Text, list.Name, item, field.Name) : ofItem;
            rows.Require(Requirement.Of(list, item).And(field, values), () =>
            {
                rows.Add(new Claim(page.Id, at, $"{about}/{field.Name}", $"{LabelOf(list, item)} · {field.Label}", TargetOf(list, item), isItem: false, sources.Count));
                AddReceipts(page, at, $"{about}/{field.Name}", sources, rows);
            });
        }

        foreach (string value in values)
        {
            // Names of songs and artists are mentions, and link as such.
            if (field.Type is not (FieldType.Name or FieldType.Names) && TargetOf(field, value) is { } target)
                rows.AddLink(page.Id, at, target);
            if (field.Type is FieldType.Text && !list.Key.Contains(field.Name))
                rows.AddSearch(page, at, SearchText.ProseTier, value);
        }
    }

    internal static void AddReceipts(PageReading page, string? position, string about, IReadOnlyList<string> sources, Projection rows)
    {
        // A source's page vouches for itself.
        if (page.Address.Kind == "sources")
            return;
        for (int order = 0; order < sources.Count; order++)
            rows.Add(new Receipt(page.Id, position, about, sources[order], order));
    }

    private static string LabelOf(Field list, MapNode item)
    {
        var words = list.Key
            .Where(k => list.Items.Single(f => f.Name == k).Type is not FieldType.Reference)
            .Select(k => item[k].AsText())
            .OfType<string>();
        return $"{list.Label}: {string.Join(", ", words)}".TrimEnd(' ', ':');
    }

    private static string? TargetOf(Field list, MapNode item) =>
        list.Items.FirstOrDefault(f => f.Type is FieldType.Reference && list.Key.Contains(f.Name)) is { } field && item[field.Name].AsText() is { } value
            ? TargetOf(field, value)
            : null;
}
