using Heartstopper.Wiki.Content.Storage;
using Microsoft.AspNetCore.Mvc;

namespace Heartstopper.Wiki.Pages.History;

/// <summary>A page's current text with who wrote which line.</summary>
public sealed class BlameModel(WikiContext db) : PastModel(db)
{
    public IReadOnlyList<BlamedRun> Runs { get; private set; } = [];

    protected override string Verb => "blame";

    protected override string Words => "who wrote what";

    protected override async Task<IActionResult> ReadAsync(Past past, CancellationToken cancellationToken)
    {
        Runs = await Db.ReadBlameAsync(past, cancellationToken);
        return Page();
    }
}
