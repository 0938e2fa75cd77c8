using Heartstopper.Wiki.Content.Markup;
using Heartstopper.Wiki.Content.Storage;
using Microsoft.AspNetCore.Mvc;

namespace Heartstopper.Wiki.Pages.History;

/// <summary>A page as one revision has it.</summary>
public sealed class ShowModel(WikiContext db, ProseRenderer renderer) : PastModel(db)
{
    [BindProperty(SupportsGet = true)]
    public int Number { get; set; }

    public SavedText Revision { get; private set; } = null!;

    public OldReading Reading { get; private set; } = null!;

    public int Latest { get; private set; }

    protected override string Verb => $"history/{Number}";

    protected override string Words => $"revision {Number}";

    protected override async Task<IActionResult> ReadAsync(Past past, CancellationToken cancellationToken)
    {
        if (!(await Db.ReadTextsAsync(past, [Number], cancellationToken)).TryGetValue(Number, out var revision))
            return NotFound();

        (Revision, Latest) = (revision, past.Latest);
        Reading = await Db.ReadOldAsync(past.Address, revision.Text, renderer, cancellationToken);
        return Page();
    }
}
