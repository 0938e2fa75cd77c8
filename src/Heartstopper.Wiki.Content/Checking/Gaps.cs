using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Content.Projecting;
using Heartstopper.Wiki.Content.Seeding;
using Heartstopper.Wiki.Content.Story;
using Heartstopper.Wiki.Content.Text;

namespace Heartstopper.Wiki.Content.Checking;

/// <summary>What is missing from pages that are otherwise right: sources, positions, pages that links lead to.</summary>
public static class Gaps
{
    /// <summary>All gaps of a folder, judged as a whole.</summary>
    public static IEnumerable<FileProblem> Of(IReadOnlyList<(SeedFile File, CheckedPage Page)> pages)
    {
        var targets = new LinkTargets(pages.Select(p => p.Page));
        var story = new Storyline(pages.Select(p => p.Page.Kind.Instalment(p.Page.Address, p.Page.Text)).OfType<StoryPoint>(), []);
        return pages.SelectMany(p => OfText(p.Page, story).Concat(OfLinks(p.Page, targets, story)).Select(gap => new FileProblem(p.File.Path, gap)));
    }

    private static IEnumerable<Problem> OfText(CheckedPage page, Storyline story)
    {
        var reading = page.ToReading(0);
        var rows = Projection.Of(reading).Rows;
        foreach (var claim in rows.OfType<Claim>().Where(c => c.Receipts == 0))
        {
            var (line, column) = PlaceOf(page, claim.About);
            yield return Gap("no-source", line, column, $"{claim.About} needs a source: add it under sources, or under receipts for this field alone");
        }

        foreach (var passage in page.Passages.Where(p => reading.PassageAt(p.Spoiler) == Position.Everything))
            yield return Gap("no-position", passage.Line, 1, "this prose has no position: put it in a :::spoiler block, or give the page a spoiler");
        foreach (var item in page.Text["relationships"].AsItems().Where(i => reading.RelationshipAt(i) == Position.Everything))
            yield return Gap("no-position", item.Line, item.Column, "this relationship has no position: write from, or from: none where it is public");
        foreach (var field in page.Kind.Fields.Where(f => f.IsStory && f.Type is not FieldType.Items && page.Text[f.Name] is not null && reading.Story == Position.Everything))
            yield return Gap("no-position", page.Text[field.Name]!.Line, 1, $"{field.Name} tells story and has no position: give the page a spoiler");
        foreach (var item in page.Text["entries"].AsItems().Where(i => i["scene"] is not null && reading.StoryAt(i, i["episode"].AsText()) == Position.Everything))
            yield return Gap("no-position", item.Line, item.Column, "this scene has no position: name its episode, or write spoiler");
        foreach (var early in page.Positions.Where(p => story.RankOf(p.Target) < story.RankOf(reading.Hidden)))
            yield return Gap("early-marker", early.Line, early.Column, $"{early.Target} is earlier than {reading.Hidden}, before which the whole page is hidden: the marker says nothing");
    }

    private static IEnumerable<Problem> OfLinks(CheckedPage page, LinkTargets targets, Storyline story)
    {
        var reading = page.ToReading(0);
        foreach (var passage in page.Passages)
        {
            string? safe = reading.PassageAt(passage.Spoiler);
            foreach (var link in passage.Links)
            {
                switch (targets.Find(link.Target))
                {
                    case { Count: 0 }:
                        yield return Gap("missing-link", link.Line, link.Column, $"[[{link.Target}]] leads to no page{targets.Hint(link.Target)}: mend it, or write the page");
                        break;
                    case { Count: > 1 } several:
                        yield return Gap("ambiguous-link", link.Line, link.Column, $"[[{link.Target}]] is the title of several pages: write one of {string.Join(", ", several)}");
                        break;
                    case [var one] when targets.HiddenAt(one) is { } hidden && story.RankOf(safe) < story.RankOf(hidden):
                        yield return Gap("early-link", link.Line, link.Column, $"this passage is safe {(safe is null ? "at once" : "from " + safe)}, and {one} is hidden before {hidden}: move the link into a later block");
                        break;
                }
            }
        }
    }

    private static (int Line, int Column) PlaceOf(CheckedPage page, string about)
    {
        string[] path = about.Split('/', 2);
        if (page.Text[path[0]] is not { } entry)
            return (1, 1);
        var field = page.Kind.Find(path[0])!;
        var item = path.Length < 2 ? null : entry.AsItems().FirstOrDefault(i => path[1] == ItemKey.Of(field, i) || path[1].StartsWith(ItemKey.Of(field, i) + "/", StringComparison.Ordinal));
        return item is null ? (entry.Line, entry.Column) : (item.Line, item.Column);
    }

    private static Problem Gap(string code, int line, int column, string message) => new(code, line, column, message, Severity.Gap);
}
