using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Content.Music;
using Heartstopper.Wiki.Content.Story;
using Heartstopper.Wiki.Content.Text;

namespace Heartstopper.Wiki.Content.Checking;

/// <summary>Rules that need more than one page: what a text refers to exists, and nothing is said on two pages that may stand on one alone.</summary>
public static class SharedRules
{
    /// <summary>Checks one page against its surroundings.</summary>
    /// <param name="excused">Targets that the page's current revision refers to already: such a reference is a gap, not an error.</param>
    /// <param name="changed">Addresses of all pages that came together with this one.</param>
    public static IEnumerable<Problem> Check(CheckedPage page, Surroundings around, IReadOnlySet<string> excused, IReadOnlySet<string> changed)
    {
        if (!page.IsReadable)
            return [];
        return page.References.Where(r => !around.Has(r.Target)).Select(r => NoSuchPage(r, around, excused))
            .Concat(page.Positions.Where(p => !around.HasPosition(p.Target)).Select(p => NoSuchPosition(p, around, excused)))
            .Concat(SongsTwice(page, around, changed))
            .Concat(BondsTwice(page, around, changed));
    }

    internal static IEnumerable<PlacedSong> SongsOf(CheckedPage page)
    {
        string? instalment = page.Kind.Folder switch { "seasons" => "s" + page.Address.Slug, "episodes" => page.Address.Slug, _ => null };
        return instalment is null
            ? []
            : page.Text[Soundtrack.Name].AsItems().Select(i => new PlacedSong(page.Address.ToString(), instalment, ItemKey.Of(page.Kind.Find(Soundtrack.Name)!, i), i.Line, i.Column));
    }

    internal static IEnumerable<Bond> BondsOf(CheckedPage page)
    {
        if (page.Kind.Folder != "characters")
            yield break;
        foreach (var item in page.Text["relationships"].AsItems())
        {
            string what = item["what"].AsText()!;
            yield return BondOf(page.Address.ToString(), "characters/" + item["to"].AsText(), what, item["back"].AsText() ?? what, item.Line, item.Column);
        }
    }

    internal static Bond BondOf(string from, string to, string what, string back, int line, int column) => new(
        from,
        string.CompareOrdinal(from, to) < 0 ? $"{from}|{to}|{what}|{back}" : $"{to}|{from}|{back}|{what}",
        line,
        column);

    private static Problem NoSuchPage(Reference reference, Surroundings around, IReadOnlySet<string> excused)
    {
        int slash = reference.Target.IndexOf('/', StringComparison.Ordinal);
        string kind = reference.Target[..slash];
        string hint = Nearest.Hint(reference.Target[(slash + 1)..], around.SlugsOf(kind));
        return new(
            "no-such-page", reference.Line, reference.Column, $"there is no page {reference.Target}{hint}: mend the name, or add seed-data/{reference.Target}.md",
            excused.Contains(reference.Target) ? Severity.Gap : Severity.Error);
    }

    private static Problem NoSuchPosition(Reference position, Surroundings around, IReadOnlySet<string> excused) => new(
        "no-such-position", position.Line, position.Column, $"there is no instalment {position.Target}{Nearest.Hint(position.Target, around.Codes)}: write the code of an episode, a season that has episodes, or a film",
        excused.Contains(position.Target) ? Severity.Gap : Severity.Error);

    private static IEnumerable<Problem> SongsTwice(CheckedPage page, Surroundings around, IReadOnlySet<string> changed) =>
        from mine in SongsOf(page)
        from other in around.Songs(mine.Key)
        where IsSeasonOf(mine.Instalment, other.Instalment) && Blames(page, other.Page, changed)
        select new Problem("song-twice", mine.Line, mine.Column, $"{mine.Key} stands on {other.Page} too{InLine(other.Line)}: a song is listed on its episode, or on the season when its episode is not known");

    private static IEnumerable<Problem> BondsTwice(CheckedPage page, Surroundings around, IReadOnlySet<string> changed) =>
        from mine in BondsOf(page)
        from other in around.Bonds(mine.Words)
        where other.Page != mine.Page && Blames(page, other.Page, changed)
        select new Problem("relationship-twice", mine.Line, mine.Column, $"the same relationship stands on {other.Page}{InLine(other.Line)}: write it on one of the two pages, it is shown on both");

    private static bool IsSeasonOf(string one, string other) =>
        Position.TryParseEpisode(one, out int season, out int? episode) && Position.TryParseEpisode(other, out int otherSeason, out int? otherEpisode)
        && season == otherSeason && episode is null != otherEpisode is null;

    private static string InLine(int line) => line > 0 ? $", in line {line}" : "";

    /// <summary>Of two pages that say the same, the one that changed is refused, and the later address when both did.</summary>
    private static bool Blames(CheckedPage page, string other, IReadOnlySet<string> changed) =>
        !changed.Contains(other) || string.CompareOrdinal(page.Address.ToString(), other) > 0;
}
