using CsCheck;
using Heartstopper.Wiki.Content.Text;

namespace Heartstopper.Wiki.Tests.Content.Merging;

/// <summary>Random pages and what random people do to them; every word that a side writes begins with its sign.</summary>
internal static class RandomEdits
{
    private static readonly string[] Scalars = ["title", "summary", "released", "runtime"];

    private static readonly string[] Lists = ["directed_by", "written_by", "sources"];

    private static readonly string[] ItemFields = ["artist", "song", "at", "scene", "note", "version"];

    private static readonly Gen<string> Noise = Gen.OneOf("", "", "", "", "\n", "# note\n", "  # note\n\n");

    private static readonly Gen<string> Item =
        Gen.Select(Gen.Int[1, 9], Gen.Int[1, 3], Gen.Bool, Gen.Bool, Noise).Select((song, artist, hasScene, hasNote, noise) =>
            $"{noise}  - song: S{song}\n    artist: A{artist}\n{(hasScene ? $"    scene: Scene {song}\n" : "")}{(hasNote ? $"    # sure\n    note: N{artist}\n" : "")}");

    private static readonly Gen<string> Soundtrack = Item.Array[0, 5]
        .Select(items => string.Concat(items.DistinctBy(Key)))
        .Select(items => items.Length == 0 ? "" : $"soundtrack:\n{items}");

    private static readonly Gen<string> Paragraph = Gen.OneOf("Alpha.", "Beta.", "Gamma.", "- a\n- b", ":::spoiler s1e2\nDelta.\n\nEpsilon.\n:::", "```\ncode\n```");

    private static readonly Gen<string> Prose =
        Gen.Select(Paragraph.Array[0, 3], Gen.Select(Gen.OneOf("A", "B", "C", "D"), Paragraph.Array[0, 3]).Array[0, 3]).Select((opening, sections) =>
            string.Join("\n\n", opening.Concat(sections.SelectMany(s => s.Item2.Prepend($"## {s.Item1}")))) + "\n");

    public static Gen<string> Page { get; } =
        Gen.Select(Gen.Bool.Array[8], Noise.Array[8], Soundtrack, Prose).Select((has, noise, soundtrack, prose) =>
        {
            string fields = "title: T\n" + string.Concat(Enumerable.Range(1, 7).Where(i => has[i]).Select(i => noise[i] + Line(i)));
            return $"---\n{noise[0]}{fields}{soundtrack}---\n{prose}";
        });

    /// <summary>What one person did: so many edits, one after the other.</summary>
    public static Gen<Func<string, string>> By(string sign) =>
        Gen.Select(Gen.Int[0, 11], Gen.Int[0, 99], Gen.Int[0, 99], (how, what, where) => (how, what, where)).Array[1, 5]
            .Select(edits => (Func<string, string>)(text => edits.Index().Aggregate(text, (page, edit) => Apply(page, edit.Item, $"{sign}{edit.Index}w"))));

    /// <summary>One that changes, adds or removes a field of the page.</summary>
    public static string ChangeField(string text, string key, int how, string word)
    {
        var page = PageText.Parse(text);
        return (how % 4 == 3 ? page.Remove(key) : page.Set(key, Lists.Contains(key) ? Node.List(word, "x") : word)).ToString();
    }

    private static string Key(string item) => string.Join('|', item.Split('\n').Where(line => line.Contains("song:", StringComparison.Ordinal) || line.Contains("artist:", StringComparison.Ordinal)));

    private static string Line(int i) => i switch
    {
        1 => "summary: \"A: summary\"  # quoted\n",
        2 => "released: 2022\n",
        3 => "runtime: 30\n",
        4 => "directed_by: [a, b]\n",
        5 => "written_by: [c]\n",
        6 => "sources: [x, y, z]\n",
        _ => "receipts:\n  released: [x]\n  # of the cover\n  runtime: [y]\n",
    };

    private static string Apply(string text, (int How, int What, int Where) edit, string word)
    {
        var page = PageText.Parse(text);
        Assert.Empty(page.Problems);
        var items = page["soundtrack"]?.Value is ItemsNode list ? list.Items : [];
        int at = items.Count == 0 ? 0 : edit.Where % items.Count;
        return edit.How switch
        {
            0 => ChangeField(text, Scalars[edit.What % Scalars.Length], 0, word),
            1 => ChangeField(text, Scalars[1 + (edit.What % (Scalars.Length - 1))], 3, word),
            2 => ChangeList(page, Lists[edit.What % Lists.Length], edit.Where, word).ToString(),
            3 => page.InsertItem("soundtrack", Math.Min(edit.Where % (items.Count + 1), items.Count), Node.Map(("song", word), ("artist", "A1"))).ToString(),
            4 when items.Count > 0 => page.SetInItem("soundtrack", at, ItemFields[edit.What % ItemFields.Length], word).ToString(),
            5 when items.Count > 0 => page.RemoveItem("soundtrack", at).ToString(),
            6 when items.Count > 0 => page.MoveItem("soundtrack", at, edit.What % items.Count).ToString(),
            7 => Comment(text, edit.Where, word),
            8 => page.Set("receipts", Node.Map(("released", Node.List(word)))).ToString(),
            _ => page.WithProse(ChangeProse(page.Prose, edit, word)).ToString(),
        };
    }

    private static PageText ChangeList(PageText page, string key, int where, string word)
    {
        var old = page[key]?.Value is ListNode list ? list.Texts.ToList() : [];
        old.Insert(where % (old.Count + 1), word);
        return page.Set(key, Node.List(where % 3 == 0 ? old.Skip(1).Append(word + "2") : old));
    }

    private static string Comment(string text, int where, string word)
    {
        var lines = text.Split('\n').ToList();
        lines.Insert(1 + (where % lines.IndexOf("---", 1)), $"# {word}");
        return string.Join('\n', lines);
    }

    private static string ChangeProse(string prose, (int How, int What, int Where) edit, string word)
    {
        var paragraphs = prose.TrimEnd('\n').Split("\n\n").ToList();
        int at = edit.Where % paragraphs.Count;
        bool isPlain = !paragraphs[at].Contains(":::", StringComparison.Ordinal) && !paragraphs[at].Contains("```", StringComparison.Ordinal);
        switch (edit.What % 5)
        {
            case 0 when isPlain:
                paragraphs[at] = (paragraphs[at].StartsWith("## ", StringComparison.Ordinal) ? "## " : "") + word;
                break;
            case 1 when isPlain && !paragraphs[at].StartsWith('E') && !paragraphs[at].StartsWith('D'):
                paragraphs.RemoveAt(at);
                break;
            case 2:
                paragraphs.Add($"## {word}\n\n{word} words.");
                break;
            case 3:
                return prose.Replace("Delta.", $"Delta. {word}.", StringComparison.Ordinal);
            default:
                paragraphs.Insert(0, word);
                break;
        }

        return string.Join("\n\n", paragraphs) + "\n";
    }
}
