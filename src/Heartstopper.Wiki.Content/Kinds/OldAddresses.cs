using Heartstopper.Wiki.Content.Text;

namespace Heartstopper.Wiki.Content.Kinds;

/// <summary>The addresses that a page had before, as its text names them.</summary>
public static class OldAddresses
{
    private const string Field = "formerly";

    /// <summary>An older text of a page with the old addresses of a newer one: going back to it leaves no link dead.</summary>
    /// <param name="address">The page's own, which is none of its old ones.</param>
    /// <returns>The older text as it is where it has them all, or can't be read.</returns>
    public static string Keep(string older, string newer, PageAddress address)
    {
        var (page, since) = (PageText.Parse(older), PageText.Parse(newer));
        if (!page.IsAccepted || !since.IsAccepted)
            return older;
        string[] had = [.. In(page)];
        string[] all = [.. had.Union(In(since)).Where(a => a != address.ToString())];
        return all.SequenceEqual(had) ? older : Set(page, all, address).ToString();
    }

    /// <summary>A text that a page's file has at an old address, with that address in it: who writes the file anew there need not know that it is one.</summary>
    internal static string Add(string text, PageAddress old, PageAddress address)
    {
        var page = PageText.Parse(text);
        var said = In(page);
        return said.Contains(old.ToString()) ? text : Set(page, said.Append(old.ToString()), address).ToString();
    }

    internal static PageText Set(PageText page, IEnumerable<string> addresses, PageAddress address) =>
        page.Set(Field, Node.List(addresses), [.. PageKinds.Find(address.Kind)!.AllFields.Select(f => f.Name)]);

    internal static IReadOnlyList<string> In(PageText page) => page[Field].AsNames();
}
