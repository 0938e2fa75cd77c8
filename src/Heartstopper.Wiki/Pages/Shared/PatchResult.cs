using System.Text;
using Heartstopper.Wiki.Content.Kinds;
using Microsoft.AspNetCore.Mvc;

namespace Heartstopper.Wiki.Pages.Shared;

/// <summary>A patch that a browser keeps as a file.</summary>
internal static class PatchResult
{
    /// <param name="of">What of the page it is, behind the page's own name.</param>
    public static FileContentResult Of(PageAddress address, string of, string patch) => new(Encoding.UTF8.GetBytes(patch), "text/x-patch; charset=utf-8")
    {
        FileDownloadName = $"{address.ToString().Replace('/', '-')}-{of}.patch",
    };
}
