namespace Heartstopper.Wiki.Content.Story;

/// <summary>How far a reader has watched: <c>nothing</c>, everything up to and including an instalment, or <c>everything</c>. The default is nothing.</summary>
public readonly record struct Progress
{
    private readonly string? word;

    private Progress(string word) => this.word = word;

    public static Progress Nothing => default;

    public static Progress Everything { get; } = new(Position.Everything);

    public bool IsNothing => word is null;

    public bool IsEverything => word == Position.Everything;

    /// <summary>The last instalment watched; null at nothing and at everything.</summary>
    public string? Instalment => IsNothing || IsEverything ? null : word;

    /// <summary>Reads what a cookie or an address says. Whether such an instalment exists is for the <see cref="Storyline"/> to say.</summary>
    public static bool TryParse(string? text, out Progress progress)
    {
        progress = text switch
        {
            null or "nothing" => Nothing,
            Position.Everything => Everything,
            _ => new(text),
        };
        return text is "nothing" or Position.Everything
            || (text is not null && ((Position.TryParseEpisode(text, out _, out int? episode) && episode is not null) || Position.IsFilmCode(text)))
            || Forget(out progress);
    }

    public override string ToString() => word ?? "nothing";

    private static bool Forget(out Progress progress)
    {
        progress = Nothing;
        return false;
    }
}
