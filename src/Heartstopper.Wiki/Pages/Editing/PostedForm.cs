using System.Globalization;
using Heartstopper.Wiki.Content.Editing;
using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Content.Merging;
using Heartstopper.Wiki.Content.Story;
using Microsoft.Extensions.Primitives;

namespace Heartstopper.Wiki.Pages.Editing;

/// <summary>Everything that comes back with a form for a page, whatever its kind.</summary>
/// <param name="Began">The revision that the form was filled from; null for a new page.</param>
/// <param name="At">The point in the story at which it was filled.</param>
/// <param name="Section">The heading whose section alone it holds.</param>
/// <param name="Text">The page's raw text, where that was edited; null for a form of fields.</param>
/// <param name="Suggestion">The key of the suggestion that is gone on with.</param>
/// <param name="Import">The name of the import whose waiting conflict is settled.</param>
/// <param name="Theirs">The revision that somebody else had saved meanwhile, where the writer settles what the two disagree on.</param>
/// <param name="Choices">How they settled it, by the places of the conflicts.</param>
/// <param name="Button">What was pressed.</param>
internal sealed record PostedForm(
    int? Began, string At, string? Section, string? Text, PageForm Form, string Summary, string? Suggestion, string? Import, int? Theirs, IReadOnlyDictionary<string, Resolution> Choices, FormButton Button, bool WithoutSource)
{
    public static PostedForm Read(IFormCollection form, PageKind kind)
    {
        var page = new PageForm();
        foreach (var field in kind.AllFields)
        {
            if (field.Type is FieldType.Items)
            {
                if (form.ContainsKey(Names.ListOf(field.Name)))
                    page.Lists[field.Name] = [.. ItemsOf(form, field.Name)];
            }
            else if (form.TryGetValue(Names.ValueOf(field.Name), out var value))
            {
                page.Values[field.Name] = Clean(value);
            }

            string receipts = PageForm.ReceiptsOf(field.Name);
            if (form.TryGetValue(Names.ValueOf(receipts), out var sources))
                page.Values[receipts] = Clean(sources);
        }

        for (int i = 0; form.TryGetValue(Names.ProseOf(i), out var prose); i++)
            page.Prose.Add(Clean(prose));

        return new(
            Number(form["began"]),
            form["at"].ToString(),
            form["section"].ToString() is { Length: > 0 } section ? section : null,
            form.TryGetValue("text", out var text) ? Clean(text) : null,
            page,
            string.Join(' ', Clean(form["summary"]).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)),
            form["suggestion"].ToString() is { Length: > 0 } suggestion ? suggestion : null,
            form["import"].ToString() is { Length: > 0 } import ? import : null,
            Number(form["theirs"]),
            ChoicesOf(form),
            FormButton.Parse(form["do"].ToString()),
            form["without"] == "source");
    }

    /// <summary>A text that is to be saved as it is.</summary>
    public static PostedForm OfText(int began, Progress at, string text, string summary) =>
        new(began, at.ToString(), null, text, new(), summary, null, null, null, new Dictionary<string, Resolution>(), FormButton.Save, WithoutSource: true);

    private static Dictionary<string, Resolution> ChoicesOf(IFormCollection form)
    {
        var choices = new Dictionary<string, Resolution>(StringComparer.Ordinal);
        foreach (string key in form.Keys.Where(k => k.StartsWith(Names.ChoiceOf(""), StringComparison.Ordinal)))
        {
            string place = key[Names.ChoiceOf("").Length..];
            if (Resolution.Read(form[key], form[Names.AnewOf(place)]) is { } choice)
                choices[place] = choice;
        }

        return choices;
    }

    private static int? Number(StringValues value) => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;

    private static IEnumerable<FormItem> ItemsOf(IFormCollection form, string list)
    {
        string start = Names.ItemsOf(list);
        var byNumber = form.Keys
            .Where(k => k.StartsWith(start, StringComparison.Ordinal))
            .Select(k => (Key: k, Parts: k[start.Length..].Split('.', 2)))
            .Where(k => k.Parts.Length == 2 && int.TryParse(k.Parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out _))
            .GroupBy(k => int.Parse(k.Parts[0], CultureInfo.InvariantCulture));
        foreach (var item in byNumber.OrderBy(g => g.Key))
        {
            var values = item.ToDictionary(k => k.Parts[1], k => Clean(form[k.Key]), StringComparer.Ordinal);
            int? was = values.Remove(Names.Was, out string? old) ? Number(old) : null;
            yield return new(was, values);
        }
    }

    /// <summary>A browser sends its own line ends.</summary>
    private static string Clean(StringValues value) => value.ToString().ReplaceLineEndings("\n");
}
