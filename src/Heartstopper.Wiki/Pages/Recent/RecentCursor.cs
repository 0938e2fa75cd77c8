using System.Globalization;
using Heartstopper.Wiki.Content.Kinds;

namespace Heartstopper.Wiki.Pages.Recent;

/// <summary>The last change that a reader has seen, so that the next page goes on behind it whatever came in since: <c>2024-10-03T07:00:00.0000000_episodes/s2e3_4</c>.</summary>
public readonly record struct RecentCursor(DateTimeOffset Moment, string Address, int Number)
{
    private const string Format = "yyyy-MM-ddTHH:mm:ss.fffffff";

    public static bool TryParse(string? text, out RecentCursor cursor)
    {
        cursor = default;
        if (text?.Split('_') is not [var moment, var address, var number]
            || !DateTimeOffset.TryParseExact(moment, Format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var when)
            || !PageAddress.TryParse(address, out var page)
            || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int revision))
            return false;

        cursor = new(when, page.ToString(), revision);
        return true;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Moment.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture)}_{Address}_{Number}");
}
