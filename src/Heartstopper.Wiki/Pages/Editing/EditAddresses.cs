using Heartstopper.Wiki.Content.Editing;

namespace Heartstopper.Wiki.Pages.Editing;

/// <summary>Addresses that open an edit form at the right field.</summary>
internal static class EditAddresses
{
    /// <summary>Where a source for one fact is named.</summary>
    /// <param name="about">The field, or the list and the item's key, that the fact stands in.</param>
    public static string ForSource(string page, string about) => about.Split('/') switch
    {
        [var field] => $"/{page}/edit#{Names.Id(Names.ValueOf(PageForm.ReceiptsOf(field)))}",
        [var list, ..] => $"/{page}/edit#list-{list}",
        [] => $"/{page}/edit",
    };

    public static string ForProse(string page) => $"/{page}/edit#{Names.Id(Names.ProseOf(0))}";
}
