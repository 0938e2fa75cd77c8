using Heartstopper.Wiki.Content.Comparing;
using Heartstopper.Wiki.Content.Storage;
using Microsoft.AspNetCore.Mvc;

namespace Heartstopper.Wiki.Pages.History;

/// <summary>What changed between two revisions of a page; without numbers, between the last two.</summary>
public sealed class DiffModel(WikiContext db) : PastModel(db)
{
    private const int Context = 3;
    private const int MostLines = 5000;

    [BindProperty(SupportsGet = true)]
    public int? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? To { get; set; }

    public SavedText Older { get; private set; } = null!;

    public SavedText Newer { get; private set; } = null!;

    /// <summary>Null where a revision has none before it to compare with.</summary>
    public TextDiff? Diff { get; private set; }

    public IReadOnlyList<DiffStretch> Stretches { get; private set; } = [];

    /// <summary>Whether the texts differ in more lines than a page can hold.</summary>
    public bool IsCut => Stretches.Sum(s => s.Count) < Diff?.Lines.Count;

    public int Latest { get; private set; }

    protected override string Verb => "diff";

    protected override string Words => "what changed";

    protected override async Task<IActionResult> ReadAsync(Past past, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return BadRequest();

        int to = To ?? past.Latest;
        int from = From ?? Math.Max(1, to - 1);
        var texts = await Db.ReadTextsAsync(past, [from, to], cancellationToken);
        if (!texts.TryGetValue(from, out var older) || !texts.TryGetValue(to, out var newer))
            return NotFound();

        (Older, Newer, Latest) = (older, newer, past.Latest);
        if (from == to)
            return Page();

        Diff = TextDiff.Of(older.Text, newer.Text);
        Stretches = [.. Fitting(Diff.Stretches(Context))];
        return Page();
    }

    private static IEnumerable<DiffStretch> Fitting(IEnumerable<DiffStretch> stretches)
    {
        int room = MostLines;
        foreach (var stretch in stretches)
        {
            if (stretch.Lines.Count > room)
            {
                yield return new(room, [.. stretch.Lines.Take(room)], stretch.IsFolded);
                yield break;
            }

            yield return stretch;
            room -= stretch.Lines.Count;
        }
    }
}
