using Heartstopper.Wiki.Content.Projecting;

namespace Heartstopper.Wiki.Content.Music;

/// <summary>A song or score cue of an episode, a season or a film, as that page's current text lists it.</summary>
public sealed class SoundtrackEntry(
    int pageId, string? position, string instalment, int sortKey, int order, string key, string song, string artist, string songAddress, string artistAddress,
    string? version, bool isScore, string? at, string? note)
    : Row(pageId, position)
{
    /// <summary>The code of the season, episode or film.</summary>
    public string Instalment { get; private set; } = instalment;

    public int SortKey { get; private set; } = sortKey;

    /// <summary>Its place in the list, from 1.</summary>
    public int Order { get; private set; } = order;

    public string Key { get; private set; } = key;

    public string Song { get; private set; } = song;

    public string Artist { get; private set; } = artist;

    public string SongAddress { get; private set; } = songAddress;

    public string ArtistAddress { get; private set; } = artistAddress;

    public string? Version { get; private set; } = version;

    public bool IsScore { get; private set; } = isScore;

    /// <summary>Minutes and seconds from the start, as written.</summary>
    public string? At { get; private set; } = at;

    public string? Note { get; private set; } = note;
}
