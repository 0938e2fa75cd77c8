using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Content.Storage;
using Heartstopper.Wiki.Pages.Shared;
using Heartstopper.Wiki.Site;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Heartstopper.Wiki.Pages.History;

/// <summary>A look at the past of one page: finds the page, and reads on only for whoever has seen everything.</summary>
public abstract class PastModel(WikiContext db) : PageModel
{
    public PageLink Subject { get; private set; } = null!;

    /// <summary>Old texts, their number and their sizes tell what a reader shouldn't know.</summary>
    public bool IsShown => db.Visible.Everything;

    /// <summary>Whether there is nothing but a past any more.</summary>
    public bool IsDeleted { get; private set; }

    protected WikiContext Db => db;

    /// <summary>What the address asks of the page, behind the page's own address.</summary>
    protected abstract string Verb { get; }

    /// <summary>What the tab is called, behind the page's title.</summary>
    protected abstract string Words { get; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (WikiRoutes.PageOf(Request, Verb) is not { } address)
            return NotFound();
        if (await db.FindPastAsync(address, cancellationToken) is not { } past)
            return await MovedOrMissingAsync(address, cancellationToken);

        (Subject, IsDeleted) = (new(address.ToString(), past.Title), past.IsDeleted);
        new Head($"{past.Title}: {Words}", null, $"{address}/{Verb}", Section: address.Kind, IsListed: false).In(ViewData);
        return IsShown ? await ReadAsync(past, cancellationToken) : Page();
    }

    protected abstract Task<IActionResult> ReadAsync(Past past, CancellationToken cancellationToken);

    private async Task<IActionResult> MovedOrMissingAsync(PageAddress address, CancellationToken cancellationToken) =>
        await db.NewAddressAsync(address, cancellationToken) is { } now ? RedirectPermanent($"/{now}/{Verb}{Request.QueryString}") : NotFound();
}
