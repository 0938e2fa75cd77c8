namespace Heartstopper.Wiki.Tests.Support;

/// <summary>What a reader holds in their hands: one flag each for what differs from a light desktop with scripts on.</summary>
[Flags]
public enum Device
{
    Desktop = 0,
    Phone = 1,
    Dark = 2,
    WithoutScripts = 4,
}
