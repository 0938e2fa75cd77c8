namespace Heartstopper.Wiki.Tests.Spoilers;

/// <summary>
/// The generated wiki's story as seed-format tells it, without the code under test: every position as a number,
/// 0 where something is safe at once, one more for each instalment, and the last for who has chosen everything.
/// </summary>
internal static class Story
{
    public const string Film = "zqfilm";
    public const int Everything = 8;

    private static readonly string[] Instalments = ["s1e1", "s1e2", "s1e3", "s2e1", "s2e2", "s2e3", Film];

    /// <summary>What a page or item may write as its position.</summary>
    public static IReadOnlyList<string> Positions { get; } = ["s1e1", "s1e2", "s1e3", "s1", "s2e1", "s2e2", "s2e3", "s2", Film];

    /// <summary>How far a reader can be: a progress by its number.</summary>
    public static IReadOnlyList<string> Progresses { get; } = ["nothing", .. Instalments, "everything"];

    public static int At(string? code) => code switch
    {
        null or "none" => 0,
        "everything" => Everything,
        "s1" => At("s1e3"),
        "s2" => At("s2e3"),
        _ => Array.IndexOf(Instalments, code) + 1,
    };

    public static int Latest(params ReadOnlySpan<string?> codes)
    {
        int latest = 0;
        foreach (string? code in codes)
            latest = Math.Max(latest, At(code));
        return latest;
    }

    /// <summary>Where story without a marker is safe, by the last column of the table of kinds.</summary>
    public static string? Default(string kind, string slug) => kind switch
    {
        "seasons" => "s" + slug,
        "episodes" => slug,
        "films" => Film,
        "people" or "artists" or "songs" or "awards" or "events" or "sources" => null,
        _ => "everything",
    };
}
