using Heartstopper.Wiki.Content;
using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Content.Markup;
using Heartstopper.Wiki.Content.Projecting;
using Heartstopper.Wiki.Content.Storage;
using Microsoft.EntityFrameworkCore;

namespace Heartstopper.Wiki.Pages.Shared;

internal static class ArticleQueries
{
    private const int MostBacklinks = 200;

    private static readonly Question<string, Listing> ListingAt = new((db, address) => db.Listings.Where(l => l.Address == address));

    private static readonly Question<int, string> FormerAddressesOf = new((db, page) => db.Redirects.Where(r => r.PageId == page && !db.Listings.Any(l => l.Address == r.From)).OrderBy(r => r.From).Select(r => r.From));

    private static readonly Question<int, Fact> FactsOf = new((db, page) => db.Facts.Where(f => f.PageId == page).OrderBy(f => f.Field).ThenBy(f => f.Order));

    private static readonly Question<int, Claim> ClaimsOf = new((db, page) => db.Claims.Where(c => c.PageId == page));

    private static readonly Question<int, Receipt> ReceiptsOf = new((db, page) => db.Receipts.Where(r => r.PageId == page).OrderBy(r => r.Id));

    private static readonly Question<int, Passage> PassagesOf = new((db, page) => db.Passages.Where(p => p.PageId == page).OrderBy(p => p.Order));

    private static readonly Question<int, Placeholder> PlaceholdersOf = new((db, page) => db.Placeholders.Where(p => p.PageId == page).OrderBy(p => p.Order));

    private static readonly Question<int, Link> LinksInProseOf = new((db, page) => db.Links.Where(l => l.PageId == page && l.FromProse));

    private static readonly Question<int, Dispute> DisputesOf = new((db, page) => db.Disputes.Where(d => d.PageId == page).OrderBy(d => d.Order));

    private static readonly Question<string[], SourceNote> NotesOf = new((db, slugs) => db.Listings
        .Where(l => l.Kind == "sources" && slugs.Contains(l.Slug))
        .Select(l => new SourceNote(
            0,
            l.Slug,
            l.Title,
            db.Facts.Where(f => f.PageId == l.PageId && f.Field == "publisher").OrderByDescending(f => f.Version).Select(f => f.Text).FirstOrDefault(),
            db.Facts.Where(f => f.PageId == l.PageId && f.Field == "published").OrderByDescending(f => f.Version).Select(f => f.Text).FirstOrDefault())));

    // A title that finds another page too finds neither, so only names that are this page's alone lead here.
    private static readonly Question<string[], Listing> PagesLinkingTo = new((db, addresses) => db.Listings
        .Where(l => !addresses.Contains(l.Address) && db.Links
            .Where(k => (!k.ByTitle && addresses.Contains(k.Target)) || (k.ByTitle && db.PageNames.Where(n => addresses.Contains(n.Address)).Select(n => n.Folded)
                .Union(db.Mentions.Where(m => addresses.Contains(m.Address)).Select(m => m.Folded))
                .Where(f => !db.PageNames.Any(o => o.Folded == f && !addresses.Contains(o.Address)) && !db.Mentions.Any(o => o.Folded == f && !addresses.Contains(o.Address)))
                .Contains(k.Target)))
            .Select(k => k.PageId)
            .Contains(l.PageId))
        .OrderBy(l => l.SortKey).ThenBy(l => l.Folded).ThenBy(l => l.Address)
        .Take(MostBacklinks));

