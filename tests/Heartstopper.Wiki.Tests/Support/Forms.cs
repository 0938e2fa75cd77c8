using AngleSharp.Html.Dom;

namespace Heartstopper.Wiki.Tests.Support;

internal static class Forms
{
    /// <summary>What a form sends when these of its fields are filled in and the others are left as they are.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Values(this IHtmlFormElement form, (string Name, string Value)[] filled)
    {
        var values = form.Elements.SelectMany(Own).ToList();
        foreach (var (name, value) in filled)
        {
            Assert.True(form.Elements.Any(e => e.GetAttribute("name") == name), $"The form has no field {name}.");
            // A box that is ticked goes before the hidden field that says "false" for one that isn't.
            int at = values.FindIndex(v => v.Key == name);
            if (form.Elements.OfType<IHtmlInputElement>().Any(i => i.Name == name && i.Type == "checkbox"))
                values.Insert(Math.Max(at, 0), new(name, value));
            else if (at >= 0)
                values[at] = new(name, value);
            else
                values.Add(new(name, value));
        }

        return values;
    }

    private static IEnumerable<KeyValuePair<string, string>> Own(AngleSharp.Dom.IElement element) => element switch
    {
        IHtmlInputElement { Name: null or "" } or IHtmlInputElement { IsDisabled: true } or IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } => [],
        IHtmlInputElement input => [new(input.Name!, input.Value)],
        IHtmlTextAreaElement { Name: { Length: > 0 } name } area => [new(name, area.Value)],
        IHtmlSelectElement { Name: { Length: > 0 } name } select => select.Options.Where(o => o.IsSelected).Select(o => KeyValuePair.Create(name, o.Value)),
        _ => [],
    };
}
