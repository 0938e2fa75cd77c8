using CsCheck;
using Heartstopper.Wiki.Content.Text;

namespace Heartstopper.Wiki.Tests.Content.Text;

public class PageTextLaws
{
    private static readonly Gen<string> Piece = Gen.OneOf(
        "a", "b", "é", "🍂", " ", "  ", "\n", "\n  ", "\n- ", "\n  - ", "\n    ", ": ", ":", "- ", "---\n", "\n---\n", "#", " # c", "[", "]", ", ", ",", "{", "}", "\"", "'", "''",
        "\\", "\\n", "&", "*", "!", "|", ">", "%", "@", "`", "?", "? ", "<<: ", "\t", "\r", "\0", "\u2028", "\uFEFF", "\uD83D", "~", "=", "a: b", "\na: b", "\nc: [d, e]");

    private static readonly Gen<string> AnyText = Gen.OneOf(Piece.Array[0, 30].Select(string.Concat), Gen.String);

    /// <summary>Text of one line in which every sign that means something to YAML is likely.</summary>
    private static readonly Gen<string> Value = Gen.OneOf(
        "a", "B", "é", "🍂", " ", ": ", ":", "- ", "-", "#", " #", "[", "]", ", ", ",", "{", "}", "\"", "'", "\\", "&", "*", "!", "|", ">", "%", "@", "`", "?", "? ", "~", "=", "/", "---", "...", "\u00A0", "\u200B")
        .Array[0, 6].Select(string.Concat);

    private static readonly Gen<Node> OneLine = Gen.OneOf(
        Value.Select(text => (Node)Node.Scalar(text)),
        Value.Array[0, 4].Select(texts => (Node)Node.List(texts)));

    private static readonly Gen<MapNode> Map =
        Gen.Select(Gen.Shuffle(new[] { "song", "artist", "use_2", "a-b" }), Gen.Int[1, 4], OneLine.Array[4])
            .Select((keys, count, values) => Node.Map(keys.Zip(values).Take(count)));

    private static readonly Gen<Node> AnyNode = Gen.OneOf(
        OneLine,
        Map.Select(map => (Node)map),
        Map.Array[1, 4].Select(maps => (Node)Node.Items(maps)));

    private static readonly Gen<string> Noise = Gen.OneOf("", "", "", "\n", "# note\n", "  # note: [a\n\n", "# a\n    # b\n", " \n");

    /// <summary>A page with blank lines and comments strewn between its lines.</summary>
    private static readonly Gen<PageText> Page =
        Gen.Select(AnyNode.Array[0, 5], Noise.Array[40], Gen.OneOf("", "Prose.", "\nProse.\n\n---\n")).Select((nodes, noise, prose) =>
        {
            var page = PageText.Empty;
            foreach (var (node, i) in nodes.Select((node, i) => (node, i)))
                page = page.Set($"key{i}", node);

            var lines = page.ToString().Split('\n')[1..^2];
            return PageText.Parse("---\n" + string.Concat(lines.Select((line, i) => noise[i % noise.Length] + line + "\n")) + noise[^1] + "---\n" + prose);
        });

    [Fact]
    public void Any_text_keeps_its_bytes_and_is_read_or_refused() => Gen.OneOf(AnyText, AnyText.Select(text => $"---\n{text}\n---\n")).Sample(
        text =>
        {
            var page = PageText.Parse(text);

            Assert.Equal(text, page.ToString());
            Assert.All(page.Problems, problem => Assert.True(problem.Line > 0 && problem.Column > 0 && problem.Message.Length > 0));
            if (page.IsAccepted)
                Assert.EndsWith(page.Prose, text, StringComparison.Ordinal);
        },
        iter: 20_000);

    [Fact]
    public void A_page_of_the_house_is_accepted() => Page.Sample(page => Assert.Empty(page.Problems), iter: 2_000);

    [Fact]
    public void A_value_that_was_set_is_read_back() => Gen.Select(Page, Gen.Int[0, 6], AnyNode).Sample(
        (page, key, value) =>
        {
            var changed = page.Set($"key{key}", value);

            Assert.Empty(changed.Problems);
            Assert.True(value.SameValueAs(changed[$"key{key}"]!.Value));
            OthersStay(page, changed, $"key{key}");
        },
        iter: 5_000);

    [Fact]
    public void A_removed_field_is_gone_and_the_others_stay() => Gen.Select(Page, Gen.Int[0, 6]).Sample(
        (page, key) =>
        {
            var changed = page.Remove($"key{key}");

            Assert.Null(changed[$"key{key}"]);
            OthersStay(page, changed, $"key{key}");
        },
        iter: 2_000);

    [Fact]
    public void Items_change_as_a_list_in_memory_does() => Gen.Select(Page, Map, OneLine, Gen.Int[0, 9], Gen.Int[0, 9]).Sample(
        (page, item, value, one, other) =>
        {
            foreach (var field in page.Fields.Where(field => field.Value is ItemsNode))
            {
                var items = ((ItemsNode)field.Value).Items;
                var (i, j) = (one % items.Count, other % items.Count);
                var name = items[i].Fields[other % items[i].Fields.Count].Key;

                IsList(page, field.Key, page.InsertItem(field.Key, one % (items.Count + 1), item), [.. items.Take(one % (items.Count + 1)), item, .. items.Skip(one % (items.Count + 1))]);
                IsList(page, field.Key, page.RemoveItem(field.Key, i), [.. items.Where((_, at) => at != i)]);
                List<MapNode> moved = [.. items.Where((_, at) => at != i)];
                moved.Insert(j, items[i]);
                IsList(page, field.Key, page.MoveItem(field.Key, i, j), moved);
                List<MapNode> cut = [.. items];
                cut[i] = new MapNode([.. items[i].Fields.Where(inner => inner.Key != name)]);
                IsList(page, field.Key, page.RemoveInItem(field.Key, i, name), [.. cut.Where(map => map.Fields.Count > 0)]);
                cut[i] = new MapNode([.. cut[i].Fields, new FieldText(name, value)]);
                IsList(page, field.Key, page.SetInItem(field.Key, i, name, value), cut);
            }
        },
        iter: 5_000);

    [Fact]
    public void Prose_that_was_set_is_read_back() => Gen.Select(Page, Gen.OneOf("", "\n", "A\n\nB", "---\n")).Sample(
        (page, prose) => Assert.Equal(prose, page.WithProse(prose).Prose),
        iter: 1_000);

    private static void IsList(PageText page, string key, PageText changed, List<MapNode> expected)
    {
        Assert.Empty(changed.Problems);
        Assert.True(expected.Count == 0 ? changed[key] is null : Node.Items(expected).SameValueAs(changed[key]!.Value));
        OthersStay(page, changed, key);
    }

    /// <summary>The lines before and after the field's own are the same, byte for byte.</summary>
    private static void OthersStay(PageText page, PageText changed, string key)
    {
        var (before, after) = (page.Lines.Lines, changed.Lines.Lines);
        var owned = page.Lines[key]?.Owned ?? AtTheEnd(page.Lines);

        Assert.Equal(before.Take(owned.Start), after.Take(owned.Start));
        Assert.Equal(before.Skip(owned.End), after.TakeLast(before.Count - owned.End));
        Assert.Equal(page.Prose, changed.Prose);
    }

    private static LineRange AtTheEnd(LineTable table)
    {
        var end = table.Entries.Count > 0 ? table.Entries[^1].Owned.End : 1;
        return new LineRange(end, end);
    }
}
