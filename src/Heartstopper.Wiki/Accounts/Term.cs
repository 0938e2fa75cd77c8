namespace Heartstopper.Wiki.Accounts;

/// <summary>For how long something holds; null days, until somebody ends it.</summary>
public sealed record Term(int? Days, string Words)
{
    public static IReadOnlyList<Term> Ending { get; } =
        [new(1, "for a day"), new(3, "for three days"), new(7, "for a week"), new(30, "for a month"), new(90, "for three months"), new(365, "for a year")];

    public static IReadOnlyList<Term> All { get; } = [.. Ending, new(null, "until somebody lifts it")];

    public DateTimeOffset? After(DateTimeOffset moment) => Days is { } days ? moment.AddDays(days) : null;
}
