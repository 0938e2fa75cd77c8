using System.Text.RegularExpressions;
using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Content.Music;
using Heartstopper.Wiki.Content.Story;
using Heartstopper.Wiki.Content.Text;

namespace Heartstopper.Wiki.Content.Checking;

/// <summary>A soundtrack entry as the rule that spans pages sees it.</summary>
public sealed record PlacedSong(string Page, string Instalment, string Key, int Line, int Column);

/// <summary>A relationship with its two sides in a fixed order, so that the same words written from either side are equal.</summary>
public sealed record Bond(string Page, string Words, int Line, int Column);

/// <summary>What a text is checked against: the wiki as it will stand when everything that came together is in.</summary>
/// <param name="known">What is known already, and stays as it is.</param>
public sealed partial class Surroundings(Surroundings? known = null)
{
    private readonly HashSet<string> addresses = new(StringComparer.Ordinal);
    private readonly HashSet<string> instalments = new(StringComparer.Ordinal);

    private readonly Dictionary<string, List<PlacedSong>> songs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Bond>> bonds = new(StringComparer.Ordinal);

    public IEnumerable<string> Codes => known is null ? instalments : instalments.Union(known.Codes);

    public void AddAddress(string address) => addresses.Add(address);

    /// <summary>Adds a page whose text can't be read: an episode is an instalment by its address alone.</summary>
    public void AddRefused(PageAddress address)
    {
        AddAddress(address.ToString());
        AddInstalmentOf(address, PageText.Empty);
    }

    public void AddInstalment(string code)
    {
        instalments.Add(code);
        // A season is a position once it has an episode.
        if (Position.TryParseEpisode(code, out int season, out _))
            instalments.Add($"s{season}");
    }

    public void Add(CheckedPage page)
    {
        AddAddress(page.Address.ToString());
        AddInstalmentOf(page.Address, page.Text);
        // A film that can't be read still bears its code: one slip in it is no mistake of every page that waits for it.
        if (!page.Text.IsAccepted && page.Address.Kind == "films" && CodeLine().Match(page.Text.ToString()) is { Success: true } code)
            AddInstalment(code.Groups[1].Value);
        if (!page.IsReadable)
            return;

        foreach (string old in OldAddresses.In(page.Text))
            AddAddress(old);
        foreach (var entry in page.Text[Soundtrack.Name].AsItems())
        {
            AddAddress(Soundtrack.SongAddress(entry));
            foreach (string artist in entry["featuring"].AsNames().Append(entry["artist"].AsText()!).Concat(entry["original_by"].AsText() is { } original ? [original] : []))
                AddAddress(Soundtrack.ArtistAddress(artist));
        }

        if (page.Address.Kind == "songs")
            AddAddress(Soundtrack.ArtistAddress(page.Text["artist"].AsText()!));
        foreach (var song in SharedRules.SongsOf(page))
            Add(song);
        foreach (var bond in SharedRules.BondsOf(page))
            Add(bond);
    }

    public void Add(PlacedSong song) => Under(songs, song.Key).Add(song);

    public void Add(Bond bond) => Under(bonds, bond.Words).Add(bond);

    public bool Has(string address) => addresses.Contains(address) || known?.Has(address) is true;

    public bool HasPosition(string code) => instalments.Contains(code) || known?.HasPosition(code) is true;

    /// <summary>The soundtrack entries of one song, wherever they stand.</summary>
    public IEnumerable<PlacedSong> Songs(string key) => songs.GetValueOrDefault(key, []).Concat(known?.Songs(key) ?? []);

    /// <summary>The relationships that say the same.</summary>
    public IEnumerable<Bond> Bonds(string words) => bonds.GetValueOrDefault(words, []).Concat(known?.Bonds(words) ?? []);

    public IEnumerable<string> SlugsOf(string kind)
    {
        var own = addresses.Where(a => a.StartsWith(kind + "/", StringComparison.Ordinal)).Select(a => a[(kind.Length + 1)..]);
        return known is null ? own : own.Union(known.SlugsOf(kind));
    }

    private static List<T> Under<T>(Dictionary<string, List<T>> all, string key)
    {
        if (!all.TryGetValue(key, out var found))
            all.Add(key, found = []);
        return found;
    }

    private void AddInstalmentOf(PageAddress address, PageText text)
    {
        if (PageKinds.Find(address.Kind)?.Instalment(address, text) is { } point)
            AddInstalment(point.Code);
    }

    [GeneratedRegex("^code: *([a-z0-9-]+) *\r?$", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex CodeLine();
}
