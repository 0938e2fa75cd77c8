using Heartstopper.Wiki.Content.Storage;
using Heartstopper.Wiki.Pages.Shared;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Heartstopper.Wiki.Pages.Episodes;

public sealed class IndexModel(WikiContext db) : PageModel
{
    public IReadOnlyList<EpisodeLine> Episodes { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Episodes = await db.ReadEpisodesAsync(db.Listings, cancellationToken);
        new Head("Episodes", "Every episode of the series, season by season.", "episodes", Section: "episodes").In(ViewData);
    }
}