    /// <summary>Everything that a page shows whatever its kind; null where the reader finds nothing.</summary>
    public static async Task<Article?> ReadArticleAsync(this WikiContext db, PageAddress address, ProseRenderer renderer, CancellationToken cancellationToken)
    {
        string path = address.ToString();
        if (await ListingAt.AskAsync(db, path, cancellationToken) is not [var listing])
            return await db.ReadUnwrittenAsync(address, cancellationToken);

        int id = listing.PageId;
        string[] names = [path, .. await FormerAddressesOf.AskAsync(db, id, cancellationToken)];
        var facts = await FactsOf.AskAsync(db, id, cancellationToken);
        var claims = (await ClaimsOf.AskAsync(db, id, cancellationToken)).ToDictionary(c => c.About, c => c.Receipts);
        var receipts = await ReceiptsOf.AskAsync(db, id, cancellationToken);
        var passages = await PassagesOf.AskAsync(db, id, cancellationToken);
        var placeholders = await PlaceholdersOf.AskAsync(db, id, cancellationToken);
        var links = await LinksInProseOf.AskAsync(db, id, cancellationToken);
        var disputes = await DisputesOf.AskAsync(db, id, cancellationToken);

        var byTitle = await db.AddressesOfAsync(links.Where(l => l.ByTitle).Select(l => l.Target), cancellationToken);
        var titles = await db.TitlesAsync(facts.Select(f => f.Target).Concat(links.Where(l => !l.ByTitle).Select(l => l.Target)).Concat(byTitle.Values), cancellationToken);
        var sources = new PageSources(receipts, claims, await db.ReadNotesAsync(receipts.Select(r => r.Source), cancellationToken));

        return new(
            address,
            listing.Title,
            listing.Summary,
            Infobox(PageKinds.Find(address.Kind)!, facts, placeholders, titles, sources),
            [.. ProseOf(passages, placeholders, target => Resolve(target, byTitle, titles), renderer, sources)],
            [.. disputes.Select(d => View(d, sources))],
            sources,
            await db.ReadBacklinksAsync(names, cancellationToken),
            names,
            IsWritten: true);
    }

    /// <summary>A song or artist that has no file, but is named by a row that the reader may see.</summary>
    private static async Task<Article?> ReadUnwrittenAsync(this WikiContext db, PageAddress address, CancellationToken cancellationToken)
    {
        string path = address.ToString();
        // A song or artist that was renamed may still be printed as before.
        if (await db.NewAddressAsync(address, cancellationToken) is not null)
            return null;
        return (await db.TitlesAsync([path], cancellationToken)).TryGetValue(path, out string? title)
            ? new(address, title, null, [], [], [], new([], new Dictionary<string, int>(), new Dictionary<string, SourceNote>()), await db.ReadBacklinksAsync([path], cancellationToken), [path], IsWritten: false)
            : null;
    }

    private static List<FactView> Infobox(
        PageKind kind, List<Fact> facts, List<Placeholder> placeholders, IReadOnlyDictionary<string, string> titles, PageSources sources)
    {
        var views = new List<FactView>();
        foreach (var field in kind.Fields.Where(f => f.Type is not FieldType.Items))
        {
            var visible = facts.Where(f => f.Field == field.Name && (f.Target is null || titles.ContainsKey(f.Target))).ToList();
            if (visible.Count > 0)
            {
                int version = visible.Max(f => f.Version);
                views.Add(new(field.Name, field.Label, [.. visible.Where(f => f.Version == version).Select(f => View(field, f, titles))], sources.OfVersion(field.Name, version)));
            }
            else if (placeholders.FirstOrDefault(p => p.Place == field.Name) is { } withheld)
            {
                views.Add(new(field.Name, field.Label, [], ReceiptsView.NotAsked, withheld.Until));
            }
        }

        return views;
    }

    private static FactValue View(Field field, Fact fact, IReadOnlyDictionary<string, string> titles) => field.Type switch
    {
        FieldType.Date when PartialDate.TryParse(fact.Text, out var date) => new(date.ToReadable(), null, fact.Text),
        FieldType.YesNo => new(fact.Text == "yes" ? "Yes" : "No", null),
        FieldType.Number when field.Name == "runtime" => new(fact.Text + " minutes", null),
        _ when fact.Target is not null && field.Type is not (FieldType.Name or FieldType.Names) => new(titles[fact.Target], fact.Target),
        _ when fact.Target is not null => new(PageAddress.TryParse(fact.Text, out _) ? titles[fact.Target] : fact.Text, fact.Target),
        _ => new(fact.Text, null),
    };

