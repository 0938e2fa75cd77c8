using System.Globalization;
using Heartstopper.Wiki.Accounts;
using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Pages.Shared;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Heartstopper.Wiki.Pages.Errors;

/// <summary>The body of every answer that has none of its own: the status stays as it is.</summary>
[IgnoreAntiforgeryToken]
[May(Act.Read)]
public sealed class MissingModel : PageModel
{
    public int Status { get; private set; }

    /// <summary>The address asked for, where a page could be written at it.</summary>
    public PageAddress? ToWrite =>
        Status == StatusCodes.Status404NotFound && PageAddress.TryParse(HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath.TrimStart('/'), out var address) ? address : null;

    public void OnGet() => Show();

    public void OnPost() => Show();

    private void Show()
    {
        // Not bound: the form that was refused is still there, may name anything, and may be what can't be read.
        int status = int.Parse((string)RouteData.Values["status"]!, CultureInfo.InvariantCulture);
        Status = status is (>= 400 and < 500) or StatusCodes.Status503ServiceUnavailable ? status : StatusCodes.Status404NotFound;
        Response.StatusCode = Status;
        new Head(Status == StatusCodes.Status404NotFound ? "Nothing here" : "Not like this", null, null, IsListed: false).In(ViewData);
    }
}
