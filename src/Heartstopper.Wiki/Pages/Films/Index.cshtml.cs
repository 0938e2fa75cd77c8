using Heartstopper.Wiki.Content.Storage;
using Heartstopper.Wiki.Pages.Seasons;
using Heartstopper.Wiki.Pages.Shared;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Heartstopper.Wiki.Pages.Films;

public sealed class IndexModel(WikiContext db) : PageModel
{
    public IReadOnlyList<SeasonCard> Films { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Films = [.. (await db.ReadSeasonsAsync(cancellationToken)).Where(s => s.Season == "film")];
        new Head("Films", "The film that follows the series.", "films", Section: "films").In(ViewData);
    }
}
