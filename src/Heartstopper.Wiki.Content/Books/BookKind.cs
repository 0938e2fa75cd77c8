using Heartstopper.Wiki.Content.Kinds;

namespace Heartstopper.Wiki.Content.Books;

internal sealed class BookKind : PageKind
{
    public override string Folder => "books";

    public override string Name => "book";

    public override string StoryHelp => "everything, and a gap when missing";

    public override IReadOnlyList<Field> Fields { get; } =
    [
        Field.Choice("kind", "volume", "novel", "novella", "companion", "self-published").Help("What sort of book it is."),
        Field.Number("volume").Help("The volume's number."),
        Field.Date("published").Help("First publication."),
    ];
}
