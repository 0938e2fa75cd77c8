namespace Heartstopper.Wiki.Accounts;

/// <summary>That an account wants to hear of a page's changes.</summary>
public sealed class Watch(int accountId, int pageId)
{
    public int AccountId { get; private set; } = accountId;

    public int PageId { get; private set; } = pageId;
}
