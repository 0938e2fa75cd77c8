using Heartstopper.Wiki.Content.Projecting;
using Microsoft.EntityFrameworkCore;

namespace Heartstopper.Wiki.Content.Storage;

/// <summary>A page that a search found, by the best of its matching texts.</summary>
public sealed record SearchHit(string Address, int Tier, long TextId);

/// <summary>Looks words up in the full-text index, as one reader may see it.</summary>
public static class SearchQuery
{
    // From about here on it is dearer to sort what was found than to look for it in order.
    private const int Few = 500;

    /// <summary>
    /// Pages that hold all the words in one text, best first: title, alias, heading, prose, and within these in the order of the story.
    /// Not by relevance, which counts rows that the reader may not see.
    /// </summary>
    public static async Task<IReadOnlyList<SearchHit>> SearchAsync(this WikiContext db, string words, int skip, int take, CancellationToken cancellationToken)
    {
        if (SearchIndex.Match(words) is not { } match)
            return [];

        var found = db.Database.SqlQuery<long>($"SELECT rowid AS Value FROM SearchIndex WHERE SearchIndex MATCH {match}");
        bool isCommon = await found.Take(Few + 1).CountAsync(cancellationToken) > Few;
        // The index first: its few rows decide which rows of the large table are read. Where they are many, the rows are
        // read best first instead, until there are enough: the sum keeps SQLite from looking each of the many up.
        var matching = isCommon ? db.SearchTexts.Where(t => found.Contains(t.Id + 0)) : db.SearchTexts.Where(t => found.Contains(t.Id));
        var bestFirst = matching
            .OrderBy(t => t.Tier).ThenBy(t => t.SortKey).ThenBy(t => t.Address)
            // Several pages may name a song that has no file, and which of them was saved first says nothing.
            .ThenBy(t => t.Tier == SearchText.TitleTier ? t.Text : "").ThenBy(t => t.Id)
            .Select(t => new SearchHit(t.Address, t.Tier, t.Id));

        // A page may be found by several of its texts.
        for (int rows = 2 * (skip + take); ; rows *= 4)
        {
            var texts = await bestFirst.Take(rows).ToListAsync(cancellationToken);
            var hits = texts.DistinctBy(t => t.Address).Skip(skip).Take(take).ToList();
            if (hits.Count == take || texts.Count < rows)
                return hits;
        }
    }
}
