using Heartstopper.Wiki.Content.Storage;
using Heartstopper.Wiki.Content.Story;
using Heartstopper.Wiki.Site;

namespace Heartstopper.Wiki.Pages.Shared;

/// <summary>How far one can be: every instalment that the reader may know of, between nothing and everything.</summary>
public sealed record ProgressChoice(string Word, string Words);

/// <summary>What the form in the header offers.</summary>
public sealed class ProgressChoices(WikiContext db, Reader reader)
{
    public Progress Current => reader.Progress;

    public bool HasChosen => reader.HasChosen;

    /// <summary>What a shared link asked for beyond the reader's own choice.</summary>
    public Progress? Offered => reader.Offered;

    public async Task<IReadOnlyList<ProgressChoice>> ReadAsync(CancellationToken cancellationToken)
    {
        var known = (await Instalments.OfKinds.AskAsync(db, ["episodes", "films"], cancellationToken)).ToDictionary(p => p.Code, p => p.Title);
        return
        [
            new(Progress.Nothing.ToString(), "nothing yet"),
            .. reader.Storyline.Codes.Where(known.ContainsKey).Select(c => new ProgressChoice(c, NameOf(c, known[c]))),
            new(Progress.Everything.ToString(), "everything"),
        ];
    }

    private static string NameOf(string code, string title) =>
        Position.TryParseEpisode(code, out int season, out int? episode) ? $"Season {season}, Episode {episode}" : title;
}
