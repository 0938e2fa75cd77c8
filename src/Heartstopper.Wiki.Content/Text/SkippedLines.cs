namespace Heartstopper.Wiki.Content.Text;

/// <summary>The lines under one that was refused, by the column in which they begin.</summary>
internal readonly record struct SkippedLines(int FieldsFrom, int ItemsFrom)
{
    public static SkippedLines None { get; } = new(int.MaxValue, int.MaxValue);

    // The items of a field may begin in the field's own column.
    public static SkippedLines UnderField(int column) => new(column + 1, column);

    public static SkippedLines UnderDash(int column) => new(column + 1, column + 1);

    public bool Has(int column, bool isItem) => column >= (isItem ? ItemsFrom : FieldsFrom);
}
