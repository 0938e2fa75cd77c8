using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Content.Music;
using Heartstopper.Wiki.Content.Projecting;
using Heartstopper.Wiki.Content.Story;
using Heartstopper.Wiki.Content.Text;

namespace Heartstopper.Wiki.Content.Films;

internal sealed class FilmKind : PageKind
{
    public override string Folder => "films";

    public override string Name => "film";

    public override string StoryHelp => "the film";

    public override IReadOnlyList<Field> Fields { get; } =
    [
        Field.Text("code").Required().NotAFact().Help("How positions name it: one short word."),
        Field.Position("after").Required().NotAFact().Help("The instalment it follows."),
        Field.References("adapts", to: "books").Help("The books it follows."),
        Field.Date("announced").Help("The day it was announced."),
        Field.Date("filming_started").Help("The first day of filming."),
        Field.Date("filming_ended").Help("The last day of filming."),
        Field.Date("trailer").Help("The day the trailer came out."),
        Field.Date("released").Help("The first day it could be seen."),
        Field.Number("runtime").Help("Minutes."),
        Field.References("directed_by", to: "people").Help("Who directed it."),
        Field.References("written_by", to: "people").Help("Who wrote it."),
        Soundtrack.List("The songs and score cues of the film."),
    ];

    public override IReadOnlyList<IReadOnlyList<string>> Together { get; } = [["code", "after"]];

    public override string? StoryPosition(PageAddress address, PageText text) => text["code"].AsText() ?? Position.Everything;

    public override StoryPoint? Instalment(PageAddress address, PageText text) =>
        text["code"].AsText() is { } code ? new(code, text["after"].AsText()) : null;

    public override int SortKey(PageAddress address, PageText text) => Position.SortKey(text["code"].AsText(), text["after"].AsText());

    public override IEnumerable<Problem> Check(PageAddress address, PageText text)
    {
        if (text["code"] is { } code && code.AsText() is { } word && !Position.IsFilmCode(word))
            yield return new("not-a-film-code", code.Value.Line, code.Value.Column, $"\"{word}\" can't be a film's code: one short word in lower case, as forever, that is no episode's and not everything, nothing or none");
    }

    public override void Project(PageReading page, Projection rows) => Soundtrack.Project(page, page.Text["code"].AsText()!, rows);
}
