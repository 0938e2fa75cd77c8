using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Content.Markup;
using Heartstopper.Wiki.Content.Sources;
using Heartstopper.Wiki.Content.Storage;
using Heartstopper.Wiki.Pages.Shared;
using Microsoft.EntityFrameworkCore;

namespace Heartstopper.Wiki.Pages.Sources;

/// <summary>The facts of one page that rest on a source.</summary>
public sealed record Resting(PageLink Page, IReadOnlyList<string> Facts)
{
    public string Kind => PageKinds.Find(Page.Address[..Page.Address.IndexOf('/', StringComparison.Ordinal)])!.Label;
}

public sealed class ShowModel(WikiContext db, ProseRenderer renderer) : ArticleModel(db, renderer)
{
    private const int Most = 3000;

    public IReadOnlyList<Resting> Facts { get; private set; } = [];

    public IReadOnlyList<Misprint> Misprints { get; private set; } = [];

    protected override async Task ReadMoreAsync(CancellationToken cancellationToken)
    {
        string address = Article.Address.ToString();
        Misprints = await Db.Misprints.OfPage(Db, address).OrderBy(m => m.Order).ToListAsync(cancellationToken);
        Facts = await ReadFactsAsync([.. Article.Names.Select(n => n[(n.IndexOf('/', StringComparison.Ordinal) + 1)..])], cancellationToken);
    }

    private async Task<IReadOnlyList<Resting>> ReadFactsAsync(string[] names, CancellationToken cancellationToken)
    {
        var rows = await (
            from receipt in Db.Receipts
            join page in Db.Listings on receipt.PageId equals page.PageId
            join named in Db.Claims on new { receipt.PageId, receipt.About } equals new { named.PageId, named.About } into claims
            from claim in claims.DefaultIfEmpty()
            where EF.Parameter(names).Contains(receipt.Source)
            orderby page.SortKey, page.Folded, page.Address, receipt.Id
            select new
            {
                page.Address,
                page.Title,
                receipt.About,
                Label = claim == null ? null : claim.Label,
                Target = claim == null ? null : claim.Target,
            }).Take(Most).ToListAsync(cancellationToken);
        var titles = await Db.TitlesAsync(rows.Select(r => r.Target), cancellationToken);
        return [.. rows.GroupBy(r => new PageLink(r.Address, r.Title)).Select(g => new Resting(g.Key, [.. g.Select(r => LabelOf(r.About, r.Label, r.Target, titles)).Distinct()]))];
    }

    private static string LabelOf(string about, string? label, string? target, IReadOnlyDictionary<string, string> titles) => label switch
    {
        not null when target is not null && titles.TryGetValue(target, out string? title) => $"{label}, {title}",
        not null => label,
        null when about.StartsWith("prose/", StringComparison.Ordinal) => "In the text",
        null when about.StartsWith("disputed/", StringComparison.Ordinal) => "In a disagreement",
        null when about.StartsWith("misprints/", StringComparison.Ordinal) => "A correction",
        null when about == "sources" => "The page as a whole",
        _ => "A changed value",
    };
}
