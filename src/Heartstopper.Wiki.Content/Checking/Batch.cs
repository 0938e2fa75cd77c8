using Heartstopper.Wiki.Content.Kinds;

namespace Heartstopper.Wiki.Content.Checking;

/// <summary>Texts that came together and may refer to each other, whether they are saved in one transaction or in several.</summary>
/// <param name="refused">Addresses that came along but were refused before they got here: references to them are no errors.</param>
internal sealed class Batch(IReadOnlyList<CheckedPage> texts, IReadOnlyCollection<PageAddress> refused)
{
    private readonly Lazy<Surroundings> known = new(() => Know(texts, refused));

    /// <summary>The addresses of all its texts.</summary>
    public IReadOnlySet<string> Addresses { get; } = texts.Select(t => t.Address.ToString()).ToHashSet(StringComparer.Ordinal);

    /// <summary>Those of them whose texts can be read: a page whose new text is refused stays the instalment that it is.</summary>
    public IReadOnlySet<string> Readable { get; } = texts.Where(t => t.IsReadable).Select(t => t.Address.ToString()).ToHashSet(StringComparer.Ordinal);

    /// <summary>What all its texts say to each other.</summary>
    public Surroundings Known => known.Value;

    /// <summary>The same with another text in the place of one.</summary>
    public Batch With(CheckedPage text, CheckedPage instead) => new([.. texts.Select(t => t == text ? instead : t)], refused);

    private static Surroundings Know(IReadOnlyList<CheckedPage> texts, IReadOnlyCollection<PageAddress> refused)
    {
        var known = new Surroundings();
        foreach (var text in texts)
            known.Add(text);
        foreach (var address in refused)
            known.AddRefused(address);
        return known;
    }
}
