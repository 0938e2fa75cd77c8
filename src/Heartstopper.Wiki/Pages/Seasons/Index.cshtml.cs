using Heartstopper.Wiki.Content.Storage;
using Heartstopper.Wiki.Pages.Shared;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Heartstopper.Wiki.Pages.Seasons;

public sealed class IndexModel(WikiContext db) : PageModel
{
    public IReadOnlyList<SeasonCard> Seasons { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Seasons = await db.ReadSeasonsAsync(cancellationToken);
        new Head("Seasons", "Every season of the series and the film, with their episodes and songs.", "seasons", Section: "seasons").In(ViewData);
    }
}
