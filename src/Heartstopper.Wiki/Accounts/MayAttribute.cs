namespace Heartstopper.Wiki.Accounts;

/// <summary>
/// Says what a page or one of its handlers does, and so who may call it; on a handler it wins over the page's.
/// A handler that takes posts and says nothing answers nobody.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class MayAttribute(Act act) : Attribute
{
    public Act Act { get; } = act;
}
