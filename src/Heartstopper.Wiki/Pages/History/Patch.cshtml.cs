using Heartstopper.Wiki.Content.Comparing;
using Heartstopper.Wiki.Content.Storage;
using Heartstopper.Wiki.Content.Writing;
using Heartstopper.Wiki.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Heartstopper.Wiki.Pages.History;

/// <summary>What one revision changed, as a patch against the seed files.</summary>
public sealed class PatchModel(WikiContext db) : PastModel(db)
{
    [BindProperty(SupportsGet = true)]
    public int Number { get; set; }

    protected override string Verb => $"history/{Number}/patch";

    protected override string Words => $"revision {Number} as a patch";

    protected override async Task<IActionResult> ReadAsync(Past past, CancellationToken cancellationToken)
    {
        var texts = await Db.ReadTextsAsync(past, [Number - 1, Number], cancellationToken);
        if (!texts.TryGetValue(Number, out var revision))
            return NotFound();

        string before = texts.TryGetValue(Number - 1, out var older) ? older.Text : Revision.Gone;
        return PatchResult.Of(past.Address, $"revision-{Number}", TextPatch.Of(past.Address, before, revision.Text));
    }
}
