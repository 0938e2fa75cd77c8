namespace Heartstopper.Wiki.Content.Editing;

/// <summary>A page's text as a form holds it: every value as a person types it, several of a list one a line. What is withheld from the person is not in it.</summary>
public sealed class PageForm
{
    /// <summary>Plain fields by their names, and the sources of one field alone by <see cref="ReceiptsOf"/>.</summary>
    public Dictionary<string, string> Values { get; init; } = new(StringComparer.Ordinal);

    /// <summary>The items of each list, by the list's name.</summary>
    public Dictionary<string, List<FormItem>> Lists { get; init; } = new(StringComparer.Ordinal);

    /// <summary>The prose, in as many pieces as what is withheld between them makes of it.</summary>
    public List<string> Prose { get; init; } = [];

    public static string ReceiptsOf(string field) => "receipts/" + field;
}

/// <summary>One item of a list.</summary>
/// <param name="Was">Which of the items shown it is, from 0; null for one that was added.</param>
/// <param name="Values">Its fields by their names.</param>
public sealed record FormItem(int? Was, Dictionary<string, string> Values);
