using Heartstopper.Wiki.Content.Markup;
using Heartstopper.Wiki.Content.Storage;
using Heartstopper.Wiki.Pages.Shared;

namespace Heartstopper.Wiki.Pages.Questions;

public sealed class ShowModel(WikiContext db, ProseRenderer renderer) : ArticleModel(db, renderer)
{
    public override IReadOnlyList<string> ShownAbove => ["answer"];
}
