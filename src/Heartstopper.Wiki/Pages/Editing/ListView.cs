using Heartstopper.Wiki.Content.Editing;
using Heartstopper.Wiki.Content.Kinds;

namespace Heartstopper.Wiki.Pages.Editing;

/// <summary>A list of an edit form with its items.</summary>
public sealed record ListView(EditView View, Field List)
{
    public IReadOnlyList<FormItem> Items => View.Form.Lists[List.Name];

    /// <summary>What an item is called: its key in the words that were typed.</summary>
    public string LabelOf(int index)
    {
        var item = Items[index];
        string words = string.Join(" · ", List.Key.Select(k => item.Values.GetValueOrDefault(k)).Where(v => !string.IsNullOrWhiteSpace(v)));
        return words.Length > 0 ? words : $"New, number {index + 1}";
    }

    public string? PositionOf(int index) => Items[index].Was is { } was ? View.PositionOf(List, was) : null;

    public bool HasProblem(int index) => InputsOf(index).Any(i => i.Problem is not null);

    /// <summary>Its inputs; sources of one field alone only where there are some, or where that field is story.</summary>
    public IEnumerable<InputView> InputsOf(int index)
    {
        var item = Items[index];
        foreach (var field in View.Was.FieldsOf(List, item.Was))
        {
            string value = item.Values.GetValueOrDefault(field.Name, "");
            if (value.Length > 0 || !field.Name.EndsWith("_sources", StringComparison.Ordinal) || List.Items.Any(f => f.Name == field.Name || (f.IsStory && field.Name == f.Name + "_sources")))
                yield return InputView.Of(View, field, Names.ItemOf(List.Name, index, field.Name), field.Label, value);
        }
    }
}
