using System.Globalization;

namespace Heartstopper.Wiki.Content;

/// <summary>A date as fine as it is known: a year, a month or a day. Written <c>2014</c>, <c>2021-04</c> or <c>2022-03-16</c>; that text also sorts it.</summary>
public readonly record struct PartialDate
{
    private PartialDate(int year, int? month, int? day)
    {
        Year = year;
        Month = month;
        Day = day;
    }

    public int Year { get; }

    public int? Month { get; }

    public int? Day { get; }

    /// <summary>The first day it can mean, which is what it sorts by.</summary>
    public DateOnly FirstDay => new(Year, Month ?? 1, Day ?? 1);

    public static bool TryParse(string? text, out PartialDate date)
    {
        date = default;
        string? format = text?.Length switch { 4 => "yyyy", 7 => "yyyy-MM", 10 => "yyyy-MM-dd", _ => null };
        if (format is null || !DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return false;

        date = new(day.Year, text!.Length > 4 ? day.Month : null, text.Length > 7 ? day.Day : null);
        return true;
    }

    /// <summary>How a reader sees it: <c>3 August 2023</c>, <c>December 2022</c>, <c>2014</c>.</summary>
    public string ToReadable() => FirstDay.ToString(
        this switch { { Day: not null } => "d MMMM yyyy", { Month: not null } => "MMMM yyyy", _ => "yyyy" },
        CultureInfo.InvariantCulture);

    public override string ToString() => FirstDay.ToString(
        this switch { { Day: not null } => "yyyy-MM-dd", { Month: not null } => "yyyy-MM", _ => "yyyy" },
        CultureInfo.InvariantCulture);
}
