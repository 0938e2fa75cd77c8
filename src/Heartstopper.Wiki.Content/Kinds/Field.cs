namespace Heartstopper.Wiki.Content.Kinds;

/// <summary>One field of a kind of page, or of an item in a list: the one description that checks, forms, schema, docs and merge read.</summary>
public sealed record Field
{
    private Field(string name, FieldType type)
    {
        Name = name;
        Type = type;
    }

    public string Name { get; }

    public FieldType Type { get; }

    /// <summary>The folder of the kind that a reference leads to.</summary>
    public string? To { get; private init; }

    public IReadOnlyList<string> Choices { get; private init; } = [];

    public bool IsRequired { get; private init; }

    /// <summary>Story waits for a position; everything else shows at any progress.</summary>
    public bool IsStory { get; private init; }

    /// <summary>Says how a fact is to be read (its key, its order) and needs no source of its own.</summary>
    public bool IsFact { get; private init; } = true;

    public string HelpText { get; private init; } = "";

    /// <summary>For a list: the fields of an item.</summary>
    public IReadOnlyList<Field> Items { get; private init; } = [];

    /// <summary>For a list: the fields that make an item's key, in order.</summary>
    public IReadOnlyList<string> Key { get; private init; } = [];

    /// <summary>For a list: fields of an item that make sense only together, so that two writers can't change one each. Its key is such a group.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Together { get; private init; } = [];

    /// <summary>For a list: what one of its items is called.</summary>
    public string ItemName { get; private init; } = "item";

    /// <summary>Whether it holds several values in a one-line list.</summary>
    public bool HoldsSeveral => Type is FieldType.Names or FieldType.References or FieldType.Pages or FieldType.Addresses or FieldType.Instalments;

    /// <summary>The name as a reader sees it: <c>Directed by</c>.</summary>
    public string Label => char.ToUpperInvariant(Name[0]) + Name[1..].Replace('_', ' ');

    public static Field Text(string name) => new(name, FieldType.Text);

    public static Field PrintedName(string name, string to) => new(name, FieldType.Name) { To = to };

    public static Field Names(string name, string? to = null) => new(name, FieldType.Names) { To = to };

    public static Field Date(string name) => new(name, FieldType.Date);

    public static Field Number(string name) => new(name, FieldType.Number);

    public static Field Year(string name) => new(name, FieldType.Year);

    public static Field Choice(string name, params string[] choices) => new(name, FieldType.Choice) { Choices = choices };

    public static Field YesNo(string name) => new(name, FieldType.YesNo);

    public static Field Position(string name, bool orNone = false) => new(name, FieldType.Position) { Choices = orNone ? [Story.Position.None] : [] };

    public static Field Instalment(string name) => new(name, FieldType.Instalment);

    public static Field Instalments(string name) => new(name, FieldType.Instalments);

    public static Field Clock(string name) => new(name, FieldType.Clock);

    public static Field Web(string name) => new(name, FieldType.Web);

    public static Field Reference(string name, string to) => new(name, FieldType.Reference) { To = to };

    public static Field References(string name, string to) => new(name, FieldType.References) { To = to };

    public static Field Page(string name) => new(name, FieldType.Page);

    public static Field Pages(string name) => new(name, FieldType.Pages);

    public static Field Addresses(string name) => new(name, FieldType.Addresses);

    public static Field List(string name, IReadOnlyList<string> key, params Field[] items) => new(name, FieldType.Items) { Key = key, Items = items, Together = [key] };

    public static Field Receipts(string name) => new(name, FieldType.Receipts) { IsFact = false };

    public Field Required() => this with { IsRequired = true };

    public Field AsStory() => this with { IsStory = true };

    public Field NotAFact() => this with { IsFact = false };

    /// <summary>Adds a group to <see cref="Together"/>, in place of those that it holds whole.</summary>
    public Field KeepTogether(params string[] names) => this with { Together = [.. Together.Where(group => !group.All(names.Contains)), names] };

    public Field Each(string name) => this with { ItemName = name };

    public Field Help(string text) => this with { HelpText = text };
}
