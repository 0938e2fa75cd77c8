using Heartstopper.Wiki.Content.Markup;
using Heartstopper.Wiki.Content.Storage;
using Heartstopper.Wiki.Content.Story;
using Heartstopper.Wiki.Pages.Shared;

namespace Heartstopper.Wiki.Pages.Episodes;

public sealed class ShowModel(WikiContext db, ProseRenderer renderer) : ArticleModel(db, renderer)
{
    public TrackList? Music { get; private set; }

    public (PageLink? Previous, PageLink? Next) Neighbours { get; private set; }

    public string Code => Article.Address.Slug;

    public override string Above => Instalments.NameOf(Article.Address.Slug);

    public override IReadOnlyList<PageLink> Path =>
        [new("seasons/" + Season, $"Season {Season}"), new("", $"Episode {Article.Address.Slug[(Article.Address.Slug.IndexOf('e', StringComparison.Ordinal) + 1)..]}")];

    protected override string Description => Article.Summary ?? $"{Above}: its songs, its makers, and what happens in it.";

    private string Season => Article.Address.Slug[1..Article.Address.Slug.IndexOf('e', StringComparison.Ordinal)];

    protected override async Task ReadMoreAsync(CancellationToken cancellationToken)
    {
        string code = Article.Address.Slug;
        int key = Position.SortKey(code);
        var tracks = await Db.ReadTracksAsync(Db.SoundtrackEntries.Where(e => e.SortKey == key).InOrder(), cancellationToken);
        Music = new(code, Article.Title, Article.Address.ToString(), tracks);
        Neighbours = await Db.ReadNeighboursAsync(key, cancellationToken);
    }
}
