using CsCheck;
using Heartstopper.Wiki.Content.Formatting;
using Heartstopper.Wiki.Content.Markup;
using Heartstopper.Wiki.Content.Text;

namespace Heartstopper.Wiki.Tests.Content.Formatting;

public sealed class HouseFormLaws
{
    private static readonly int Times = Environment.GetEnvironmentVariable("WIKI_TESTS_LONG") is null ? 10_000 : 200_000;

    private static readonly Gen<string> Blanks = Gen.OneOf("", "", " ", "  ", "   ", "     ");

    private static readonly Gen<string> Value = Gen.OneOf(
        "a", "é b", "'x'", "\"x: y\"", "[]", "[a,b]", "[ a ,\"b, c\" , 'd' ]", "[a, ]", "", "a # c", "\"#\"   # c", "🍂", "-a", "a\u00A0");

    private static readonly Gen<string> Noise = Gen.OneOf("", "", "", "\n", " \n\n", "# note\n", "   # deep\n", "# note\n\n# other\n");

    private static readonly Gen<string> Field = Gen.Select(Blanks, Value, Blanks, (gap, value, end) => $":{(value.Length > 0 ? " " : "")}{gap}{value}{end}");

    private static readonly Gen<string> Map = Gen.Select(Gen.Int[1, 7], Field.Array[1, 4], Noise.Array[4]).Select((indent, fields, noise) =>
        string.Concat(fields.Select((field, i) => $"{noise[i]}{new string(' ', indent)}k{i}{field}\n")));

    private static readonly Gen<string> Items = Gen.Select(Gen.Int[0, 5], Gen.Int[1, 4], Field.Array[1, 3].Array[1, 4], Noise.Array[5]).Select((indent, gap, items, noise) =>
        string.Concat(items.Select((fields, n) => string.Concat(fields.Select((field, i) =>
            noise[(n + i) % noise.Length] + new string(' ', indent) + (i == 0 ? "-" + new string(' ', gap) : new string(' ', gap + 1)) + $"k{i}{field}\n")))));

    private static readonly Gen<string> Entry = Gen.OneOf(Field.Select(f => f + "\n"), Map.Select(m => ":\n" + m), Items.Select(i => ":  \n" + i));

    private static readonly Gen<string> AnyProse = Gen.OneOf(
        "Words", "**b**", " ", "  ", "\t", "\n", "\n\n", "\n\n\n", "    code", "- item", "\n- ", "1. ", "> ", "```\n", "~~~\n", "## Head\n", ":::spoiler s2\n", ":::\n", "\\", "`c", "`", "| a | b |\n| - | - |\n",
        "[[Tao Xu|Tao]]", "[@s]", "[x](/y)", "\u00A0", "   three").Array[0, 14].Select(string.Concat);

    private static readonly Gen<string> Page = Gen.Select(Entry.Array[0, 5], Noise.Array[6], AnyProse, Gen.OneOf("---", "--- ", "---\t"), Gen.OneOf("\n", "\r\n"), Gen.Bool)
        .Select((entries, noise, prose, fence, newline, mark) =>
            (mark ? "\uFEFF" : "")
            + $"---\n{string.Concat(entries.Select((entry, i) => $"{noise[i]}key{i}{entry}"))}{noise[^1]}{fence}\n{prose}".Replace("\n", newline, StringComparison.Ordinal));

    [Fact]
    public void What_is_in_house_form_stays_as_it_is() => Page.Sample(
        page =>
        {
            string form = HouseForm.Of(page);

            Assert.Equal(form, HouseForm.Of(form));
        },
        iter: Times);

    [Fact]
    public void Any_text_comes_to_rest_at_once() => Gen.OneOf(Gen.String, AnyProse, AnyProse.Select(prose => $"---\n{prose}\n---\n{prose}")).Sample(
        text => Assert.Equal(HouseForm.Of(text), HouseForm.Of(HouseForm.Of(text))),
        iter: Times);

    [Fact]
    public void The_values_read_are_the_same_before_and_after() => Page.Sample(
        page =>
        {
            var before = PageText.Parse(Plain(page));
            var after = PageText.Parse(HouseForm.Of(page));

            Assert.Empty(before.Problems);
            Assert.Empty(after.Problems);
            Assert.Equal(before.Fields.Select(f => f.Key), after.Fields.Select(f => f.Key));
            Assert.All(before.Fields, field => Assert.True(field.Value.SameValueAs(after[field.Key]!.Value), field.Key));
            Assert.All(before.Fields, field => Assert.Equal(Order(field.Value), Order(after[field.Key]!.Value)));
        },
        iter: Times);

    [Fact]
    public void Every_comment_is_still_there_and_belongs_to_the_same_field() => Page.Sample(
        page =>
        {
            string form = HouseForm.Of(page);

            Assert.Equal(Comments(PageText.Parse(Plain(page))), Comments(PageText.Parse(form)));
        },
        iter: Times);

    [Fact]
    public void The_prose_shown_is_the_same_before_and_after() => AnyProse.Sample(
        prose =>
        {
            var before = Passages($"---\ntitle: x\n---\n{prose}");
            var after = Passages(HouseForm.Of($"---\ntitle: x\n---\n{prose}"));

            Assert.Equal(before, after);
        },
        iter: Times);

    private static string Plain(string page) =>
        page.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\n--- \n", "\n---\n", StringComparison.Ordinal).Replace("\n---\t\n", "\n---\n", StringComparison.Ordinal);

    private static string Order(Node value) => value switch
    {
        MapNode map => string.Join(' ', map.Fields.Select(f => f.Key)),
        ItemsNode items => string.Join('|', items.Items.Select(Order)),
        _ => "",
    };

    /// <summary>Each field's comments: removing it must take the same ones along.</summary>
    private static List<string> Comments(PageText page) =>
        [.. page.Fields.Select(f => f.Key).Append("").Select(key => key.Length == 0 ? Said(page) : Said(page.Remove(key)))];

    private static string Said(PageText page) =>
        string.Join('\n', page.ToString().Split("\n---\n", 2)[0].Split('\n').Select(line => line.Trim(' ')).Where(line => line.StartsWith('#')));

    private static List<string> Passages(string text)
    {
        var page = PageText.Parse(text);
        var renderer = new ProseRenderer();
        return [.. Split(page).Select(p => $"{p.Heading}|{p.Spoiler}|{Words(renderer.Render(p.Markdown, t => null, s => null).ToString())}")];
    }

    private static IReadOnlyList<PassageText> Split(PageText page) => Prose.Split(page.Prose, page.ProseLine, new List<Problem>());

    /// <summary>HTML as a browser reads it, to which one blank is as good as three; inside of code it is not.</summary>
    private static string Words(string html) => string.Join(
        "<pre>",
        html.Split("<pre>").Select((part, i) => i == 0 ? OneBlank(part) : part.Split("</pre>", 2) is [var code, var rest] ? WithoutEnd(code) + "</pre>" + OneBlank(rest) : part));

    /// <summary>Blank lines at the end of indented code are nobody's: Markdown itself drops those without a blank.</summary>
    private static string WithoutEnd(string code) => code.Replace("</code>", "", StringComparison.Ordinal).TrimEnd();

    private static string OneBlank(string html) =>
        string.Join(' ', html.Split([' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries))
            .Replace(" </p>", "</p>", StringComparison.Ordinal)
            .Replace(" </code>", "</code>", StringComparison.Ordinal)
            .Replace("<code> ", "<code>", StringComparison.Ordinal);
}
