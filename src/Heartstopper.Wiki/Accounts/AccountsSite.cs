using Heartstopper.Wiki.Site;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace Heartstopper.Wiki.Accounts;

/// <summary>The accounts' services.</summary>
internal static class AccountsSite
{
    private static readonly TimeSpan StaysSignedIn = TimeSpan.FromDays(30);

    public static void AddAccounts(this IServiceCollection services)
    {
        services.AddSingleton<AccountsDatabase>().AddSingleton<Pace>();
        services.AddScoped(s => s.GetRequiredService<AccountsDatabase>().Open());
        services.AddScoped<Caller>().AddScoped<Joining>().AddScoped<Leaving>().AddScoped<RoleChanges>().AddScoped<Protections>().AddScoped<FormTrap>().AddScoped<Logbook>().AddScoped<SignedIn>();

        services.AddSingleton<ILookupNormalizer, FoldedNames>();
        services.AddIdentityCore<Account>(Configure).AddEntityFrameworkStores<AccountsContext>().AddSignInManager();
        services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.ApplicationScheme, Configure)
            .AddCookie(IdentityConstants.TwoFactorUserIdScheme, cookie => cookie.Cookie.Name = "passkey");
        services.AddOptions<IdentityPasskeyOptions>().Configure<WikiSettings>((passkeys, settings) =>
        {
            // Never what the Host header says.
            if (settings.TakesPasskeys)
                passkeys.ServerDomain = new Uri(settings.Address).Host;
        });
        services.AddAntiforgery(form =>
        {
            form.Cookie.Name = "form";
            form.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            // The security policy says it of every answer already, and more strictly.
            form.SuppressXFrameOptionsHeader = true;
        });
    }

    private static void Configure(IdentityOptions identity)
    {
        // What a name may be is said in AccountName.
        identity.User.AllowedUserNameCharacters = "";
        identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
        identity.Password = new()
        {
            RequiredLength = Joining.MinPassword,
            RequireDigit = false,
            RequireLowercase = false,
            RequireUppercase = false,
            RequireNonAlphanumeric = false,
        };
        identity.Lockout.MaxFailedAccessAttempts = 10;
        identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(10);
    }

    private static void Configure(CookieAuthenticationOptions cookie)
    {
        cookie.Cookie.Name = "account";
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.ExpireTimeSpan = StaysSignedIn;
        cookie.SlidingExpiration = true;
        cookie.EventsType = typeof(SignedIn);
    }
}
