using Heartstopper.Wiki.Content.Markup;
using Heartstopper.Wiki.Content.Storage;
using Heartstopper.Wiki.Pages.Shared;

namespace Heartstopper.Wiki.Pages.Characters;

public sealed class ShowModel(WikiContext db, ProseRenderer renderer) : ArticleModel(db, renderer)
{
    public IReadOnlyList<Bond> Bonds { get; private set; } = [];

    public IReadOnlyList<CastCard> Cast { get; private set; } = [];

    protected override async Task ReadMoreAsync(CancellationToken cancellationToken)
    {
        string address = Article.Address.ToString();
        Bonds = await Db.ReadBondsAsync(Article.Names, cancellationToken);
        Cast = await Db.ReadCastAsync(Db.Castings.Where(c => c.Character == address), cancellationToken);
    }
}
