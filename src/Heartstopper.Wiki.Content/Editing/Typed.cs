using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Content.Projecting;
using Heartstopper.Wiki.Content.Text;

namespace Heartstopper.Wiki.Content.Editing;

/// <summary>Values as they are typed into a form, and back.</summary>
internal static class Typed
{
    /// <summary>What a list without items is written as: it says that there are none.</summary>
    private const string NoItems = "[]";

    public static string From(Node? value) => value switch
    {
        ScalarNode scalar => scalar.Text,
        ListNode { Items.Count: 0 } => NoItems,
        ListNode list => string.Join('\n', list.Texts),
        _ => "",
    };

    /// <summary>The value that was typed; null where nothing was.</summary>
    public static Node? ToNode(Field field, string typed)
    {
        string[] lines = typed.Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (lines.Length == 0)
            return null;
        if (!field.HoldsSeveral)
            return Node.Scalar(string.Join(' ', lines));
        return lines is [NoItems] ? Node.List() : Node.List(lines);
    }

    /// <summary>The part of a value that names no page withheld from the person.</summary>
    public static Node? SeenBy(Sight sight, Field field, Node? value) => value switch
    {
        ListNode list when sight.Hides(field, list) => Node.List(list.Texts.Where(t => sight.MayName(NameIn(field, t)))),
        ScalarNode scalar when !sight.MayName(NameIn(field, scalar.Text)) => null,
        _ => value,
    };

    /// <summary>What was typed, with the values that the person did not see left behind the ones that they followed.</summary>
    public static Node? WithUnseen(Sight sight, Field field, Node? before, Node? typed)
    {
        if (before is ScalarNode unseen && SeenBy(sight, field, unseen) is null)
            return typed ?? unseen;
        if (before is not ListNode list || !sight.Hides(field, list))
            return typed;

        var wanted = typed is ListNode given ? given.Texts.ToList() : [];
        int at = 0;
        foreach (string text in list.Texts)
        {
            if (wanted.IndexOf(text) is >= 0 and var index)
                at = index + 1;
            else if (!sight.MayName(NameIn(field, text)))
                wanted.Insert(at++, text);
        }

        return Node.List(wanted);
    }

    private static bool Hides(this Sight sight, Field field, ListNode list) => list.Texts.Any(t => !sight.MayName(NameIn(field, t)));

    private static string? NameIn(Field field, string text) => field.Type is FieldType.Addresses ? text : Requirement.NameOf(field, text);
}
