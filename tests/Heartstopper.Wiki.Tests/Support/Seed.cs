namespace Heartstopper.Wiki.Tests.Support;

/// <summary>Seed files in short: a page's path and text from its address, title, other fields and prose.</summary>
internal static class Seed
{
    /// <summary>Nothing to give away, where a test is not about that.</summary>
    public const string Safe = "spoiler: none";

    public static (string Path, string Text) Of(string address, string title, string fields = "", string prose = "") =>
        ($"{address}.md", $"---\ntitle: {title}\n{(fields.Length == 0 ? "" : fields.Trim('\n') + "\n")}---\n{(prose.Length == 0 ? "" : $"\n{prose}\n")}");

    /// <summary>An episode with these songs, each written as artist and song.</summary>
    public static (string Path, string Text) Episode(string code, string title, params (string Artist, string Song)[] songs) =>
        Of($"episodes/{code}", title, songs.Length == 0 ? "" : "soundtrack:\n" + string.Concat(songs.Select(s => $"  - song: {s.Song}\n    artist: {s.Artist}\n")));
}
