using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Content.Text;

namespace Heartstopper.Wiki.Content.Editing;

/// <summary>Brings what was typed into a form back into the text it was read from: only lines whose values differ change, and what was withheld stays byte for byte.</summary>
/// <param name="was">The page as the form was filled from it.</param>
public sealed class FormWriter(FormReader was)
{
    private readonly PageForm before = was.Read();
    private PageText text = was.Page.Text;

    private IReadOnlyList<string> Order { get; } = [.. was.Page.Kind.AllFields.Select(f => f.Name)];

    /// <summary>The text with everything in it that differs between the form as it was filled and as it came back; what did not come back counts as left alone.</summary>
    public string Write(PageForm typed)
    {
        foreach (var field in was.Page.Kind.AllFields)
        {
            if (before.Lists.ContainsKey(field.Name))
            {
                if (typed.Lists.TryGetValue(field.Name, out var items))
                    text = new ItemsWriter(was, field, Order).Write(text, items);
            }
            else if (Differs(field.Name, typed))
            {
                SetField(field, typed.Values[field.Name]);
            }
        }

        SetReceipts(typed);
        return text.WithProse(Prose(typed.Prose)).ToString();
    }

    private bool Differs(string name, PageForm typed) =>
        before.Values.TryGetValue(name, out string? old) && typed.Values.TryGetValue(name, out string? value) && Plain(value) != Plain(old);

    private static string Plain(string typed) => string.Join('\n', typed.Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private void SetField(Field field, string typed)
    {
        var value = Typed.WithUnseen(was.Sight, field, was.Page.Text[field.Name]?.Value, Typed.ToNode(field, typed));
        text = value is null ? text.Remove(field.Name) : text.Set(field.Name, value, Order);
    }

    private void SetReceipts(PageForm typed)
    {
        var receipts = (text["receipts"].AsMap()?.Fields ?? []).Select(f => (f.Key, f.Value)).ToList();
        bool changed = false;
        foreach (var field in was.Page.Kind.AllFields.Where(f => Differs(PageForm.ReceiptsOf(f.Name), typed)))
        {
            var sources = FormReader.ReceiptsField(field);
            var value = Typed.WithUnseen(was.Sight, sources, was.ReceiptsOf(field), Typed.ToNode(sources, typed.Values[PageForm.ReceiptsOf(field.Name)]));
            int at = receipts.FindIndex(r => r.Key == field.Name);
            if (at >= 0)
                receipts.RemoveAt(at);
            if (value is not null)
                receipts.Insert(at >= 0 ? at : receipts.Count, (field.Name, value));
            changed = true;
        }

        if (changed)
            text = text.Set("receipts", Node.Map(receipts), Order);
    }

    private string Prose(List<string> typed)
    {
        var offered = new Queue<string>(typed.Select(p => p.ReplaceLineEndings("\n")));
        if (was.ProseParts.All(p => !p.IsOffered))
        {
            // A page without prose: what is written first stands a line below the front matter.
            string first = offered.TryDequeue(out string? begun) ? FormReader.Core(begun) : "";
            return before.Prose.Count == 1 && first.Trim().Length > 0 ? $"\n{first.TrimEnd()}\n" : was.Page.Text.Prose;
        }

        return string.Concat(was.ProseParts.Select(part => part.IsOffered && offered.TryDequeue(out string? now) ? Replaced(part.Text, now) : part.Text));
    }

    /// <summary>New words between the blank lines that were around the old ones.</summary>
    private static string Replaced(string part, string now)
    {
        string core = FormReader.Core(part);
        string typed = FormReader.Core(now);
        if (typed == core)
            return part;
        if (core.Length == 0)
            return typed.Trim().Length == 0 ? part : $"\n{typed.TrimEnd()}\n";
        int start = part.IndexOf(core, StringComparison.Ordinal);
        string around = part[(start + core.Length)..];
        return typed.Trim().Length == 0 ? part[..start] : part[..start] + typed.TrimEnd(' ', '\n') + (around.Length == 0 ? "\n" : around);
    }
}
