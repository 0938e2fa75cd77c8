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
    private const int MostTyped = 200;

    /// <summary>Fields of forms that nobody fills in.</summary>
    private static readonly string[] Hidden = ["at", "began", "do", "opened", "section", "suggestion", "import"];

    public int Status { get; private set; }

    /// <summary>The address asked for, where a page could be written at it.</summary>
    public PageAddress? ToWrite =>
        Status == StatusCodes.Status404NotFound && PageAddress.TryParse(OriginalPath.TrimStart('/'), out var address) ? address : null;

    /// <summary>The words of a form that came while nothing can be changed.</summary>
    public IReadOnlyList<string> Typed { get; private set; } = [];

    public void OnGet() => Show();

    public void OnPost()
    {
        Show();
        // Passwords stand in forms of accounts, and in no others. What can't be read was refused for that, and not for this.
        if (Status == StatusCodes.Status503ServiceUnavailable && !OriginalPath.StartsWith("/account", StringComparison.Ordinal) && Request.HasFormContentType)
            Typed = [.. Request.Form.Where(f => !f.Key.StartsWith("__", StringComparison.Ordinal) && !Hidden.Contains(f.Key)).Select(f => f.Value.ToString()).Where(v => v.Any(char.IsLetter)).Take(MostTyped)];
    }

    private string OriginalPath => HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath ?? "";

    private void Show()
    {
        // Not bound: the form that was refused is still there, may name anything, and may be what can't be read.
        int status = int.Parse((string)RouteData.Values["status"]!, CultureInfo.InvariantCulture);
        Status = status is (>= 400 and < 500) or StatusCodes.Status503ServiceUnavailable ? status : StatusCodes.Status404NotFound;
        Response.StatusCode = Status;
        new Head(Status == StatusCodes.Status404NotFound ? "Nothing here" : "Not like this", null, null, IsListed: false).In(ViewData);
    }
}
