namespace Heartstopper.Wiki.Content.Merging;

/// <summary>A line of prose, or a spoiler block that stands in a line's place.</summary>
internal sealed record BodyPart(string Line, Block? Block = null)
{
    public IEnumerable<string> Lines => Block?.Lines ?? [Line];
}

/// <summary>A spoiler block: its first line, what it holds, its last line.</summary>
internal sealed record Block(string Name, string Open, IReadOnlyList<Section> Sections, string Close)
{
    public IEnumerable<string> Lines => [Open, .. Sections.SelectMany(section => section.Lines), Close];

    public string Text { get; } = string.Join('\n', [Open, .. Sections.SelectMany(section => section.Lines), Close]);
}

/// <summary>A heading with what follows it up to the next; the first of a prose or block has no heading.</summary>
/// <param name="Name">Names it among its neighbours; empty for the one without a heading.</param>
/// <param name="Heading">Its words.</param>
/// <param name="Head">The line of its heading.</param>
/// <param name="Trail">The blank lines at its end: whoever adds the next section adds one.</param>
internal sealed record Section(string Name, string? Heading, string? Head, IReadOnlyList<BodyPart> Body, IReadOnlyList<string> Trail)
{
    public IEnumerable<string> Lines => [.. Head is null ? [] : new[] { Head }, .. Body.SelectMany(part => part.Lines), .. Trail];

    /// <summary>All but the blank lines at its end.</summary>
    public string Text { get; } = string.Join('\n', [.. Head is null ? [] : new[] { Head }, .. Body.SelectMany(part => part.Lines)]);

    public IEnumerable<Block> Blocks => Body.Select(part => part.Block).OfType<Block>();

    public string Label => Heading is null ? "Opening words" : $"“{Heading}”";
}
