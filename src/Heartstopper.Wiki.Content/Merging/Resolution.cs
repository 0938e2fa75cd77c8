namespace Heartstopper.Wiki.Content.Merging;

/// <summary>How somebody settles a conflict.</summary>
public abstract record Resolution
{
    private Resolution()
    {
    }

    public static Resolution Mine { get; } = new TakesMine();

    public static Resolution Theirs { get; } = new TakesTheirs();

    /// <summary>Both, mine first; settles only a conflict that allows it.</summary>
    public static Resolution Both { get; } = new TakesBoth();

    /// <summary>A text of one's own, in the conflict's shape; an empty one takes the thing out.</summary>
    public static Resolution Anew(string text) => new WritesAnew(text);

    /// <summary>Reads what a form posts for a place: <c>mine</c>, <c>theirs</c>, <c>both</c>, or <c>anew</c> and a text.</summary>
    public static Resolution? Read(string? choice, string? text) => choice switch
    {
        "mine" => Mine,
        "theirs" => Theirs,
        "both" => Both,
        "anew" => Anew((text ?? "").ReplaceLineEndings("\n")),
        _ => null,
    };

    internal sealed record TakesMine : Resolution;

    internal sealed record TakesTheirs : Resolution;

    internal sealed record TakesBoth : Resolution;

    internal sealed record WritesAnew(string Text) : Resolution;
}
