using Heartstopper.Wiki.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Heartstopper.Wiki.Pages.Errors;

/// <summary>The body of every answer that has none of its own: the status stays as it is.</summary>
[IgnoreAntiforgeryToken]
public sealed class MissingModel : PageModel
{
    public int Status { get; private set; }

    public void OnGet(int status) => Show(status);

    public void OnPost(int status) => Show(status);

    private void Show(int status)
    {
        Status = status is >= 400 and < 500 ? status : StatusCodes.Status404NotFound;
        Response.StatusCode = Status;
        new Head(Status == StatusCodes.Status404NotFound ? "Nothing here" : "Not like this", null, null, IsListed: false).In(ViewData);
    }
}
