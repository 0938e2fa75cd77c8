using Heartstopper.Wiki.Content.Kinds;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Heartstopper.Wiki.Site;

/// <summary>Addresses that one page has several of: what is done with a page of the wiki hangs on its address, and a song's has one part more.</summary>
internal static class WikiRoutes
{
    public static void AddWikiRoutes(this PageConventionCollection conventions)
    {
        conventions.AddVerb("/Text/Show", "text");
        conventions.AddVerb("/Editing/Edit", "edit");
        conventions.AddKindVerb("/Editing/New", "edit");
        conventions.AddVerb("/History/Index", "history");
        conventions.AddVerb("/History/Show", "history/{number:regex(^[1-9]\\d{{0,8}}$)}");
        conventions.AddVerb("/History/Patch", "history/{number:regex(^[1-9]\\d{{0,8}}$)}/patch");
        conventions.AddVerb("/History/Diff", "diff");
        conventions.AddVerb("/History/Blame", "blame");
        conventions.AddVerb("/Keeping/Delete", "delete");
        conventions.AddVerb("/Keeping/Rename", "rename");
        conventions.AddVerb("/Keeping/Protect", "protect");
    }

    /// <summary>What is done with a kind as a whole. Named one by one: a page of the kind, at any slug, would win over any kind with this verb.</summary>
    private static void AddKindVerb(this PageConventionCollection conventions, string page, string verb) =>
        conventions.AddRoutes(page, PageKinds.All.Select(kind => $"{kind.Folder}/{verb}"));

    /// <summary>Only there: the address that a page would have by the place of its file leads to no page of the wiki.</summary>
    private static void AddVerb(this PageConventionCollection conventions, string page, string verb) =>
        conventions.AddRoutes(page, ["{kind:kind}/{slug}/" + verb, "songs/{artist}/{song}/" + verb]);

    private static void AddRoutes(this PageConventionCollection conventions, string page, IEnumerable<string> templates) =>
        conventions.AddPageRouteModelConvention(page, model =>
        {
            model.Selectors.Clear();
            foreach (string template in templates)
                model.Selectors.Add(new() { AttributeRouteModel = new() { Template = template } });
        });

    /// <summary>The page that an address is about; null where it is no address of a page.</summary>
    /// <param name="verb">What the address asks to be done with the page, if it says more than the page.</param>
    public static PageAddress? PageOf(HttpRequest request, string? verb = null)
    {
        string path = request.Path.Value!.TrimStart('/');
        string page = verb is not null && path.EndsWith("/" + verb, StringComparison.Ordinal) ? path[..^(verb.Length + 1)] : path;
        return PageAddress.TryParse(page, out var address) ? address : null;
    }
}
