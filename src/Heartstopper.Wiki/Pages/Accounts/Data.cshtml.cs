using System.Text.Encodings.Web;
using System.Text.Json;
using Heartstopper.Wiki.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Heartstopper.Wiki.Pages.Accounts;

/// <summary>Everything that the wiki holds about an account, as a file for its owner.</summary>
[May(Act.TendAccount)]
public sealed class DataModel(Leaving leaving, Caller caller) : PageModel
{
    // Read by people, and as a file of its own, never inside a page.
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var holdings = await leaving.ReadAsync(caller.Account!, cancellationToken);
        Response.Headers.CacheControl = "no-store";
        return File(JsonSerializer.SerializeToUtf8Bytes(holdings, Readable), "application/json", "my-account.json");
    }
}
