using Heartstopper.Wiki.Content.Articles;
using Heartstopper.Wiki.Content.Artists;
using Heartstopper.Wiki.Content.Awards;
using Heartstopper.Wiki.Content.Books;
using Heartstopper.Wiki.Content.Characters;
using Heartstopper.Wiki.Content.Episodes;
using Heartstopper.Wiki.Content.Events;
using Heartstopper.Wiki.Content.Films;
using Heartstopper.Wiki.Content.Lists;
using Heartstopper.Wiki.Content.People;
using Heartstopper.Wiki.Content.Questions;
using Heartstopper.Wiki.Content.Quotes;
using Heartstopper.Wiki.Content.Seasons;
using Heartstopper.Wiki.Content.Songs;
using Heartstopper.Wiki.Content.Sources;

namespace Heartstopper.Wiki.Content.Kinds;

/// <summary>Every kind of page that the wiki knows, in the order in which it lists them.</summary>
public static class PageKinds
{
    public static IReadOnlyList<PageKind> All { get; } =
    [
        new SeasonKind(),
        new EpisodeKind(),
        new FilmKind(),
        new CharacterKind(),
        new PersonKind(),
        new ArtistKind(),
        new SongKind(),
        new BookKind(),
        new AwardKind(),
        new ListKind(),
        new QuestionKind(),
        new QuoteKind(),
        new EventKind(),
        new ArticleKind(),
        new SourceKind(),
    ];

    public static PageKind? Find(string folder) => All.FirstOrDefault(k => k.Folder == folder);
}
