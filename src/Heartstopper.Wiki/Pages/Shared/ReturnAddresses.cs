using Heartstopper.Wiki.Site;
using Microsoft.AspNetCore.Diagnostics;

namespace Heartstopper.Wiki.Pages.Shared;

/// <summary>Where a small form on a page leads back to: the page itself, never another host.</summary>
internal static class ReturnAddresses
{
    private const int MaxLength = 2000;

    /// <summary>The address that was asked, without what it says about progress.</summary>
    public static string ReturnAddress(this HttpContext context)
    {
        var original = context.Features.Get<IStatusCodeReExecuteFeature>();
        string path = original?.OriginalPath ?? context.Request.Path.Value ?? "/";
        var query = original is null ? context.Request.Query : new QueryCollection(Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(original.OriginalQueryString));
        var kept = query.Where(p => p.Key != Reader.Cookie).SelectMany(p => p.Value, (p, v) => KeyValuePair.Create(p.Key, v));
        string address = new PathString(path).ToUriComponent() + QueryString.Create(kept);
        return IsSafe(address) ? address : "/";
    }

    /// <summary>Where to sign in, to come back here afterwards.</summary>
    public static string SignInAddress(this HttpContext context)
    {
        string back = context.ReturnAddress();
        bool isWorth = back != "/" && !back.StartsWith("/account/", StringComparison.Ordinal);
        return "/account/sign-in" + (isWorth ? "?return=" + Uri.EscapeDataString(back).Replace("%2F", "/", StringComparison.Ordinal) : "");
    }

    /// <summary>Whether an address leads to a page of this wiki.</summary>
    public static bool IsSafe(string? address) =>
        address is ['/', ..] and not ['/', '/', ..] and not ['/', '\\', ..] && address.Length <= MaxLength && !address.Any(char.IsControl);
}
