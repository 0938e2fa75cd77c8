namespace Heartstopper.Wiki.Content.Merging;

/// <summary>Says in one line what changed, as a person would: <c>Changed title; added song “U” by Tate McRae</c>.</summary>
public static class ChangeSummary
{
    public const int MaxLength = 200;

    private const string Ellipsis = "…";

    internal static string Of(IReadOnlyList<PageChange> changes, bool isNew)
    {
        if (isNew)
            return "Began the page";
        if (changes.Count == 0)
            return "Changed nothing";
        if (changes is [{ Subject: ChangeSubject.Layout, Label: var label }])
            return $"Changed {label} only";

        return Fit([.. changes.GroupBy(change => change.Verb).SelectMany(Phrases)]);
    }

    private static IEnumerable<string> Phrases(IGrouping<ChangeVerb, PageChange> changes) =>
        changes.Select((change, i) => (i == 0 ? $"; {changes.Key.ToString().ToLowerInvariant()} " : ", ") + Phrase(change));

    private static string Phrase(PageChange change)
    {
        string label = change.Subject is ChangeSubject.Field ? char.ToLowerInvariant(change.Label[0]) + change.Label[1..] : change.Label;
        string fields = string.Join(", ", change.Fields.Select(field => field.Name));
        return fields.Length > 0 ? $"{label} ({fields})" : label;
    }

    /// <summary>As many phrases as there is room for; each begins with what parts it from the one before.</summary>
    private static string Fit(List<string> phrases)
    {
        string line = Cut(char.ToUpperInvariant(phrases[0][2]) + phrases[0][3..], MaxLength - More(phrases.Count).Length);
        for (int i = 1; i < phrases.Count; i++)
        {
            string rest = i + 1 < phrases.Count ? More(phrases.Count - i - 1) : "";
            if (line.Length + phrases[i].Length + rest.Length > MaxLength)
                return line + More(phrases.Count - i);
            line += phrases[i];
        }

        return line;
    }

    private static string More(int count) => $" and {count} more";

    private static string Cut(string text, int most) => text.Length <= most ? text : text[..(most - 1 - (char.IsHighSurrogate(text[most - 2]) ? 1 : 0))] + Ellipsis;
}
