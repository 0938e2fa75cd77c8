using System.Collections.Concurrent;
using System.Xml.Linq;

namespace Heartstopper.Wiki.Tests.Support;

/// <summary>Compares two running sites as readers see them.</summary>
internal static class Comparing
{
    private static readonly string[] Indexes = ["/", "/cast", "/soundtrack", "/timeline", "/wanted", "/problems", "/sitemap.xml"];

    /// <summary>The addresses of all pages that the site shows.</summary>
    public static async Task<IReadOnlyList<string>> AddressesAsync(this WikiApp wiki) =>
        [.. XDocument.Parse(await wiki.ReadAsync("/sitemap.xml")).Descendants().Where(e => e.Name.LocalName == "loc").Select(e => new Uri(e.Value).AbsolutePath)];

    /// <returns>Addresses whose pages the other site shows otherwise.</returns>
    public static async Task<IReadOnlyList<string>> DifferencesAsync(this WikiApp wiki, WikiApp other)
    {
        var different = new ConcurrentBag<string>();
        await Parallel.ForEachAsync([.. await wiki.AddressesAsync(), .. Indexes], TestContext.Current.CancellationToken, async (address, _) =>
        {
            if (await ShownAsync(wiki, address) != await ShownAsync(other, address))
                different.Add(address);
        });
        return [.. different.Order(StringComparer.Ordinal)];
    }

    private static async Task<string> ShownAsync(WikiApp wiki, string address) => (await wiki.ReadAsync(address)).Replace($":{wiki.Site.Port}", "", StringComparison.Ordinal);
}
