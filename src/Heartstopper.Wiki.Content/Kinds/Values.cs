using System.Globalization;
using Heartstopper.Wiki.Content.Text;

namespace Heartstopper.Wiki.Content.Kinds;

/// <summary>Typed values out of a text whose shapes were checked; what is not given is null or empty.</summary>
public static class Values
{
    public static string? AsText(this FieldText? field) => field?.Value is ScalarNode { Text.Length: > 0 } scalar ? scalar.Text : null;

    public static IReadOnlyList<string> AsNames(this FieldText? field) => field?.Value is ListNode list ? [.. list.Items.Select(i => i.Text)] : [];

    /// <summary>One value or several, as a list.</summary>
    public static IReadOnlyList<string> AsValues(this FieldText? field) => field?.Value is ListNode ? field.AsNames() : field.AsText() is { } text ? [text] : [];

    public static PartialDate? AsDate(this FieldText? field) => PartialDate.TryParse(field.AsText(), out var date) ? date : null;

    public static int? AsNumber(this FieldText? field) =>
        int.TryParse(field.AsText(), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;

    public static IReadOnlyList<MapNode> AsItems(this FieldText? field) => field?.Value is ItemsNode items ? items.Items : [];

    public static MapNode? AsMap(this FieldText? field) => field?.Value as MapNode;
}
