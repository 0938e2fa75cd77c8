using Heartstopper.Wiki.Content.Kinds;

namespace Heartstopper.Wiki.Content.Articles;

internal sealed class ArticleKind : PageKind
{
    public override string Folder => "articles";

    public override string Name => "article";

    public override string StoryHelp => "everything, and a gap when missing";

    public override IReadOnlyList<Field> Fields { get; } = [];
}
