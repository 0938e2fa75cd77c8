using Heartstopper.Wiki.Content.Storage;
using Heartstopper.Wiki.Content.Suggesting;
using Heartstopper.Wiki.Pages.Shared;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Heartstopper.Wiki.Pages.Suggesting;

/// <summary>The review queue. That a page is suggested at all may tell what a reader shouldn't know.</summary>
public sealed class IndexModel(WikiContext db) : PageModel
{
    private const int Most = 200;

    public bool IsShown => db.Visible.Everything;

    public IReadOnlyList<Suggestion> Waiting { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        new Head("Suggestions", null, "suggestions", IsListed: false).In(ViewData);
        if (IsShown)
            Waiting = await db.Suggestions.Where(s => s.State == SuggestionState.Waiting).OrderBy(s => s.Moment).ThenBy(s => s.Id).Take(Most).ToListAsync(cancellationToken);
    }
}
