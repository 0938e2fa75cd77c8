namespace Heartstopper.Wiki.Tests.Facts;

/// <summary>A row of a table, by the names of its columns.</summary>
internal sealed class Row(string table, int number, Dictionary<string, string> values)
{
    /// <summary>Counted from the first row under the header.</summary>
    public int Number { get; } = number;

    public string Table { get; } = table;

    public string this[string column] => values[column];

    public bool Has(string column) => values[column].Length > 0;

    public IReadOnlyList<string> List(string column) => values[column].Split(';', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Its sources without the one that is only memory, which the wiki never cites.</summary>
    public IReadOnlyList<string> Sources => SourcesIn(values.ContainsKey("sources") ? "sources" : "source");

    public IReadOnlyList<string> SourcesIn(string column) => [.. List(column).Where(s => s != "own-knowledge")];

    public override string ToString() => $"{Table} {Number}";
}
