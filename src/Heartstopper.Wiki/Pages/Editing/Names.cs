namespace Heartstopper.Wiki.Pages.Editing;

/// <summary>What the fields of an edit form are called when they are sent.</summary>
internal static class Names
{
    /// <summary>Beside an item's own fields: which of the items shown it was.</summary>
    public const string Was = "#";

    public static string ValueOf(string field) => "v." + field;

    /// <summary>Says that a list was in the form, though it may have no items.</summary>
    public static string ListOf(string list) => "l." + list;

    public static string ItemsOf(string list) => $"i.{list}.";

    public static string ItemOf(string list, int index, string field) => $"{ItemsOf(list)}{index}.{field}";

    public static string ProseOf(int index) => $"p.{index}";

    /// <summary>How a conflict is settled.</summary>
    public static string ChoiceOf(string place) => "choice." + place;

    /// <summary>The text that settles a conflict anew.</summary>
    public static string AnewOf(string place) => "anew." + place;

    /// <summary>An id that a name gives, for labels.</summary>
    public static string Id(string name) => "f-" + string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'));
}
