using System.Text;

namespace Heartstopper.Wiki.Tests.Facts;

/// <summary>The tables beside the tests: comma separated, quoted as in RFC 4180.</summary>
internal static class Csv
{
    public static IReadOnlyList<Row> Read(string table)
    {
        var records = Records(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Facts", table + ".csv"))).ToList();
        return [.. records.Skip(1).Select((values, i) => new Row(table, i + 1, records[0].Zip(values).ToDictionary(p => p.First, p => p.Second)))];
    }

    private static IEnumerable<List<string>> Records(string text)
    {
        var record = new List<string>();
        var value = new StringBuilder();
        bool isQuoted = false;
        for (int i = 0; i < text.Length; i++)
        {
            char sign = text[i];
            if (sign == '"' && isQuoted && i + 1 < text.Length && text[i + 1] == '"')
                value.Append(text[i++]);
            else if (sign == '"')
                isQuoted = !isQuoted;
            else if (isQuoted || sign is not (',' or '\n'))
                value.Append(sign);
            else
            {
                record.Add(value.ToString());
                value.Clear();
                if (sign == ',')
                    continue;
                yield return record;
                record = [];
            }
        }
    }
}
