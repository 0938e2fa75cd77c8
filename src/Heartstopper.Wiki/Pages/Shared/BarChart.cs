namespace Heartstopper.Wiki.Pages.Shared;

/// <summary>A bar of a chart: what it is of, how long it is, and the season whose colour it wears.</summary>
public sealed record Bar(string Label, int Value, string? Season = null, string? Address = null);

/// <summary>Numbers drawn as bars, with the same numbers as a table behind them.</summary>
/// <param name="Id">Names it on its page.</param>
/// <param name="LabelShare">How much of the width the labels take, in hundredths.</param>
public sealed record BarChart(string Id, string Caption, string LabelHeading, string ValueHeading, IReadOnlyList<Bar> Bars, int LabelShare)
{
    public const int RowHeight = 24;

    /// <summary>A bar's width in hundredths of the whole; room for the number is left behind the longest.</summary>
    public string WidthOf(Bar bar) => Percent((double)(88 - LabelShare) * bar.Value / Math.Max(1, Bars.Max(b => b.Value)));

    public string EndOf(Bar bar) => Percent(LabelShare + 1.5 + ((double)(88 - LabelShare) * bar.Value / Math.Max(1, Bars.Max(b => b.Value))));

    private static string Percent(double share) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{share:0.##}%");
}
