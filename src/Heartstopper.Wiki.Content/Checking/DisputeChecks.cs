using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Content.Text;

namespace Heartstopper.Wiki.Content.Checking;

/// <summary>A dispute names something that the page has.</summary>
internal static class DisputeChecks
{
    public static void Check(PageKind kind, PageText text, ICollection<Problem> problems)
    {
        List<string>? places = null;
        foreach (var dispute in text["disputed"].AsItems())
        {
            if (dispute["about"] is not { } about || about.AsText() is not { } path)
                continue;
            places ??= [.. Places(kind, text)];
            if (!places.Contains(path))
                problems.Add(new("no-such-item", about.Value.Line, about.Value.Column, $"this page has no \"{path}\"{Nearest.Hint(path, places)}: name a field, an item or an item's field that stands on it, or write topic"));
        }
    }

    private static IEnumerable<string> Places(PageKind kind, PageText text)
    {
        foreach (var field in kind.AllFields.Where(f => text[f.Name] is not null))
        {
            yield return field.Name;
            if (field.Type is not FieldType.Items)
                continue;
            foreach (var item in text[field.Name].AsItems())
            {
                string key = $"{field.Name}/{ItemKey.Of(field, item)}";
                yield return key;
                foreach (var part in field.Items.Where(p => item[p.Name] is not null))
                    yield return $"{key}/{part.Name}";
            }
        }
    }
}
