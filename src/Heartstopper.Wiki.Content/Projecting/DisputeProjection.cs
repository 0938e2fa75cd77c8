using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Content.Story;
using Heartstopper.Wiki.Content.Text;

namespace Heartstopper.Wiki.Content.Projecting;

/// <summary>The rows of disputes: none is there before what it is about is safe.</summary>
internal static class DisputeProjection
{
    public static void Add(PageReading page, Projection rows)
    {
        int order = 0;
        foreach (var dispute in page.Text["disputed"].AsItems())
        {
            order++;
            var (position, required) = SubjectOf(page, dispute["about"].AsText());
            rows.Require(required, () => Add(page, dispute, order, position, rows));
        }
    }

    /// <summary>From when on a dispute is there, and what it requires.</summary>
    public static (string? Position, Requirement Required) StandingOf(PageReading page, MapNode dispute)
    {
        var (position, required) = SubjectOf(page, dispute["about"].AsText());
        return (PositionOf(page, dispute, position), required);
    }

    private static string? PositionOf(PageReading page, MapNode dispute, string? subject) =>
        Position.Latest(page.PublicAt(dispute), dispute["spoiler"].AsText(), subject);

    private static void Add(PageReading page, MapNode dispute, int order, string? subject, Projection rows)
    {
        string? position = PositionOf(page, dispute, subject);
        var (a, b) = (dispute["a_sources"].AsNames(), dispute["b_sources"].AsNames());
        rows.Add(new Dispute(
            page.Id, position, order, dispute["about"].AsText(), dispute["topic"].AsText(), dispute["a"].AsText()!, string.Join(' ', a),
            dispute["b"].AsText()!, string.Join(' ', b), dispute["prefers"].AsText()!, dispute["why"].AsText()!));
        FactProjection.AddReceipts(page, position, $"disputed/{order}", [.. a.Concat(b).Distinct()], rows);
    }

    /// <summary>From when on that is safe which a dispute is about, and what that requires; with a topic alone it follows the page's story.</summary>
    private static (string? Position, Requirement Required) SubjectOf(PageReading page, string? about)
    {
        string[] path = about?.Split('/', 2) ?? [];
        if (path.Length == 0 || page.Kind.Find(path[0]) is not { } field)
            return (page.Story, default);
        if (path.Length == 1)
            return (field.IsStory ? page.Story : page.Hidden, Requirement.Of(field, page.ValuesOf(field)));

        foreach (var item in page.Text[field.Name].AsItems())
        {
            string key = ItemKey.Of(field, item);
            if (path[1] == key)
                return (page.ItemAt(field, item), Requirement.Of(field, item));
            if (path[1].StartsWith(key + "/", StringComparison.Ordinal) && field.Items.FirstOrDefault(f => f.Name == path[1][(key.Length + 1)..]) is { } part)
                return (part.IsStory ? page.StoryAt(item, item["episode"].AsText()) : page.ItemAt(field, item), Requirement.Of(field, item).And(part, item[part.Name].AsValues()));
        }

        return (page.Story, default);
    }
}
