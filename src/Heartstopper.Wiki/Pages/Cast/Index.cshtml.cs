using Heartstopper.Wiki.Content.Storage;
using Heartstopper.Wiki.Content.Story;
using Heartstopper.Wiki.Pages.Shared;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Heartstopper.Wiki.Pages.Cast;

/// <summary>A character's line in the matrix: who plays them where, and how large the part is.</summary>
public sealed record MatrixLine(PageLink Character, IReadOnlyDictionary<string, IReadOnlyList<CastCard>> Parts, IReadOnlySet<string> AlsoIn);

public sealed class IndexModel(WikiContext db) : PageModel
{
    public Instalments Instalments { get; private set; } = null!;

    /// <summary>Seasons and films that have a cast, in order.</summary>
    public IReadOnlyList<string> Codes { get; private set; } = [];

    public IReadOnlyList<string> Shown { get; private set; } = [];

    public IReadOnlyList<CastCard> Cast { get; private set; } = [];

    public IReadOnlyList<MatrixLine> Matrix { get; private set; } = [];

    public async Task OnGetAsync(string? @in, CancellationToken cancellationToken)
    {
        Instalments = await Instalments.LoadAsync(db, cancellationToken);
        Cast = await db.ReadCastAsync(db.Castings, cancellationToken);
        var appearances = await db.Appearances.Select(a => new { a.Character, a.In }).Distinct().ToListAsync(cancellationToken);
        Codes = [.. appearances.Select(a => a.In).Distinct().OrderBy(c => Position.SortKey(c)).ThenBy(c => c, StringComparer.Ordinal)];
        Shown = Codes.Contains(@in) ? [@in!] : Codes;

        var titles = await db.TitlesAsync(appearances.Select(a => a.Character), cancellationToken);
        Matrix = [.. appearances
            .Where(a => titles.ContainsKey(a.Character))
            .GroupBy(a => a.Character)
            .Select(g => new MatrixLine(
                new(g.Key, titles[g.Key]),
                Cast.Where(c => c.Character.Address == g.Key).GroupBy(c => c.In).ToDictionary(c => c.Key, c => (IReadOnlyList<CastCard>)[.. c]),
                g.Select(a => a.In).ToHashSet()))
            .OrderBy(l => l.AlsoIn.Min(c => Position.SortKey(c))).ThenBy(l => l.Character.Title, StringComparer.Ordinal).ThenBy(l => l.Character.Address, StringComparer.Ordinal)];
        new Head("Cast", "Who plays whom, by season and film, and who is new.", "cast", Section: "cast").In(ViewData);
    }
}
