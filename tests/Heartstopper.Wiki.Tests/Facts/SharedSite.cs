namespace Heartstopper.Wiki.Tests.Facts;

/// <summary>One site for all that is read here and never written.</summary>
[CollectionDefinition(Name)]
public sealed class SharedSite : ICollectionFixture<FactsSite>
{
    public const string Name = "Facts";
}
