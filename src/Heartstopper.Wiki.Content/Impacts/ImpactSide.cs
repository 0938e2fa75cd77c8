using Heartstopper.Wiki.Content.Projecting;
using Heartstopper.Wiki.Content.Seeding;
using Heartstopper.Wiki.Content.Storage;
using Heartstopper.Wiki.Content.Story;
using Microsoft.EntityFrameworkCore;

namespace Heartstopper.Wiki.Content.Impacts;

/// <summary>Something that is said on a page: a passage, a fact, a scene.</summary>
/// <param name="What">What it is called on its page.</param>
internal sealed record Told(string Page, string What, string Text);

internal sealed record NamedLink(string Page, string Words);

internal sealed record NamedClaim(string Page, string About);

internal sealed record NamedStory(string Page, string Words);

internal sealed record NamedDispute(string Page, string About, string A, string B);

/// <summary>What the wiki is like, before or after.</summary>
internal sealed class ImpactSide
{
    /// <summary>The text of every page by its address.</summary>
    public Dictionary<string, string> Texts { get; private set; } = [];

    /// <summary>New addresses by the old ones that lead there.</summary>
    public Dictionary<string, string> Moves { get; private set; } = [];

    public HashSet<NamedLink> DeadLinks { get; private set; } = [];

    /// <summary>How many sources each fact has.</summary>
    public Dictionary<NamedClaim, int> Receipts { get; private set; } = [];

    public HashSet<NamedDispute> Disputes { get; private set; } = [];

    public HashSet<NamedStory> Unplaced { get; private set; } = [];

    /// <summary>How often each song is used, by its address.</summary>
    public Dictionary<string, int> Uses { get; private set; } = [];

    /// <summary>All that a reader is told who has seen everything.</summary>
    public HashSet<Told> Told { get; private set; } = [];

    public HashSet<Told> ToldInTheMiddle { get; private set; } = [];

    /// <param name="middle">How far a reader in the middle of the story is.</param>
    public static async Task<ImpactSide> ReadAsync(WikiDatabase database, Progress middle, CancellationToken cancellationToken)
    {
        var side = new ImpactSide();
        var storyline = database.Storyline();
        await using var db = database.OpenUnfiltered();
        await foreach (var page in Export.Pages(db).WithCancellation(cancellationToken))
            side.Texts.Add(page.Address, page.Text);
        foreach (var redirect in await db.Redirects.OrderBy(r => r.To).ToListAsync(cancellationToken))
            side.Moves.TryAdd(redirect.From, redirect.To);
        side.DeadLinks = await (from l in db.LinksLeadingNowhere() join p in db.Pages on l.PageId equals p.Id select new NamedLink(p.Address, l.Words)).ToHashSetAsync(cancellationToken);
        foreach (var claim in await (from c in db.Claims join p in db.Pages on c.PageId equals p.Id select new { Named = new NamedClaim(p.Address, c.About), c.Receipts }).ToListAsync(cancellationToken))
            side.Receipts[claim.Named] = claim.Receipts;
        side.Disputes = await (from d in db.Disputes join p in db.Pages on d.PageId equals p.Id select new NamedDispute(p.Address, d.About ?? d.Topic ?? "", d.ClaimA, d.ClaimB)).ToHashSetAsync(cancellationToken);
        side.Unplaced = await (from s in db.StoryUnplaced() join p in db.Pages on s.PageId equals p.Id select new NamedStory(p.Address, s.Words)).ToHashSetAsync(cancellationToken);
        side.Uses = await db.SoundtrackEntries.GroupBy(e => e.SongAddress).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        side.Told = await ReadTellingsAsync(database, storyline.VisibleAt(Progress.Everything), cancellationToken);
        side.ToldInTheMiddle = await ReadTellingsAsync(database, storyline.VisibleAt(middle), cancellationToken);
        return side;
    }

    /// <summary>What a reader is told who may know this much.</summary>
    private static async Task<HashSet<Told>> ReadTellingsAsync(WikiDatabase database, VisiblePositions visible, CancellationToken cancellationToken)
    {
        await using var db = database.Open(visible);
        var told = new HashSet<Told>();
        told.UnionWith(await db.Listings.Select(l => new Told(l.Address, "", "")).ToListAsync(cancellationToken));
        told.UnionWith(await db.Listings.Select(l => new Told(l.Address, "title", l.Title)).ToListAsync(cancellationToken));
        told.UnionWith(await (from r in db.Passages join l in db.Listings on r.PageId equals l.PageId select new Told(l.Address, r.Heading ?? "the opening words", r.Markdown)).ToListAsync(cancellationToken));
        told.UnionWith(await (from r in db.Facts join l in db.Listings on r.PageId equals l.PageId select new Told(l.Address, r.Field, r.Text)).ToListAsync(cancellationToken));
        told.UnionWith(await (from r in db.SoundtrackEntries join l in db.Listings on r.PageId equals l.PageId select new Told(l.Address, r.Song, "")).ToListAsync(cancellationToken));
        told.UnionWith(await (from r in db.Scenes join l in db.Listings on r.PageId equals l.PageId select new Told(l.Address, "scene of " + r.Key, r.Text)).ToListAsync(cancellationToken));
        told.UnionWith(await (from r in db.Castings join l in db.Listings on r.PageId equals l.PageId select new Told(l.Address, r.Person, r.In)).ToListAsync(cancellationToken));
        told.UnionWith(await (from r in db.Relationships join l in db.Listings on r.PageId equals l.PageId select new Told(l.Address, r.To, r.What)).ToListAsync(cancellationToken));
        return told;
    }
}
