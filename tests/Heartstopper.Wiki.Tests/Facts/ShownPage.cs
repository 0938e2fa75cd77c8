using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Heartstopper.Wiki.Tests.Facts;

/// <summary>What a page of the site shows, by the parts that facts stand in.</summary>
internal sealed class ShownPage(string address, IHtmlDocument document)
{
    public string Address { get; } = address;

    public IHtmlDocument Document { get; } = document;

    public string Title { get; } = document.QuerySelector("h1")!.ChildNodes.OfType<IText>().Last().Text.InOneLine();

    /// <summary>The words over the title, as <c>Season 1, Episode 3</c>.</summary>
    public string? Above { get; } = document.QuerySelector("h1 small")?.Words();

    /// <summary>All that is read on the page, its title and summary included.</summary>
    public string Text { get; } = document.QuerySelector("main")!.Words();

    /// <summary>The page's numbered references.</summary>
    public IReadOnlySet<string> Sources { get; } = document.QuerySelector("#references + ol")?.Sources() ?? new HashSet<string>();

    /// <summary>A row of the infobox by its label; null where the page has none.</summary>
    public IElement? Fact(string label) => Document.QuerySelectorAll(".infobox .fact").FirstOrDefault(f => f.QuerySelector("dt")!.Words() == label)?.QuerySelector("dd");

    /// <summary>The sources behind numbered marks, as in a dispute's claims.</summary>
    public IReadOnlySet<string> Cited(IElement element) =>
        element.QuerySelectorAll("a[href^='#source-']").SelectMany(a => Document.QuerySelector(a.GetAttribute("href")!)!.Sources()).ToHashSet();
}

internal static partial class Shown
{
    public static string InOneLine(this string text) => Gaps().Replace(text, " ").Trim();

    public static string Words(this IElement element) => element.TextContent.InOneLine();

    /// <summary>Every source that an element links to: those that its receipt opens, where it has one.</summary>
    public static IReadOnlySet<string> Sources(this IElement element) =>
        element.QuerySelectorAll("a[href^='/sources/']").Select(a => a.GetAttribute("href")!["/sources/".Length..]).ToHashSet();

    /// <summary>The values of a fact, without its receipt.</summary>
    public static IReadOnlyList<string> Values(this IElement fact) =>
        [.. (fact.QuerySelector(":scope > ul") is { } list ? list.Children : fact.QuerySelectorAll(":scope > span:not(.unsourced)")).Select(v => v.Words())];

    /// <summary>The value of a date as the page's machine-readable half has it.</summary>
    public static string? Date(this IElement element) => element.QuerySelector("time")?.GetAttribute("datetime");

    public static bool LinksTo(this IElement element, string address) => element.QuerySelector($"a[href='/{address}']") is not null;

    public static bool NeedsSource(this IElement element) => element.QuerySelector(".unsourced") is not null;

    [GeneratedRegex(@"\s+")]
    private static partial Regex Gaps();
}
