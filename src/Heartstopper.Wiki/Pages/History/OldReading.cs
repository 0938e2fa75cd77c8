using Heartstopper.Wiki.Content;
using Heartstopper.Wiki.Content.Checking;
using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Content.Markup;
using Heartstopper.Wiki.Content.Storage;
using Heartstopper.Wiki.Content.Text;
using Heartstopper.Wiki.Pages.Shared;

namespace Heartstopper.Wiki.Pages.History;

/// <summary>A text as it reads by itself: its fields as written and its prose, with nothing from other pages but where links lead.</summary>
/// <param name="IsRead">Whether its front matter could be read.</param>
public sealed record OldReading(bool IsRead, IReadOnlyList<OldField> Fields, IReadOnlyList<OldPassage> Passages, IReadOnlyList<PageLink> Sources);

/// <summary>A field and its value in words; a list has a line for each item.</summary>
public sealed record OldField(string Label, IReadOnlyList<string> Lines)
{
    internal static OldField Of(PageKind kind, FieldText field)
    {
        var described = kind.Find(field.Key);
        return new(LabelOf(field, described), field.Value switch
        {
            ItemsNode items => [.. items.Items.Select(i => InWords(i, described))],
            MapNode map => [.. map.Fields.Select(f => $"{LabelOf(f, kind.Find(f.Key))}: {InWords(f.Value)}")],
            var value => [InWords(value)],
        });
    }

    private static string InWords(MapNode item, Field? list) =>
        string.Join(" · ", item.Fields.Select(f => $"{LabelOf(f, list?.Items.FirstOrDefault(i => i.Name == f.Key))}: {InWords(f.Value)}"));

    private static string InWords(Node value) => value switch
    {
        ScalarNode scalar => scalar.Text,
        ListNode list => list.Items.Count > 0 ? string.Join(", ", list.Texts) : "none",
        _ => "",
    };

    private static string LabelOf(FieldText field, Field? described) => (described ?? Field.Text(field.Key)).Label;
}

/// <summary>A passage, and from when on it said to be safe.</summary>
public sealed record OldPassage(string? Heading, int Level, string? Anchor, string? Spoiler, SafeHtml Html);

internal static class OldQueries
{
    public static async Task<OldReading> ReadOldAsync(this WikiContext db, PageAddress address, string text, ProseRenderer renderer, CancellationToken cancellationToken)
    {
        var page = CheckedPage.Read(address, text);
        string[] targets = [.. page.Passages.SelectMany(p => p.Links).Select(l => l.Target)];
        string[] cited = [.. page.Passages.SelectMany(p => p.Citations).Select(c => "sources/" + c.Source).Distinct()];
        var byTitle = await db.AddressesOfAsync(targets.Where(t => !PageAddress.TryParse(t, out _)).Select(Fold.Key), cancellationToken);
        var titles = await db.TitlesAsync([.. targets.Where(t => PageAddress.TryParse(t, out _)), .. byTitle.Values, .. cited], cancellationToken);
        var sources = cited.Where(titles.ContainsKey).Select(c => new PageLink(c, titles[c])).ToList();

        return new(
            page.Text.IsAccepted,
            [.. page.Text.Fields.Select(f => OldField.Of(page.Kind, f))],
            [.. page.Passages.Select(p => new OldPassage(p.Heading, p.HeadingLevel, p.Anchor, p.Spoiler, renderer.Render(
                p.Markdown,
                target => ArticleQueries.Resolve(target, byTitle, titles),
                source => sources.FindIndex(s => s.Address == "sources/" + source) is var at and >= 0 ? at + 1 : null)))],
            sources);
    }
}
