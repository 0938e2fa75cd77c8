using Heartstopper.Wiki.Content.Checking;
using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Content.Markup;
using Heartstopper.Wiki.Content.Storage;
using Heartstopper.Wiki.Pages.Shared;

namespace Heartstopper.Wiki.Pages.Editing;

/// <summary>Prose as it would be shown.</summary>
public sealed record PreviewView(IReadOnlyList<PreviewPassage> Prose);

/// <summary>A passage, and from when on it is safe; null where it always is.</summary>
public sealed record PreviewPassage(SafeHtml Html, string? From)
{
    public string Position => From switch
    {
        null => "safe for everybody",
        Content.Story.Position.Everything => "for who has seen everything",
        _ => $"from {From}",
    };
}

/// <summary>Shows what somebody is writing as readers would see it.</summary>
public sealed class Previews(WikiContext db, ProseRenderer renderer)
{
    public async Task ShowAsync(EditView view, CancellationToken cancellationToken)
    {
        var passages = view.Form.Prose.Select(p => Prose.Split(p, 1, [])).ToList();
        var links = passages.SelectMany(p => p).SelectMany(p => p.Links).Select(l => l.Target).Distinct().ToList();
        var byTitle = await db.AddressesOfAsync(links.Where(l => !PageAddress.TryParse(l, out _)).Select(Content.Fold.Key), cancellationToken);
        var titles = await db.TitlesAsync(links.Where(l => PageAddress.TryParse(l, out _)).Concat(byTitle.Values), cancellationToken);
        var numbers = passages.SelectMany(p => p).SelectMany(p => p.Citations).Select(c => c.Source).Distinct().Select((source, i) => (source, i)).ToDictionary(s => s.source, s => s.i + 1, StringComparer.Ordinal);
        var page = CheckedPage.Read(view.Address, view.After).ToReading(0);
        view.Preview = new([.. passages.SelectMany(p => p).Select(p => new PreviewPassage(Render(p, target => ArticleQueries.Resolve(target, byTitle, titles), source => numbers.GetValueOrDefault(source)), page.PassageAt(p.Spoiler)))]);
    }

    private SafeHtml Render(PassageText passage, Func<string, LinkTarget?> resolve, Func<string, int?> citation) =>
        renderer.Render((passage.Heading is { } heading ? $"{new string('#', passage.HeadingLevel + 1)} {heading}\n\n" : "") + passage.Markdown, resolve, citation);
}
