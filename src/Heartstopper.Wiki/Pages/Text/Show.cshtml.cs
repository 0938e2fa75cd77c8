using Heartstopper.Wiki.Content.Storage;
using Heartstopper.Wiki.Pages.Shared;
using Heartstopper.Wiki.Site;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Heartstopper.Wiki.Pages.Text;

public sealed class ShowModel(WikiContext db) : PageModel
{
    public PageLink Subject { get; private set; } = null!;

    public string Text { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (WikiRoutes.PageOf(Request, "text") is not { } address)
            return NotFound();

        string path = address.ToString();
        var page = await (
            from listing in db.Listings
            join p in db.Pages on listing.PageId equals p.Id
            join r in db.Revisions on new { PageId = p.Id, Number = p.Revision } equals new { r.PageId, r.Number }
            where listing.Address == path
            select new { listing.Title, r.Text }).SingleOrDefaultAsync(cancellationToken);
        if (page is null)
            return await db.NewAddressAsync(address, cancellationToken) is { } now ? RedirectPermanent($"/{now}/text") : NotFound();

        Subject = new(path, page.Title);
        // A raw text tells by its markers and its size what the reader shouldn't know.
        Text = db.Visible.Everything ? page.Text : "";
        new Head($"{page.Title}: the text", null, $"{path}/text", Section: address.Kind, IsListed: false).In(ViewData);
        return Page();
    }
}