    private static IEnumerable<ProsePart> ProseOf(
        List<Passage> passages, List<Placeholder> placeholders, Func<string, LinkTarget?> resolve, ProseRenderer renderer, PageSources sources)
    {
        var shown = passages.ToDictionary(p => p.Order, p => new ProsePart(p.Order, p.Heading, p.Level, p.Anchor, renderer.Render(p.Markdown, resolve, sources.NumberOf), null));
        foreach (var placeholder in placeholders.Where(p => p.Place.StartsWith("prose/", StringComparison.Ordinal)))
        {
            int order = int.Parse(placeholder.Place["prose/".Length..], System.Globalization.CultureInfo.InvariantCulture);
            shown.TryAdd(order, new(order, null, 0, null, default, placeholder.Until));
        }

        string? last = null;
        foreach (var part in shown.Values.OrderBy(p => p.Order))
        {
            // Neighbours that wait for the same instalment are one gap to the reader.
            if (part.Until is null || part.Until != last)
                yield return part;
            last = part.Until;
        }
    }

    public static LinkTarget? Resolve(string target, IReadOnlyDictionary<string, string> byTitle, IReadOnlyDictionary<string, string> titles)
    {
        string? address = PageAddress.TryParse(target, out var exact) ? exact.ToString() : byTitle.GetValueOrDefault(Fold.Key(target));
        return address is not null && titles.TryGetValue(address, out string? title) ? new("/" + address, title) : null;
    }

    private static DisputeView View(Dispute dispute, PageSources sources) => new(
        dispute.Topic ?? Words(dispute.About!),
        dispute.ClaimA, sources.NotesOf(dispute.SourcesA.Split(' ')), dispute.ClaimB, sources.NotesOf(dispute.SourcesB.Split(' ')), dispute.Prefers, dispute.Why);

    /// <summary>A path as words: <c>soundtrack/taylor-swift/seven/scene</c> is about <c>Soundtrack: taylor swift, seven, scene</c>.</summary>
    private static string Words(string about)
    {
        string[] parts = about.Replace('-', ' ').Replace('_', ' ').Split('/');
        string first = char.ToUpperInvariant(parts[0][0]) + parts[0][1..];
        return parts.Length == 1 ? first : $"{first}: {string.Join(", ", parts.Skip(1))}";
    }

    public static async Task<IReadOnlyDictionary<string, SourceNote>> ReadNotesAsync(this WikiContext db, IEnumerable<string> slugs, CancellationToken cancellationToken)
    {
        string[] wanted = [.. slugs.Distinct()];
        if (wanted.Length == 0)
            return new Dictionary<string, SourceNote>();
        var notes = (await NotesOf.AskAsync(db, wanted, cancellationToken)).ToDictionary(n => n.Slug);
        var renamed = await db.RenamedAsync(wanted.Where(w => !notes.ContainsKey(w)).Select(w => "sources/" + w), cancellationToken);
        if (renamed.Count == 0)
            return notes;
        var under = (await NotesOf.AskAsync(db, [.. renamed.Values.Select(p => SlugOf(p.Address))], cancellationToken)).ToDictionary(n => n.Slug);
        foreach (var (old, page) in renamed)
            notes.Add(SlugOf(old), under[SlugOf(page.Address)]);
        return notes;

        static string SlugOf(string source) => source["sources/".Length..];
    }

    /// <summary>The rows of one page.</summary>
    public static IQueryable<T> OfPage<T>(this IQueryable<T> rows, WikiContext db, string address)
        where T : Row => rows.Join(db.Listings.Where(l => l.Address == address), r => r.PageId, l => l.PageId, (r, _) => r);

    private static async Task<IReadOnlyList<BacklinkGroup>> ReadBacklinksAsync(this WikiContext db, string[] addresses, CancellationToken cancellationToken)
    {
        var found = await PagesLinkingTo.AskAsync(db, addresses, cancellationToken);
        return [.. PageKinds.All
            .Select(k => new BacklinkGroup(k.Label, [.. found.Where(f => f.Kind == k.Folder).Select(f => new PageLink(f.Address, f.Title))]))
            .Where(g => g.Pages.Count > 0)];
    }
}
