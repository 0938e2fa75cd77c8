using System.Globalization;
using Heartstopper.Wiki.Content.Writing;

namespace Heartstopper.Wiki.Pages.Shared;

/// <summary>When, by whom and how a revision was saved, and what it weighs.</summary>
/// <param name="Bytes">The weight of its text; with <paramref name="BytesBefore"/>, that of the revision before, where there is one.</param>
public sealed record Saving(int Number, DateTimeOffset Moment, string Author, Origin Origin, string Summary, int Bytes, int? BytesBefore)
{
    public int Growth => Bytes - (BytesBefore ?? 0);

    /// <summary>How it came in, in a word.</summary>
    public string Way => WayOf(Origin);

    /// <summary><c>1,204 bytes</c>.</summary>
    public string Weight => $"{Bytes.ToString("N0", CultureInfo.InvariantCulture)} bytes";

    /// <summary><c>+12</c>, <c>−3</c>, <c>±0</c>.</summary>
    public string GrowthInWords => Growth.ToString("+#,0;−#,0;±0", CultureInfo.InvariantCulture);

    public static string WayOf(Origin origin) => origin.ToString().ToLowerInvariant();
}
