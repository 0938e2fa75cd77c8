using Heartstopper.Wiki.Content;

namespace Heartstopper.Wiki.Pages.Shared;

/// <summary>Where moderators look at an account.</summary>
internal static class AccountAddresses
{
    public static string Of(string name) => "/admin/accounts/" + Uri.EscapeDataString(Fold.Key(name));
}
