using Heartstopper.Wiki.Content.Storage;
using Heartstopper.Wiki.Content.Story;
using Heartstopper.Wiki.Pages.Shared;
using Heartstopper.Wiki.Site;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Heartstopper.Wiki.Pages.Unlocked;

public sealed class ShowModel(WikiContext db, WikiDatabase database, Reader reader) : PageModel
{
    public PageLink Instalment { get; private set; } = null!;

    public string Name { get; private set; } = "";

    public PageLink? Next { get; private set; }

    public Difference Difference { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken cancellationToken)
    {
        var line = reader.Storyline;
        // Below its own position there is nothing here, as on any page that does not exist.
        if (!Progress.TryParse(code, out var at) || at.Instalment is null || !line.Knows(at) || !line.IsAtLeast(reader.Progress, at))
            return NotFound();

        var names = await Instalments.LoadAsync(db, cancellationToken);
        if (names.AddressOf(code) is not { } address || !(await db.TitlesAsync([address], cancellationToken)).TryGetValue(address, out string? title))
            return NotFound();

        Instalment = new(address, title);
        Name = names.NameOf(code);
        var visible = line.VisibleAt(at);
        await using var after = database.Open(visible);
        Difference = await after.ReadDifferenceAsync([.. visible.Codes.Except(line.VisibleAt(line.Before(at)).Codes)], cancellationToken);
        new Head($"Unlocked with {Name}", null, "unlocked/" + code, Position.TryParseEpisode(code, out int season, out _) ? $"s{season}" : "film", IsListed: false).In(ViewData);
        return Page();
    }
}
