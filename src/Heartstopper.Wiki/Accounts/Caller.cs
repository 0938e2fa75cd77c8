using System.Globalization;
using System.Net.Sockets;
using Heartstopper.Wiki.Site;

namespace Heartstopper.Wiki.Accounts;

/// <summary>Who sent a request: an account, or a reader without one. It says what they may do, and never what they may know.</summary>
public sealed class Caller(IHttpContextAccessor accessor, WikiSettings settings, TimeProvider clock)
{
    /// <summary>Null for a reader without an account. Tracked by the request's <see cref="AccountsContext"/>.</summary>
    public Account? Account => accessor.HttpContext?.Features.Get<Account>();

    /// <summary>Where a request comes from. One house has one network, and one network of the newer kind more addresses than there are people.</summary>
    public string Origin => accessor.HttpContext?.Connection.RemoteIpAddress switch
    {
        null => "nowhere",
        { IsIPv4MappedToIPv6: true } or { AddressFamily: AddressFamily.InterNetwork } => accessor.HttpContext.Connection.RemoteIpAddress.MapToIPv4().ToString(),
        var address => Convert.ToHexString(address.GetAddressBytes()[..8]),
    };

    /// <summary>Whose doings are counted together.</summary>
    public string Key => Account is { } account ? string.Create(CultureInfo.InvariantCulture, $"account {account.Id}") : Origin;

    public Role Role => Account?.Role ?? Role.Reader;

    public bool IsBlocked => Account?.IsBlockedAt(clock.GetUtcNow()) ?? false;

    public Verdict Judge(Act act) => Rights.Judge(act, Role, IsBlocked);

    /// <summary>Whether it makes sense to offer this.</summary>
    public bool May(Act act) => Judge(act) is Verdict.Granted && (!settings.ReadOnly || Rights.Of(act).EvenReadOnly);

    /// <summary>Whether this may be done to an account: nobody is blocked by their equals, and nobody gets a link to who is above them.</summary>
    public bool MayTo(Act act, Account account) => Judge(act) is Verdict.Granted && (act is Act.Block ? account.Role < Role : account.Role <= Role);
}
