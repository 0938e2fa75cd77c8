using Heartstopper.Wiki.Content.Storage;
using Heartstopper.Wiki.Content.Story;

namespace Heartstopper.Wiki.Content.Projecting;

/// <summary>Story that says nothing of when it is safe to know.</summary>
public sealed class UnplacedStory
{
    public required int PageId { get; init; }

    /// <summary>A heading, a field, or what one is to another.</summary>
    public required string Words { get; init; }

    public required bool IsProse { get; init; }
}

/// <summary>What is missing from the wiki's pages.</summary>
public static class GapQueries
{
    /// <summary>Links to a page that nobody wrote and nothing names. A title that two pages bear leads nowhere too, but what is wanted there is an address, not a page.</summary>
    public static IQueryable<Link> LinksLeadingNowhere(this WikiContext db) => db.Links.Where(l => l.ByTitle
        ? !db.PageNames.Any(n => n.Folded == l.Target) && !db.Mentions.Any(m => m.Folded == l.Target)
        : !db.Listings.Any(p => p.Address == l.Target) && !db.Mentions.Any(m => m.Address == l.Target) && !db.Redirects.Any(r => r.From == l.Target));

    public static IQueryable<UnplacedStory> StoryUnplaced(this WikiContext db)
    {
        var passages = db.Passages.Where(p => p.Position == Position.Everything).Select(p => new UnplacedStory { PageId = p.PageId, Words = p.Heading ?? "A passage", IsProse = true });
        var ties = db.Relationships.Where(r => r.Position == Position.Everything).Select(r => new UnplacedStory { PageId = r.PageId, Words = r.What, IsProse = false });
        var facts = db.Facts.Where(f => f.Position == Position.Everything).Select(f => new UnplacedStory { PageId = f.PageId, Words = f.Field, IsProse = false });
        return passages.Concat(ties).Concat(facts);
    }
}
