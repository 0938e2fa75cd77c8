using Heartstopper.Wiki.Content.Kinds;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Heartstopper.Wiki.Tests.Spoilers;

/// <summary>Addresses for every route of the application, its parameters filled in from the world.</summary>
internal static class RouteAddresses
{
    /// <summary>Routes that nobody can read, and why.</summary>
    public static IReadOnlyDictionary<string, string> NotVisited { get; } = new Dictionary<string, string>
    {
        ["progress"] = "takes a form, and shows nothing",
        ["reveal"] = "takes a form: RevealTests fill it in",
        ["{**path:file}"] = "sends files that came after the build, where that is not a published one",
        ["account"] = "what the wiki holds of who is signed in, and nothing of its pages",
        ["account/data"] = "the same, as a file",
        ["account/leave"] = "what becomes of the account of who is signed in",
        ["account/watching"] = "what who is signed in watches, shown to those who have seen everything",
        ["account/password"] = "the password of who is signed in",
        ["account/passkeys"] = "the passkeys of who is signed in, where the wiki has a public address",
        ["admin/log"] = "moderators alone see it, and of those who have seen everything",
        ["{kind:kind}/{slug}/delete"] = "the same",
        ["songs/{artist}/{song}/delete"] = "the same",
        ["{kind:kind}/{slug}/rename"] = "the same",
        ["songs/{artist}/{song}/rename"] = "the same",
        ["admin/accounts"] = "names of accounts, and nothing of the wiki's pages",
        ["admin/accounts/{name}"] = "the same",
        ["admin/accounts/{name}/revert"] = "moderators alone see it, and of those who have seen everything",
        ["{kind:kind}/{slug}/protect"] = "the same",
        ["songs/{artist}/{song}/protect"] = "the same",
        ["account/new-password"] = "opens with a one-time link",
        ["missing/{status:int}"] = "the body of answers that have none",
    };

    /// <summary>Whether an address is of what can be done with a page: its text, its history. One Razor page answers it for all pages.</summary>
    public static bool HangsOnAPage(string address)
    {
        string[] parts = address.Split('?')[0].Split('/', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 2 && PageKinds.Find(parts[0]) is { } kind && parts.Length > (kind.Folder == "songs" ? 3 : 2);
    }

    /// <summary>The page that an address is about, without a slash in front.</summary>
    public static string PageIn(string address)
    {
        string[] parts = address.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return string.Join('/', parts.Take(parts[0] == "songs" ? 3 : 2));
    }

    /// <summary>A route with a parameter that nothing is known of here gets no address, and so is found out as not visited.</summary>
    public static IEnumerable<string> Of(SpoilerSite site)
    {
        var pages = Pages(site.World).Select(a => ValuesOf(site, a)).ToList();
        return site.Routes.Where(IsToVisit).SelectMany(r => pages.Select(p => Fill(r, p))).OfType<string>().SelectMany(a => WithQuery(site, a)).Distinct();
    }

    /// <summary>Routes that should be visited. A Razor page's route by its own name is none: an address has no capitals.</summary>
    public static bool IsToVisit(RoutePattern route) => !NotVisited.ContainsKey(route.RawText!) && !route.RawText!.Any(char.IsUpper);

    /// <summary>What can be done with a page, as what stands behind its address: <c>/text</c>, <c>/history/1</c>.</summary>
    public static IReadOnlyList<string> Verbs(SpoilerSite site)
    {
        string page = site.World.Plain("people").Address;
        return [.. Of(site).Where(a => HangsOnAPage(a) && a.StartsWith($"/{page}/", StringComparison.Ordinal)).Select(a => a[(page.Length + 1)..])];
    }

    /// <summary>Of every kind a page that everybody sees, one that is hidden for long, and where there are some, two that are only named.</summary>
    private static IEnumerable<string> Pages(World world) =>
    [
        .. PageKinds.All.SelectMany(k => new[] { world.Plain(k.Folder).Address, world.Hidden(k.Folder, 7).Address }),
        .. world.OtherAddresses.GroupBy(a => a.Split('/')[0]).SelectMany(g => new[] { g.First(), g.Last() }),
    ];

    private static Dictionary<string, string> ValuesOf(SpoilerSite site, string address)
    {
        string[] parts = address.Split('/');
        var values = new Dictionary<string, string> { ["kind"] = parts[0], ["code"] = "s1e1", ["number"] = "1" };
        if (site.Suggestions.TryGetValue(address, out string? key))
            values["key"] = key;
        if (parts.Length == 2)
            values["slug"] = parts[1];
        else
            (values["artist"], values["song"]) = (parts[1], parts[2]);
        return values;
    }

    private static string? Fill(RoutePattern route, Dictionary<string, string> page)
    {
        if (route.Parameters.Count == 0)
            return "/" + route.RawText!.TrimStart('/');

        string?[] parts = [.. route.PathSegments.Select(s => s.Parts switch
        {
            [RoutePatternLiteralPart literal] => literal.Content,
            [RoutePatternParameterPart parameter] => page.GetValueOrDefault(parameter.Name),
            _ => null,
        })];
        bool isOfAnotherKind = PageKinds.Find(parts[0] ?? "") is not null && parts[0] != page["kind"];
        return isOfAnotherKind || parts.Contains(null) ? null : "/" + string.Join('/', parts);
    }

    private static IEnumerable<string> WithQuery(SpoilerSite site, string address) => address.Split('/')[^1] switch
    {
        "diff" => [address, address + "?from=1&to=2"],
        "edit" when site.Suggestions.TryGetValue(PageIn(address), out string? key) => [address, $"{address}?suggestion={key}"],
        _ => [address],
    };
}
