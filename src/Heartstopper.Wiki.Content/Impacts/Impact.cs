using Heartstopper.Wiki.Content.Checking;
using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Content.Merging;
using Heartstopper.Wiki.Content.Seeding;
using Heartstopper.Wiki.Content.Story;

namespace Heartstopper.Wiki.Content.Impacts;

/// <summary>One sort of consequence.</summary>
/// <param name="Lines">As Markdown; none where there is nothing to tell.</param>
public sealed record Consequence(string Title, IReadOnlyList<string> Lines);

/// <summary>What a change of seed files does to the site, seen on a wiki that has the one folder in it and then takes in the other.</summary>
/// <param name="Problems">What is wrong with the later folder. A page whose file doesn't come in stays as it was.</param>
public sealed record Impact(IReadOnlyList<Consequence> Consequences, IReadOnlyList<FileProblem> Problems)
{
    /// <param name="progress">Is told how many files are done, and of how many.</param>
    public static async Task<Impact> OfAsync(SeedFolder before, SeedFolder after, Action<int, int>? progress = null, CancellationToken cancellationToken = default)
    {
        using var wiki = await TemporaryWiki.CreateAsync(cancellationToken);
        var middle = Middle(after);
        await wiki.Import.RunAsync(before, progress: progress, cancellationToken: cancellationToken);
        var old = await ImpactSide.ReadAsync(wiki.Database, middle, cancellationToken);
        await wiki.Import.RunAsync(after, new(Delete: true), progress, cancellationToken);
        var @new = await ImpactSide.ReadAsync(wiki.Database, middle, cancellationToken);
        var problems = SeedCheck.Run(after, withGaps: false);
        return new([OfProblems(problems), .. OfPages(old, @new), .. OfRows(old, @new), OfReader(old, @new, middle)], problems);
    }

    private static Progress Middle(SeedFolder seeds)
    {
        var story = new Storyline(seeds.Read().Where(f => !f.IsRefused).Select(f => CheckedPage.Read(f.Address!.Value, f.Text!)).Select(p => p.Kind.Instalment(p.Address, p.Text)).OfType<StoryPoint>(), []);
        return Progress.TryParse(story.Codes.ElementAtOrDefault((story.Codes.Count - 1) / 2), out var middle) ? middle : Progress.Nothing;
    }

    private static Consequence OfProblems(IReadOnlyList<FileProblem> problems) => new("Problems", [.. problems
        .GroupBy(p => p.File)
        .Select(g => $"{Markdown.Code(g.Key)}: {Markdown.Text(g.First().Problem.Message)}{(g.Skip(1).Any() ? $" (and {g.Count() - 1} more)" : "")}")]);

    private static IEnumerable<Consequence> OfPages(ImpactSide old, ImpactSide @new)
    {
        var gone = old.Texts.Keys.Except(@new.Texts.Keys).Order(StringComparer.Ordinal).ToList();
        var moved = gone
            .Where(a => @new.Moves.TryGetValue(a, out string? to) && !old.Texts.ContainsKey(to))
            .DistinctBy(a => @new.Moves[a])
            .ToDictionary(a => @new.Moves[a], StringComparer.Ordinal);
        yield return new("Added", [.. @new.Texts.Keys.Except(old.Texts.Keys).Where(a => !moved.ContainsKey(a)).Order(StringComparer.Ordinal).Select(Markdown.Code)]);
        yield return new("Moved", [.. moved.Select(m => $"{Markdown.Code(m.Value)} to {Markdown.Code(m.Key)}{Summary(m.Key, old.Texts[m.Value], @new.Texts[m.Key])}")]);
        yield return new("Changed", [.. @new.Texts.Keys.Order(StringComparer.Ordinal)
            .Where(a => old.Texts.TryGetValue(a, out string? text) && text != @new.Texts[a])
            .Select(a => Markdown.Code(a) + Summary(a, old.Texts[a], @new.Texts[a]))]);
        yield return new("Gone", [.. gone.Where(a => !moved.ContainsValue(a)).Select(Markdown.Code)]);
    }

    private static IEnumerable<Consequence> OfRows(ImpactSide old, ImpactSide @new)
    {
        yield return new("Links that lead nowhere now", Named(@new.DeadLinks.Except(old.DeadLinks).Select(Link)));
        yield return new("Links that lead somewhere again", Named(old.DeadLinks.Except(@new.DeadLinks).Where(l => @new.Texts.ContainsKey(l.Page)).Select(Link)));
        yield return new("Facts that lose their source", Named(Unsourced(@new).Where(c => old.Receipts.GetValueOrDefault(c) > 0).Select(Claim)));
        yield return new("New facts without a source", Named(Unsourced(@new).Where(c => !old.Receipts.ContainsKey(c)).Select(Claim)));
        yield return new("New disputes", Named(@new.Disputes.Except(old.Disputes).Select(d => $"{Markdown.Code(d.Page)}, about {Markdown.Text(d.About)}: “{Markdown.Text(d.A)}” or “{Markdown.Text(d.B)}”")));
        yield return new("Story without a position", Named(@new.Unplaced.Except(old.Unplaced).Select(s => $"{Markdown.Code(s.Page)}: {Markdown.Text(s.Words)}")));
        yield return new("Songs used more or less often", Named(old.Uses.Keys.Union(@new.Uses.Keys)
            .Select(s => (Song: s, Before: old.Uses.GetValueOrDefault(s), Now: @new.Uses.GetValueOrDefault(s)))
            .Where(s => s.Before != s.Now)
            .Select(s => $"{Markdown.Code(s.Song)}: {s.Before} before, {s.Now} now")));
    }

    private static Consequence OfReader(ImpactSide old, ImpactSide @new, Progress middle)
    {
        var (before, now) = (old.ToldInTheMiddle, @new.ToldInTheMiddle);
        return new(
            $"For a reader who has seen {(middle.IsNothing ? "nothing yet" : $"all up to {Markdown.Code(middle.ToString())}")}",
            [
                .. Tellings(now.Except(before), "new"),
                .. Tellings(before.Except(now).Where(t => !now.Any(n => n.Page == t.Page && n.What == t.What)), "no longer there"),
                .. Tellings(@new.Told.Except(old.Told).Except(now), "new, and kept back until later"),
            ]);
    }

    private static IEnumerable<string> Tellings(IEnumerable<Told> told, string verdict) => told
        .GroupBy(t => t.Page)
        .OrderBy(g => g.Key, StringComparer.Ordinal)
        .Select(g => $"{Markdown.Code(g.Key)}, {verdict}: {(g.Any(t => t.What.Length == 0) ? "the page" : Markdown.Few(g.Select(t => t.What).Distinct().Order(StringComparer.Ordinal)))}");

    private static IEnumerable<NamedClaim> Unsourced(ImpactSide side) => side.Receipts.Where(r => r.Value == 0).Select(r => r.Key);

    private static string Link(NamedLink link) => $"{Markdown.Code(link.Page)}: {Markdown.Text(link.Words)}";

    private static string Claim(NamedClaim claim) => $"{Markdown.Code(claim.Page)}: {Markdown.Text(claim.About)}";

    private static string Summary(string address, string before, string after) =>
        before == after ? "" : $": {Markdown.Text(PageComparison.Of(PageKinds.Find(address[..address.IndexOf('/', StringComparison.Ordinal)])!, before, after).Summary)}";

    private static IReadOnlyList<string> Named(IEnumerable<string> lines) => [.. lines.Order(StringComparer.Ordinal)];
}
