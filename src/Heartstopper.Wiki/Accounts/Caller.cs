using Heartstopper.Wiki.Site;

namespace Heartstopper.Wiki.Accounts;

/// <summary>Who sent a request: an account, or a reader without one. It says what they may do, and never what they may know.</summary>
public sealed class Caller(IHttpContextAccessor accessor, WikiSettings settings, TimeProvider clock)
{
    /// <summary>Null for a reader without an account. Tracked by the request's <see cref="AccountsContext"/>.</summary>
    public Account? Account => accessor.HttpContext?.Features.Get<Account>();

    public Role Role => Account?.Role ?? Role.Reader;

    public bool IsBlocked => Account?.IsBlockedAt(clock.GetUtcNow()) ?? false;

    public Verdict Judge(Act act) => Rights.Judge(act, Role, IsBlocked);

    /// <summary>Whether it makes sense to offer this.</summary>
    public bool May(Act act) => Judge(act) is Verdict.Granted && (!settings.ReadOnly || Rights.Of(act).EvenReadOnly);
}
