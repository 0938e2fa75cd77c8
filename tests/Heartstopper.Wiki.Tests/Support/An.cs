using Heartstopper.Wiki.Content.Writing;

namespace Heartstopper.Wiki.Tests.Support;

/// <summary>As <see cref="A"/>, for words that begin with a vowel.</summary>
internal static class An
{
    public static Draft Episode(int season = 1, int number = 1, string? title = null, string fields = "", string prose = "") =>
        A.Page($"episodes/s{season}e{number}", (title is null ? "" : $"title: {title}\n") + fields, prose);

    /// <summary>The text of an item in a soundtrack.</summary>
    public static string Entry(string song = "Sinister", string artist = "Roxanne Tataei", string fields = "") =>
        $"  - song: {song}\n    artist: {artist}\n" + string.Concat(fields.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => $"    {line}\n"));
}
