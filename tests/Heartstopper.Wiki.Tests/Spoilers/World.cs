using System.Globalization;
using Heartstopper.Wiki.Content.Kinds;

namespace Heartstopper.Wiki.Tests.Spoilers;

/// <summary>A page of the generated wiki: what it is, and its own two markers.</summary>
/// <param name="Size">A full page has an item and a block for every position; a small one only what it must have.</param>
internal sealed record Slot(PageKind Kind, string Slug, string? Hidden, string? Spoiler, PageSize Size)
{
    public string Address => $"{Kind.Folder}/{Slug}";

    public int HiddenAt => Story.At(Hidden);
}

internal enum PageSize
{
    Small,
    Usual,
    Full,
}

/// <summary>
/// A wiki of two seasons with three episodes each, a film, and for every other kind a page for each position, with a word of its own in every place
/// of every field. Made from the kinds' own descriptions: a field is planted the day it is written.
/// </summary>
internal sealed class World
{
    /// <summary>The source that stands under public facts too although it is hidden: it counts there, whether or not one may see it.</summary>
    public const int CitedSource = 4;

    private const int Extras = 11;
    private readonly Dictionary<string, List<Slot>> slots;
    private readonly int? without;

    /// <param name="altered">The progress beyond which all words are others.</param>
    /// <param name="without">The progress beyond which everything is missing that is not there for it.</param>
    public World(int? altered = null, int? without = null)
    {
        this.without = without;
        Planting = new(altered);
        Planting.Add(new(Story.Film, FilmHiddenAt, "films.code"));
        Summary = Planting.Text("revision: summary", Story.Everything);
        slots = PageKinds.All.ToDictionary(k => k.Folder, k => SlotsOf(k).ToList());
        var written = slots.Values.SelectMany(s => s).ToDictionary(s => s, s => new PageWriter(this, s).Write());
        Pages = written.Where(p => IsThere(p.Key)).ToDictionary(p => p.Key.Address, p => p.Value);
        Former = slots.Values.Select(s => s[0]).ToDictionary(s => s.Address, s => $"{Pages[s.Address]}\nOnce it said {Planting.Text("revision: prose", Story.Everything)}.\n");
    }

    public Planting Planting { get; }

    /// <summary>The text of each page, by its address.</summary>
    public IReadOnlyDictionary<string, string> Pages { get; }

    /// <summary>What some of them said in an earlier revision. The markers of those may be wrong, so it is for readers of everything alone.</summary>
    public IReadOnlyDictionary<string, string> Former { get; }

    /// <summary>What an editor wrote beside a revision, for the same readers.</summary>
    public string Summary { get; }

    /// <summary>Addresses that only items and old names give, beside the pages' own.</summary>
    public HashSet<string> OtherAddresses { get; } = new(StringComparer.Ordinal);

    public IEnumerable<Slot> Slots => slots.Values.SelectMany(s => s);

    private static int FilmHiddenAt => Story.At("s2e2");

    /// <summary>Whether something that is not there before a progress belongs to this world.</summary>
    public bool IsThere(int from) => !(from > without);

    /// <summary>Instalments are always there, since positions name them.</summary>
    public bool IsThere(Slot page) =>
        IsThere(page.HiddenAt) || page.Kind.Folder is "episodes" or "films" || page == Hidden("sources", CitedSource);

    /// <summary>The page of a kind that everybody sees.</summary>
    public Slot Plain(string kind) => slots[kind][0];

    /// <summary>The page of a kind that is hidden before the position of this number; for instalments, any of them.</summary>
    public Slot Hidden(string kind, int position) => slots[kind][(position + 1) % slots[kind].Count];

    public IEnumerable<Slot> All(string kind) => slots[kind].Where(s => s.Size != PageSize.Small);

    public IReadOnlyList<Slot> Small(string kind) => [.. slots[kind].Where(s => s.Size == PageSize.Small)];

    /// <summary>From when on an instalment's own page is there.</summary>
    public static int InstalmentFrom(string code) => code switch { "s2" => Story.At("s1e2"), Story.Film => FilmHiddenAt, _ => 0 };

    private IEnumerable<Slot> SlotsOf(PageKind kind) => kind.Folder switch
    {
        "seasons" => [new(kind, "1", null, null, PageSize.Usual), new(kind, "2", "s1e2", null, PageSize.Usual)],
        "episodes" =>
        [
            new(kind, "s1e1", null, null, PageSize.Full), new(kind, "s1e2", null, "s2e3", PageSize.Usual), new(kind, "s1e3", null, "none", PageSize.Usual),
            new(kind, "s2e1", null, "s1", PageSize.Usual), new(kind, "s2e2", "s2e1", null, PageSize.Usual), new(kind, "s2e3", null, Story.Film, PageSize.Usual),
        ],
        "films" => [new(kind, Planting.Fixed("films: address", FilmHiddenAt), "s2e2", null, PageSize.Usual)],
        _ => FreeSlots(kind),
    };

    private IEnumerable<Slot> FreeSlots(PageKind kind)
    {
        yield return new(kind, NewSlug(kind, 0), null, null, PageSize.Full);
        for (int i = 0; i < Story.Positions.Count; i++)
        {
            string hidden = Story.Positions[i];
            string? spoiler = i % 3 == 2 ? null : Story.Positions[(i + 4) % Story.Positions.Count];
            yield return new(kind, NewSlug(kind, Story.At(hidden)), hidden, spoiler, PageSize.Usual);
        }

        yield return new(kind, NewSlug(kind, 0), null, "s2e1", PageSize.Usual);
        // As many as lists need that name one of them in each item.
        for (int i = 0; i < (kind.Folder switch { "people" => Extras, "characters" => 1, _ => 0 }); i++)
            yield return new(kind, string.Create(CultureInfo.InvariantCulture, $"{kind.Name}-{i}"), null, "none", PageSize.Small);
    }

    private string NewSlug(PageKind kind, int from)
    {
        string slug = Planting.Fixed($"{kind.Folder}: address", from);
        return kind.Folder == "songs" ? $"{Planting.Fixed("songs: address", from)}/{slug}" : slug;
    }
}
