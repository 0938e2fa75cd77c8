using Ganss.Xss;

namespace Heartstopper.Wiki.Content.Markup;

/// <summary>Lets through exactly the elements and attributes that our renderers write, should one of them ever write more.</summary>
internal sealed class SecondLock
{
    // Safe to use from many threads as long as nobody changes its settings.
    private readonly HtmlSanitizer sanitizer = new(new HtmlSanitizerOptions
    {
        AllowedTags = Set(
            "p", "br", "em", "strong", "a", "span", "sup", "ul", "ol", "li", "blockquote", "hr", "pre", "code",
            "table", "thead", "tbody", "tr", "th", "td"),
        AllowedAttributes = Set("href", "rel", "class", "title", "start", "scope"),
        AllowedSchemes = Set("http", "https", "mailto"),
        UriAttributes = Set("href"),
    });

    public SecondLock() => sanitizer.AllowedClasses.UnionWith(["missing", "cite", "center", "right"]);

    public string Filter(string html) => sanitizer.Sanitize(html);

    private static HashSet<string> Set(params string[] words) => new(words, StringComparer.OrdinalIgnoreCase);
}
