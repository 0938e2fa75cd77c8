namespace Heartstopper.Wiki.Content.Text;

/// <summary>A key and its value as a text has them, with where the key stands.</summary>
public sealed record FieldText(string Key, Node Value, int Line = 0, int Column = 0);
