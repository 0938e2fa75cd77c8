using Heartstopper.Wiki.Content.Kinds;

namespace Heartstopper.Wiki.Tests.Spoilers;

/// <summary>Where a reader goes: to every route of the application, to every address that the world knows of, hidden or not, and with words to look for.</summary>
internal static class Itinerary
{
    /// <summary>What tells by its mere size what a reader shouldn't know, and so shows one sentence below everything, or what carries a token for a form.</summary>
    private static readonly string[] NotForReading =
        ["/recent", "/wanted", "/problems", "/suggestions", "/data", "/account", "/admin"];

    public static bool IsForReading(string address) => !NotForReading.Any(n => address.StartsWith(n, StringComparison.Ordinal)) && !RouteAddresses.HangsOnAPage(address);

    /// <summary>All of it.</summary>
    public static IEnumerable<string> Everywhere(SpoilerSite site) =>
    [
        .. RouteAddresses.Of(site), .. site.World.Slots.Select(s => "/" + s.Address), .. Unlocked(), .. Searches(),
        .. site.World.OtherAddresses.Select(a => "/" + a),
    ];

    /// <summary>One page of each sort.</summary>
    public static IEnumerable<string> Samples(World world) =>
    [
        "/", "/cast", "/soundtrack", "/timeline", "/sitemap.xml", "/problems", "/wanted", "/search?q=zq", "/search?q=wait3", "/search?q=wait5",
        "/songs?by=episode", "/characters?by=season", "/people?by=season", "/soundtrack?words=wait4",
        .. PageKinds.All.SelectMany(k => new[] { "/" + k.Folder, "/" + world.Plain(k.Folder).Address, "/" + world.Hidden(k.Folder, 7).Address }),
        .. world.OtherAddresses.Where(a => a.StartsWith("articles/", StringComparison.Ordinal)).Take(40).Select(a => "/" + a),
        "/characters/character-0", "/people/person-0", "/people/person-1",
    ];

    /// <summary>What a reader of this progress finds, as far as it is for reading.</summary>
    public static IEnumerable<string> Reading(SpoilerSite site, int progress) =>
    [
        .. RouteAddresses.Of(site).Concat(Samples(site.World)).Where(IsForReading).Distinct(), .. Unlocked(), .. Searches(),
        .. site.World.Slots.Where(s => s.HiddenAt <= progress).Select(s => "/" + s.Address),
    ];

    private static IEnumerable<string> Unlocked() => Story.Progresses.Select(p => "/unlocked/" + p);

    private static IEnumerable<string> Searches()
    {
        for (int from = 0; from <= Story.Everything; from++)
        {
            yield return $"/search?q=wait{from}";
            yield return $"/search?q=alias{from}";
            yield return $"/soundtrack?words=wait{from}";
            yield return $"/search?q={Story.Progresses[from]}";
        }

        foreach (string word in new[] { "zq", "zx", "lantern", "film" })
        {
            yield return $"/search?q={word}";
            yield return $"/soundtrack?artist={word}";
        }

        foreach (string code in Story.Positions)
        {
            yield return $"/cast?in={code}";
            yield return $"/soundtrack?season={code}";
        }
    }
}
