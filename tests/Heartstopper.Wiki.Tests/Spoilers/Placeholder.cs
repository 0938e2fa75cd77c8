using System.Text.RegularExpressions;

namespace Heartstopper.Wiki.Tests.Spoilers;

/// <summary>A place where something is withheld, as the form says that would show it.</summary>
internal sealed record Placeholder(string Page, string Place);

internal static partial class Placeholders
{
    /// <summary>Every one that a reader meets on one page of each sort.</summary>
    public static async Task<IReadOnlyList<Placeholder>> PlaceholdersAsync(this Visitor visitor, World world, CancellationToken cancellationToken)
    {
        var answers = await visitor.VisitAsync(Itinerary.Samples(world), cancellationToken, follows: false);
        return [.. answers.SelectMany(a => Forms().Matches(a.Body)).Select(m => new Placeholder(m.Groups[1].Value, m.Groups[2].Value)).Distinct()];
    }

    public static Task<Answer> RevealAsync(this Visitor visitor, Placeholder placeholder, CancellationToken cancellationToken) =>
        visitor.PostAsync("/reveal", [new("page", placeholder.Page), new("place", placeholder.Place)], cancellationToken);

    [GeneratedRegex("""name="page" value="([^"]*)">\s*<input type="hidden" name="place" value="([^"]*)">""")]
    private static partial Regex Forms();
}
