using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Heartstopper.Wiki.Content.Text;

/// <summary>Reads the values of a table's lines by the YAML parser, which must see exactly what the table sees.</summary>
internal sealed class FrontMatterReader(LineTable table, ProblemList problems)
{
    private readonly Parser parser = new(new StringReader(string.Join('\n', table.Lines.Skip(1).SkipLast(1)) + "\n"));
    private int line;

    public IReadOnlyList<FieldText> Read()
    {
        if (table.Entries.Count == 0)
            return [];

        try
        {
            Take<StreamStart>();
            Take<DocumentStart>();
            Take<MappingStart>();
            var fields = table.Entries.Select(ReadEntry).ToList();
            Take<MappingEnd>();
            Take<DocumentEnd>();
            Take<StreamEnd>();
            return fields;
        }
        catch (YamlException refusal)
        {
            // The parser reads ahead: it may have stumbled below the line asked for.
            problems.Add("not-yaml", Math.Max(line, (int)refusal.Start.Line) + 1, 1, "YAML cannot read this line as it stands; put the value in double quotes.");
            return [];
        }
    }

    private FieldText ReadEntry(EntryLines entry)
    {
        if (entry.Items.Count > 0)
            return ReadField(entry.Header, () => ReadItems(entry.Items));
        if (entry.Fields.Count > 0)
            return ReadField(entry.Header, () => ReadMap(entry.Fields));

        return ReadField(entry.Header);
    }

    private FieldText ReadField(FieldLines field, Func<Node>? block = null)
    {
        line = field.Line;
        if (Take<Scalar>() is var key && (key.Value != field.Key || key.Start.Line != line))
            throw new YamlException($"{field.Key} is not where the line table has it.");

        return new FieldText(field.Key, block?.Invoke() ?? ReadValue(field), field.Line + 1, field.Column + 1);
    }

    private ItemsNode ReadItems(List<ItemLines> items)
    {
        Take<SequenceStart>();
        var maps = items.Select(item => ReadMap(item.Fields)).ToList();
        Take<SequenceEnd>();
        return new ItemsNode(maps, items[0].Fields[0].Line + 1, items[0].DashColumn + 1);
    }

    private MapNode ReadMap(List<FieldLines> lines)
    {
        Take<MappingStart>();
        var fields = lines.Select(field => ReadField(field)).ToList();
        Take<MappingEnd>();
        return new MapNode(fields, lines[0].Line + 1, lines[0].Column + 1);
    }

    private Node ReadValue(FieldLines field)
    {
        if (field.Value.Items is not { } items)
            return ReadScalar(field.Value.Scalar);

        Take<SequenceStart>();
        var list = new ListNode([.. items.Select(ReadScalar)], line + 1, field.Value.Start + 1);
        Take<SequenceEnd>();
        return list;
    }

    private ScalarNode ReadScalar(ScalarSpan span)
    {
        var text = Take<Scalar>().Value;
        if (!span.Quoted && text != table.Lines[line][span.Start..span.End])
            throw new YamlException("A plain text reads otherwise than it is written.");
        if (!CharacterCheck.IsPlain(text))
            problems.Add("control-character", line + 1, span.Start + 1, "A value is one line of plain text, without line breaks, tabs or control characters.");

        return new ScalarNode(text, line + 1, span.Start + 1);
    }

    private TEvent Take<TEvent>() where TEvent : ParsingEvent =>
        parser.MoveNext() && parser.Current is TEvent taken ? taken : throw new YamlException($"Expected {typeof(TEvent).Name}.");
}
