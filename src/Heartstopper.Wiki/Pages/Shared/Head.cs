namespace Heartstopper.Wiki.Pages.Shared;

/// <summary>What a page tells the browser and those who link to it.</summary>
/// <param name="Address">The page's own address without a leading slash; null where it has none to be linked by.</param>
/// <param name="Season">The season whose colour it wears: <c>s2</c>, or <c>film</c>.</param>
/// <param name="Section">The entry of the navigation in which it stands.</param>
public sealed record Head(string Title, string? Description, string? Address, string? Season = null, string? Section = null, bool IsListed = true)
{
    private const string Key = "head";

    public static Head? Of(Microsoft.AspNetCore.Mvc.ViewFeatures.ViewDataDictionary data) => data[Key] as Head;

    public void In(Microsoft.AspNetCore.Mvc.ViewFeatures.ViewDataDictionary data) => data[Key] = this;
}
