using Heartstopper.Wiki.Content.Seeding;
using Heartstopper.Wiki.Content.Storage;
using Heartstopper.Wiki.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Heartstopper.Wiki.Pages.Data;

/// <summary>The whole wiki as seed files.</summary>
public sealed class SeedsModel(WikiContext db, SeedArchive archive) : PageModel
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        new Head("The wiki as files", null, null, IsListed: false).In(ViewData);
        if (!db.Visible.Everything)
            return Page();

        // Made before it is sent: a slow reader must not keep the database from clearing up behind them.
        var file = new FileStream(Path.GetTempFileName(), new FileStreamOptions
        {
            Mode = FileMode.Open,
            Access = FileAccess.ReadWrite,
            Options = FileOptions.Asynchronous | FileOptions.DeleteOnClose,
        });
        Response.RegisterForDisposeAsync(file);
        await archive.WriteAsync(file, cancellationToken);
        file.Position = 0;
        return File(file, "application/zip", "seed-data.zip");
    }
}
