using Heartstopper.Wiki.Content.Projecting;

namespace Heartstopper.Wiki.Pages.Shared;

/// <summary>The receipts of one page: which sources vouch for what, numbered in the order in which the page first cites them.</summary>
public sealed class PageSources
{
    private readonly ILookup<string, string> byAbout;
    private readonly IReadOnlyDictionary<string, int> claims;
    private readonly Dictionary<string, SourceNote> notes = new(StringComparer.Ordinal);

    internal PageSources(IEnumerable<Receipt> receipts, IReadOnlyDictionary<string, int> claims, IReadOnlyDictionary<string, SourceNote> known)
    {
        this.claims = claims;
        var all = receipts.ToList();
        byAbout = all.ToLookup(r => r.About, r => r.Source);
        foreach (var receipt in all.OrderBy(r => Rank(r.About)).ThenBy(r => r.Id))
        {
            if (known.TryGetValue(receipt.Source, out var note))
                notes.TryAdd(receipt.Source, note with { Number = notes.Count + 1 });
        }
    }

    /// <summary>All numbered references, in order.</summary>
    public IReadOnlyCollection<SourceNote> All => notes.Values;

    /// <summary>The number of a source on this page; null where the reader may not see it or there is none.</summary>
    public int? NumberOf(string slug) => notes.GetValueOrDefault(slug)?.Number;

    /// <summary>The sources of a field or item; not asked for where the wiki claims nothing.</summary>
    public ReceiptsView Of(string about) =>
        claims.TryGetValue(about, out int count) ? new(count, NotesOf(byAbout[about])) : ReceiptsView.NotAsked;

    /// <summary>The sources of something within an item, where they were narrowed, else those of the item.</summary>
    public ReceiptsView Of(string item, string part) => claims.ContainsKey($"{item}/{part}") ? Of($"{item}/{part}") : Of(item);

    /// <summary>The sources of a changed value, which has no claim of its own.</summary>
    internal ReceiptsView OfVersion(string field, int version) =>
        version == 0 ? Of(field) : new(byAbout[$"{field}/{version}"].Count(), NotesOf(byAbout[$"{field}/{version}"]));

    /// <summary>The sources of something that may well have none, as a correction.</summary>
    public IReadOnlyList<SourceNote> NotesAbout(string about) => NotesOf(byAbout[about]);

    internal IReadOnlyList<SourceNote> NotesOf(IEnumerable<string> slugs) => [.. slugs.Select(s => notes.GetValueOrDefault(s)).OfType<SourceNote>()];

    /// <summary>Prose first, as it is read with the numbers in it, then fields, then items.</summary>
    private static int Rank(string about) => about.StartsWith("prose/", StringComparison.Ordinal) ? 0 : about.Contains('/', StringComparison.Ordinal) ? 2 : 1;
}
