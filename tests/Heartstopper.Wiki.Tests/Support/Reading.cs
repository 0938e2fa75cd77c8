using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Heartstopper.Wiki.Tests.Support;

/// <summary>Reads pages as a person does.</summary>
internal static class Reading
{
    /// <summary>An element's words, with one space between them.</summary>
    public static string Words(this INode node) => string.Join(' ', node.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The words of every element that a selector finds, in order.</summary>
    public static IReadOnlyList<string> All(this IParentNode parent, string selector) => [.. parent.QuerySelectorAll(selector).Select(Words)];

    /// <summary>Where every link that a selector finds leads, as written.</summary>
    public static IReadOnlyList<string> Links(this IParentNode parent, string selector) =>
        [.. parent.QuerySelectorAll<IHtmlAnchorElement>(selector).Select(a => a.GetAttribute("href")!)];
}
