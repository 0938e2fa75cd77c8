using Heartstopper.Wiki.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Heartstopper.Wiki.Tests.Support;

/// <summary>People with accounts, where a test is not about how they got them.</summary>
internal static class People
{
    /// <summary>Somebody who is signed in: an account is made for them, without a password, and its cookie given.</summary>
    public static async Task<Person> SignInAsync(this WikiApp wiki, Role role, string name = "Imogen", Action<Account>? change = null, string? progress = "everything")
    {
        await using var scope = wiki.Services.CreateAsyncScope();
        var account = await AddAccountAsync(wiki, role, name, change);
        var principal = await scope.ServiceProvider.GetRequiredService<IUserClaimsPrincipalFactory<Account>>().CreateAsync(account);
        var cookie = scope.ServiceProvider.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        var now = wiki.Clock.GetUtcNow();
        var ticket = new AuthenticationTicket(principal, new() { IssuedUtc = now, ExpiresUtc = now + cookie.ExpireTimeSpan }, IdentityConstants.ApplicationScheme);

        var person = new Person(wiki, progress);
        person.Give(cookie.Cookie.Name!, cookie.TicketDataFormat.Protect(ticket));
        return person;
    }

    public static async Task<Account> AddAccountAsync(this WikiApp wiki, Role role, string name, Action<Account>? change = null)
    {
        Assert.True(AccountName.TryParse(name, out var parsed), $"{name} is no name");
        var account = new Account(parsed, role, wiki.Clock.GetUtcNow());
        change?.Invoke(account);
        await using var scope = wiki.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AccountsContext>();
        db.Add(account);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return account;
    }

    public static async Task ChangeAsync(this WikiApp wiki, string name, Action<Account> change)
    {
        await using var scope = wiki.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AccountsContext>();
        change(db.Users.Single(a => a.UserName == name));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }
}
