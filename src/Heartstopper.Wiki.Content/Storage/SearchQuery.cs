using Heartstopper.Wiki.Content.Projecting;
using Microsoft.EntityFrameworkCore;

namespace Heartstopper.Wiki.Content.Storage;

/// <summary>A page that a search found, by the best of its matching texts.</summary>
public sealed record SearchHit(string Address, int Tier, long TextId);

/// <summary>Looks words up in the full-text index, as one reader may see it.</summary>
public static class SearchQuery
{
    /// <summary>
    /// Pages that hold all the words in one text, best first: title, alias, heading, prose, and within these in the order of the story.
    /// Not by relevance, which counts rows that the reader may not see.
    /// </summary>
    public static async Task<IReadOnlyList<SearchHit>> SearchAsync(this WikiContext db, string words, int skip, int take, CancellationToken cancellationToken)
    {
        if (SearchIndex.Match(words) is not { } match)
            return [];

        // The index first: its few rows decide which rows of the large table are read, where the filter of the reader meets them.
        var matching = db.SearchTexts.Where(t => db.Database.SqlQuery<long>($"SELECT rowid AS Value FROM SearchIndex WHERE SearchIndex MATCH {match}").Contains(t.Id));
        return await matching
            .GroupBy(t => t.Address)
            .Select(g => new { Address = g.Key, Tier = g.Min(t => t.Tier), SortKey = g.Min(t => t.SortKey) })
            .OrderBy(h => h.Tier).ThenBy(h => h.SortKey).ThenBy(h => h.Address)
            .Skip(skip).Take(take)
            .Select(h => new SearchHit(h.Address, h.Tier, matching
                .Where(t => t.Address == h.Address)
                // Several pages may name a song that has no file, and which of them was saved first says nothing.
                .OrderBy(t => t.Tier).ThenBy(t => t.SortKey).ThenBy(t => t.Tier == SearchText.TitleTier ? t.Text : "").ThenBy(t => t.Id)
                .Select(t => t.Id)
                .First()))
            .ToListAsync(cancellationToken);
    }
}
