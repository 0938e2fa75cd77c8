using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Content.Text;

namespace Heartstopper.Wiki.Content.Projecting;

/// <summary>Which sources vouch for what: the nearest list wins, and an empty one says that there is none.</summary>
internal static class Sourcing
{
    public static IReadOnlyList<string> OfField(PageText text, string field) =>
        text["receipts"].AsMap()?[field] is { } narrowed ? narrowed.AsNames() : text["sources"].AsNames();

    public static IReadOnlyList<string> OfItem(PageText text, string list, MapNode item) =>
        item["sources"] is { } own ? own.AsNames() : OfField(text, list);

    public static IReadOnlyList<string> OfItemField(PageText text, string list, MapNode item, string field) =>
        item[field + "_sources"] is { } narrowed ? narrowed.AsNames() : OfItem(text, list, item);
}
