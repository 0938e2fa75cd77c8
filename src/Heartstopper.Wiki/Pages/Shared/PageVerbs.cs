namespace Heartstopper.Wiki.Pages.Shared;

/// <summary>The ways to look at a page and its past, and which of them is shown.</summary>
/// <param name="Current">The part of the address behind the page's own: <c>history</c>.</param>
public sealed record PageVerbs(PageLink Page, string Current)
{
    public IEnumerable<(string Address, string Words, bool IsCurrent)> All =>
        from verb in new[] { ("", "Page"), ("/history", "History"), ("/diff", "Latest change"), ("/blame", "Who wrote what"), ("/text", "Text") }
        select (Page.Address + verb.Item1, verb.Item2, verb.Item1 == "/" + Current);
}
