using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Heartstopper.Wiki.Content.Storage;
using Microsoft.EntityFrameworkCore;

namespace Heartstopper.Wiki.Site;

/// <summary>What programs that collect pages are told: where they may go, and which pages there are.</summary>
internal static class Crawlers
{
    private const int MostAddresses = 50_000;
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void MapCrawlers(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapMethods("/robots.txt", Reading, (HttpContext context, WikiSettings settings) => Results.Text(Robots(settings.Link(context, "sitemap.xml"))));
        endpoints.MapMethods("/sitemap.xml", Reading, SitemapAsync);
    }

    private static string Robots(string sitemap) =>
        $"""
        User-agent: *
        Disallow: /*/history
        Disallow: /*/diff
        Disallow: /*/edit
        Disallow: /*/blame
        Disallow: /*/text
        Disallow: /*?progress=
        Disallow: /*&progress=
        Disallow: /search
        Disallow: /data/
        Disallow: /account/
        Disallow: /admin/

        Sitemap: {sitemap}

        """;

    /// <summary>The pages that a reader at this point may see, without a date of last change, which would tell of what they may not.</summary>
    private static async Task<IResult> SitemapAsync(HttpContext context, WikiContext db, WikiSettings settings, CancellationToken cancellationToken)
    {
        var written = await db.Listings.OrderBy(l => l.Address).Take(MostAddresses).Select(l => l.Address).ToListAsync(cancellationToken);
        var named = await db.Mentions.Where(m => !db.Redirects.Any(r => r.From == m.Address)).Select(m => m.Address).Distinct().OrderBy(a => a).Take(MostAddresses).ToListAsync(cancellationToken);
        XNamespace schema = "http://www.sitemaps.org/schemas/sitemap/0.9";
        var document = new XElement(schema + "urlset", written.Union(named).Order(StringComparer.Ordinal).Prepend("").Take(MostAddresses).Select(a =>
            new XElement(schema + "url", new XElement(schema + "loc", settings.Link(context, a)))));
        return Results.Text(string.Create(CultureInfo.InvariantCulture, $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{document}\n"), "application/xml", Encoding.UTF8);
    }
}
