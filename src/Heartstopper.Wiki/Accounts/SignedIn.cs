using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Heartstopper.Wiki.Accounts;

/// <summary>Looks the account of a cookie up on every request, so that signing out everywhere, a block and a new role count at once.</summary>
internal sealed class SignedIn(AccountsContext db) : CookieAuthenticationEvents
{
    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        if (await FindAsync(context.Principal!, context.HttpContext.RequestAborted) is { } account)
        {
            context.HttpContext.Features.Set(account);
            return;
        }

        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(context.Scheme.Name);
    }

    private async Task<Account?> FindAsync(ClaimsPrincipal principal, CancellationToken cancellationToken)
    {
        if (!int.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), CultureInfo.InvariantCulture, out int id))
            return null;
        string? stamp = principal.FindFirstValue(new ClaimsIdentityOptions().SecurityStampClaimType);
        return await db.Users.SingleOrDefaultAsync(a => a.Id == id && a.SecurityStamp == stamp, cancellationToken);
    }
}
