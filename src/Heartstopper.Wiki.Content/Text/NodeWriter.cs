using System.Globalization;
using System.Text;

namespace Heartstopper.Wiki.Content.Text;

/// <summary>Writes values as the house does: quoted only where YAML needs it, then with double quotes.</summary>
internal static class NodeWriter
{
    /// <summary>A value that stands on its key's own line.</summary>
    public static string OneLine(Node value) => value switch
    {
        ScalarNode { Text: "" } => "",
        ScalarNode scalar => IsPlain(scalar.Text) ? scalar.Text : Quote(scalar.Text),
        ListNode list => $"[{string.Join(", ", list.Texts.Select(text => IsPlainInList(text) ? text : Quote(text)))}]",
        _ => throw new ArgumentException("Inside an item or a mapping stand texts and one-line lists only.", nameof(value)),
    };

    public static string Field(string key, Node value) => OneLine(value) is { Length: > 0 } text ? $"{key}: {text}" : $"{key}:";

    public static bool IsBlock(Node value) => value is MapNode or ItemsNode;

    /// <summary>The lines under the key of a mapping or a list of items.</summary>
    public static IEnumerable<string> Block(Node value) => value switch
    {
        MapNode map => map.Fields.Select(field => "  " + Field(field.Key, field.Value)),
        ItemsNode items => items.Items.SelectMany(item => Item(item, "  - ", "    ")),
        _ => [],
    };

    public static IEnumerable<string> Item(MapNode item, string firstIndent, string indent)
    {
        if (item.Fields.Count == 0)
            throw new ArgumentException("An item has at least one field.", nameof(item));

        return item.Fields.Select((field, i) => (i == 0 ? firstIndent : indent) + Field(field.Key, field.Value));
    }

    // The reader itself is asked, so that the two cannot disagree.
    private static bool IsPlain(string text)
    {
        var problems = new ProblemList();
        return CharacterCheck.IsPlain(text)
            && new ValueScanner(text, 1, problems).Scan(0) is { Quoted: false, Items: null, Start: 0 } value
            && value.End == text.Length;
    }

    private static bool IsPlainInList(string text)
    {
        var problems = new ProblemList();
        return CharacterCheck.IsPlain(text)
            && new ValueScanner($"[{text}]", 1, problems).Scan(0) is { Items: [{ Quoted: false, Start: 1 } item] }
            && item.End == text.Length + 1;
    }

    private static string Quote(string text)
    {
        var quoted = new StringBuilder("\"", text.Length + 2);
        foreach (var c in text)
        {
            if (c is '"' or '\\')
                quoted.Append('\\').Append(c);
            else if (CharacterCheck.IsPlain(c) && !char.IsSurrogate(c))
                quoted.Append(c);
            else if (char.IsSurrogate(c) && CharacterCheck.IsPlain(text))
                quoted.Append(c);
            else
                quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
        }

        return quoted.Append('"').ToString();
    }
}
