using System.Reflection;
using System.Text.RegularExpressions;
using Heartstopper.Wiki.Accounts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Heartstopper.Wiki.Tests.Support;

/// <summary>A handler of a page, at an address filled in from the wiki's pages.</summary>
internal sealed record Handler(string Method, string Address, MethodInfo Code)
{
    public bool IsPost => Method == "Post";

    public Act? Act => RightsFilter.ActOf(Code);

    public override string ToString() => $"{Method} {Address}";
}

/// <summary>Finds every handler that the site has, so that nobody needs to list them.</summary>
internal static partial class Handlers
{
    private static readonly Dictionary<string, string> Filled = new()
    {
        ["kind"] = "articles",
        ["slug"] = "one",
        ["artist"] = "tate-mcrae",
        ["song"] = "u",
        ["code"] = "s1e1",
        ["status"] = "404",
        ["key"] = "0123456789abcdef0123456789abcdef",
    };

    public static async Task<IReadOnlyList<Handler>> OfAsync(WikiApp wiki)
    {
        var loader = wiki.Services.GetRequiredService<PageLoader>();
        var found = new List<Handler>();
        foreach (var page in wiki.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items.OfType<PageActionDescriptor>())
        {
            string address = "/" + Parameter().Replace(page.AttributeRouteInfo?.Template?.TrimStart('/') ?? "", p => Filled.GetValueOrDefault(p.Groups[1].Value, "1"));
            var compiled = await loader.LoadAsync(page, EndpointMetadataCollection.Empty);
            found.AddRange(compiled.HandlerMethods.Select(h => new Handler(h.HttpMethod, h.Name is null ? address : $"{address}?handler={h.Name}", h.MethodInfo)));
        }

        return [.. found.DistinctBy(h => (h.ToString(), h.Code)).OrderBy(h => h.Address, StringComparer.Ordinal)];
    }

    [GeneratedRegex(@"\{\**([a-z]+)(?:[^{}]|\{\{|\}\})*\}")]
    private static partial Regex Parameter();
}
