using Heartstopper.Wiki.Content.Awards;
using Heartstopper.Wiki.Content.Markup;
using Heartstopper.Wiki.Content.Storage;
using Heartstopper.Wiki.Pages.Shared;
using Microsoft.EntityFrameworkCore;

namespace Heartstopper.Wiki.Pages.Awards;

public sealed class ShowModel(WikiContext db, ProseRenderer renderer) : ArticleModel(db, renderer)
{
    public IReadOnlyList<AwardEntry> Entries { get; private set; } = [];

    public IReadOnlyDictionary<string, string> Titles { get; private set; } = new Dictionary<string, string>();

    protected override async Task ReadMoreAsync(CancellationToken cancellationToken)
    {
        string address = Article.Address.ToString();
        Entries = await Db.AwardEntries
            .OfPage(Db, address)
            .OrderBy(e => e.Year).ThenBy(e => e.Order)
            .Take(500)
            .ToListAsync(cancellationToken);
        Titles = await Db.TitlesAsync(Entries.Select(e => e.NomineePage), cancellationToken);
    }
}
