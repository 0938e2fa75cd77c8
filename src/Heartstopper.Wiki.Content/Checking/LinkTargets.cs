using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Content.Music;
using Heartstopper.Wiki.Content.Projecting;

namespace Heartstopper.Wiki.Content.Checking;

/// <summary>Where the links of a folder's prose can lead: written pages, and those that songs and artists have without a file.</summary>
internal sealed class LinkTargets
{
    private readonly Dictionary<string, HashSet<string>> byTitle = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> hidden = new(StringComparer.Ordinal);

    public LinkTargets(IEnumerable<CheckedPage> pages)
    {
        foreach (var page in pages)
        {
            foreach (var row in Projection.Of(page.ToReading(0)).Rows)
            {
                if (row is Listing listing)
                    hidden[listing.Address] = listing.Position;
                else if (row is PageName name)
                    Add(name.Folded, name.Address);
                else if (row is Redirect redirect)
                    hidden.TryAdd(redirect.From, redirect.Position);
                else if (row is Mention mention)
                    Add(mention.Folded, mention.Address);
            }
        }
    }

    /// <summary>The addresses that a target may mean: none where it is missing, several where a title is not enough.</summary>
    public IReadOnlyCollection<string> FindAll(string target) =>
        PageAddress.TryParse(target, out var address)
            ? hidden.ContainsKey(address.ToString()) ? [address.ToString()] : []
            : byTitle.GetValueOrDefault(Fold.Key(target)) ?? [];

    public List<string> Find(string target) => [.. FindAll(target).Order(StringComparer.Ordinal)];

    public string? HiddenAt(string address) => hidden.GetValueOrDefault(address);

    public string Hint(string target) => Nearest.Hint(target, PageAddress.TryParse(target, out _) ? hidden.Keys : byTitle.Keys);

    private void Add(string title, string address)
    {
        hidden.TryAdd(address, null);
        if (!byTitle.TryGetValue(title, out var addresses))
            byTitle[title] = addresses = new(StringComparer.Ordinal);
        addresses.Add(address);
    }
}
