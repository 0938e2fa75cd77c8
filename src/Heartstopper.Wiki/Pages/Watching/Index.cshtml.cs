using Heartstopper.Wiki.Accounts;
using Heartstopper.Wiki.Content.Story;
using Heartstopper.Wiki.Pages.Shared;
using Heartstopper.Wiki.Site;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Heartstopper.Wiki.Pages.Watching;

/// <summary>Sets how far the reader is. Without a token, which would set a cookie on every page: the post says itself where it comes from.</summary>
[IgnoreAntiforgeryToken]
[May(Act.Read)]
public sealed class IndexModel(Reader reader) : PageModel
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(400);

    /// <summary>The form belongs to other pages; here there is nothing to read.</summary>
    public IActionResult OnGet() => NotFound();

    /// <param name="progress">What the reader chose.</param>
    /// <param name="watched">An instalment just watched: it moves them on, and never back.</param>
    /// <param name="return">The page to go back to.</param>
    public IActionResult OnPost(string? progress, string? watched, string? @return)
    {
        if (!Request.IsFromHere())
            return StatusCode(StatusCodes.Status403Forbidden);

        if (Progress.TryParse(watched, out var seen) && reader.Storyline.Knows(seen) && seen.Instalment is { } code)
        {
            if (!reader.Storyline.IsAtLeast(reader.Progress, seen))
                Keep(seen);
            return Redirect("/unlocked/" + code);
        }

        Keep(Progress.TryParse(progress, out var chosen) && reader.Storyline.Knows(chosen) ? chosen : Progress.Nothing);
        return Redirect(ReturnAddresses.IsSafe(@return) ? @return! : "/");
    }

    private void Keep(Progress progress) => Response.Cookies.Append(Reader.Cookie, progress.ToString(), new()
    {
        Path = "/",
        MaxAge = Kept,
        SameSite = SameSiteMode.Lax,
        HttpOnly = true,
        Secure = Request.IsHttps,
        IsEssential = true,
    });
}
