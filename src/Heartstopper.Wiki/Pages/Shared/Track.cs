namespace Heartstopper.Wiki.Pages.Shared;

/// <summary>A song or score cue on one side of a record: an episode, a film, or what a season has besides.</summary>
public sealed record Track(
    int Number,
    string Key,
    PageLink Song,
    PageLink Artist,
    IReadOnlyList<PageLink> Featuring,
    PageLink? Original,
    string? Version,
    bool IsScore,
    string? At,
    string? Note,
    string? Scene,
    string? SceneUntil,
    string Instalment,
    ReceiptsView Receipts,
    ReceiptsView SceneReceipts)
{
    /// <summary>The place of its scene, which waits for <see cref="SceneUntil"/>.</summary>
    public Withheld SceneWithheld(Instalments names) => new(names.NameOf(SceneUntil!), names.AddressOf(Instalment) ?? "", $"soundtrack/{Key}/scene");
}

/// <summary>The tracks of one instalment.</summary>
public sealed record TrackList(string Instalment, string Title, string? Address, IReadOnlyList<Track> Tracks);
