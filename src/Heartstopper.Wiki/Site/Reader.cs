using Heartstopper.Wiki.Content.Storage;
using Heartstopper.Wiki.Content.Story;

namespace Heartstopper.Wiki.Site;

/// <summary>The reader behind a request: how far they are, and so what they may know.</summary>
public sealed class Reader
{
    public const string Cookie = "progress";

    public Reader(IHttpContextAccessor accessor, WikiDatabase database)
    {
        var request = accessor.HttpContext!.Request;
        var storyline = database.Storyline();
        HasChosen = request.Cookies.ContainsKey(Cookie);
        var own = HasChosen ? Read(request.Cookies[Cookie], storyline) : Progress.Nothing;
        Progress = own;
        if (request.Query.ContainsKey(Cookie))
        {
            // A shared link may show less than the reader's own choice, and never more.
            var asked = Read(request.Query[Cookie], storyline);
            if (HasChosen && !storyline.IsAtLeast(own, asked))
                Offered = asked;
            else
                Progress = asked;
        }

        Visible = storyline.VisibleAt(Progress);
        Storyline = storyline;
    }

    public Progress Progress { get; }

    /// <summary>Whether the reader has ever said how far they are.</summary>
    public bool HasChosen { get; }

    /// <summary>A further progress that the address asks for and that the reader's own choice keeps back.</summary>
    public Progress? Offered { get; }

    public VisiblePositions Visible { get; }

    public Storyline Storyline { get; }

    /// <summary>Whether a form filled at some point in the story may be shown to them again: they have been there, or further.</summary>
    public bool MayStandAt(string? point, out Progress at)
    {
        at = Read(point, Storyline);
        return Storyline.IsAtLeast(Progress, at);
    }

    /// <summary>Whatever is not a progress of this wiki counts as having seen nothing.</summary>
    private static Progress Read(string? word, Storyline storyline) =>
        Progress.TryParse(word, out var progress) && storyline.Knows(progress) ? progress : Progress.Nothing;
}
