using Heartstopper.Wiki.Content.Kinds;

namespace Heartstopper.Wiki.Content.Merging;

/// <summary>Fields that stand side by side: on the page, in an item, or in a mapping.</summary>
/// <param name="Prefix">What the places of its fields begin with.</param>
/// <param name="Before">What stands before a field's name in its label for people.</param>
/// <param name="After">What stands behind it.</param>
/// <param name="Together">Names of fields that conflict together.</param>
internal sealed record Scope(PageKind Kind, string Prefix, string Before, string After, IReadOnlyList<Field> Fields, IReadOnlyList<IReadOnlyList<string>> Together)
{
    public static Scope OfPage(PageKind kind) => new(kind, "", "", "", kind.AllFields, kind.Together);

    public bool IsPage => Prefix.Length == 0;

    public Scope InItem(Field list, string key, string label) =>
        new(Kind, $"{list.Name}/{key}/", "", $" of {label}", [.. list.Items, .. CommonFields.OnItems], list.Together);

    public Scope InMapping(string name) => new(Kind, name + "/", LabelOf(name) + " of ", "", Kind.AllFields, []);

    public Field? Find(string name) => Fields.FirstOrDefault(field => field.Name == name);

    public string LabelOf(params IEnumerable<string> names)
    {
        string words = string.Join(", ", names.Select(name => Find(name)?.Label ?? Plain(name))).ToLowerInvariant();
        return Before + (Before.Length > 0 ? words : char.ToUpperInvariant(words[0]) + words[1..]) + After;
    }

    private static string Plain(string name) => char.ToUpperInvariant(name[0]) + name[1..].Replace('_', ' ');
}
