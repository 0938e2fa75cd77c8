using System.Globalization;
using Heartstopper.Wiki.Content.Editing;

namespace Heartstopper.Wiki.Pages.Editing;

/// <summary>What a button of an edit form does.</summary>
internal enum FormVerb
{
    Save,

    /// <summary>Offer it to a reviewer, whoever presses it.</summary>
    Suggest,
    Preview,

    /// <summary>Keep what was typed, and show nothing.</summary>
    Keep,

    /// <summary>Go on with the draft that was kept.</summary>
    Resume,

    /// <summary>Throw that draft away.</summary>
    Discard,
    Add,
    Remove,
    Up,
    Down,
}

/// <summary>A button that was pressed: what it does, and for an item of a list to which.</summary>
internal readonly record struct FormButton(FormVerb Verb, string List, int Index)
{
    public static FormButton Save { get; } = new(FormVerb.Save, "", 0);

    /// <summary>Reads what a button sends, as <c>remove.soundtrack.3</c>; what nobody knows only shows the form again.</summary>
    public static FormButton Parse(string value)
    {
        string[] parts = value.Split('.');
        if (!Enum.TryParse(parts[0], ignoreCase: true, out FormVerb verb) || !Enum.IsDefined(verb) || char.IsAsciiDigit(value[0]))
            return new(FormVerb.Preview, "", 0);
        return new(verb, parts.ElementAtOrDefault(1) ?? "", int.TryParse(parts.ElementAtOrDefault(2), NumberStyles.None, CultureInfo.InvariantCulture, out int index) ? index : 0);
    }

    public override string ToString() => $"{Verb.ToString().ToLowerInvariant()}.{List}.{Index}";

    /// <summary>Does what the button says to the form's lists; nothing where it is for something else.</summary>
    public void Press(PageForm form)
    {
        if (!form.Lists.TryGetValue(List, out var items))
            return;
        bool isThere = Index < items.Count;
        switch (Verb)
        {
            case FormVerb.Add:
                items.Add(new(null, new(StringComparer.Ordinal)));
                break;
            case FormVerb.Remove when isThere:
                items.RemoveAt(Index);
                break;
            case FormVerb.Up when isThere && Index > 0:
                (items[Index - 1], items[Index]) = (items[Index], items[Index - 1]);
                break;
            case FormVerb.Down when isThere && Index < items.Count - 1:
                (items[Index + 1], items[Index]) = (items[Index], items[Index + 1]);
                break;
        }
    }
}
