using System.Globalization;
using System.Text.RegularExpressions;
using Heartstopper.Wiki.Content.Story;

namespace Heartstopper.Wiki.Content.Kinds;

/// <summary>What a value of the wrong form most likely means, written rightly. Nothing where that would be a guess, as for 3/8/2023.</summary>
internal static partial class NearestValue
{
    private static readonly string[] Days = ["yyyy-M-d", "yyyy/M/d", "d MMMM yyyy", "d MMM yyyy", "MMMM d, yyyy", "MMMM d yyyy", "MMM d, yyyy"];
    private static readonly string[] Months = ["yyyy-M", "yyyy/M", "MMMM yyyy", "MMM yyyy"];

    /// <summary>Words that end a message, or nothing.</summary>
    public static string Hint(Field field, string text) => For(field, text.Trim()) is { } nearest && nearest != text ? $"; did you mean \"{nearest}\"?" : "";

    private static string? For(Field field, string text) => field.Type switch
    {
        FieldType.Date => Date(text),
        FieldType.Year => Date(text)?[..4],
        FieldType.Number => Number().Match(text) is { Success: true } number ? number.Groups[1].Value : null,
        FieldType.Choice => Nearest.To(text.ToLowerInvariant(), field.Choices),
        FieldType.YesNo => text.ToUpperInvariant() switch { "YES" or "TRUE" or "Y" or "ON" => "yes", "NO" or "FALSE" or "N" or "OFF" => "no", _ => null },
        FieldType.Position => Instalment(text) ?? Nearest.To(text.ToLowerInvariant(), field.Choices),
        FieldType.Instalment or FieldType.Instalments => Instalment(text)?.Split('e')[0],
        FieldType.Clock => Clock(text),
        FieldType.Reference or FieldType.References => Slugged(field.To!, text),
        FieldType.Page or FieldType.Pages or FieldType.Addresses => Address(text),
        _ => null,
    };

    private static string? Date(string text) =>
        DateOnly.TryParseExact(text, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : DateOnly.TryParseExact(text, Months, CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? month.ToString("yyyy-MM", CultureInfo.InvariantCulture)
        : null;

    /// <summary><c>S02E08</c>, <c>2x08</c>, <c>Season 2, Episode 8</c>, <c>S2</c>.</summary>
    private static string? Instalment(string text)
    {
        if (Numbered().Match(text) is not { Success: true } match)
            return null;
        string code = $"s{match.Groups[1].Value}{(match.Groups[2].Success ? "e" + match.Groups[2].Value : "")}";
        return Position.TryParseEpisode(code, out _, out _) ? code : null;
    }

    private static string? Clock(string text)
    {
        if (Times().Match(text) is not { Success: true } match)
            return null;
        int hours = match.Groups[1].Success ? int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : 0;
        int minutes = int.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture) + (60 * hours);
        return string.Create(CultureInfo.InvariantCulture, $"{minutes}:{match.Groups[3].ValueSpan}");
    }

    private static string? Slugged(string kind, string text)
    {
        string slug = Slug.From(text.StartsWith(kind + "/", StringComparison.Ordinal) ? text[(kind.Length + 1)..] : text);
        return PageKinds.Find(kind)!.IsSlug(slug) ? slug : Instalment(text) is { } code && PageKinds.Find(kind)!.IsSlug(code) ? code : null;
    }

    private static string? Address(string text)
    {
        string[] parts = text.Split('/', StringSplitOptions.RemoveEmptyEntries);
        int start = Array.FindIndex(parts, p => PageKinds.Find(p.ToLowerInvariant()) is not null);
        if (start < 0)
            return null;
        string address = string.Join('/', parts[start..].Select(p => Slug.From(p.EndsWith(".md", StringComparison.Ordinal) ? p[..^3] : p)));
        return PageAddress.TryParse(address, out _) ? address : null;
    }

    [GeneratedRegex("^([0-9]{1,4}) ?[a-z]+\\.?\\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Number();

    [GeneratedRegex("^(?:s|season)? ?0?([1-9][0-9]?)(?:(?:,? ?(?:e|ep|episode) ?|x)0?([1-9][0-9]?))?\\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Numbered();

    [GeneratedRegex("^(?:([0-9]{1,2}):)?([0-9]{1,2})[:.]([0-5][0-9])\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Times();
}
