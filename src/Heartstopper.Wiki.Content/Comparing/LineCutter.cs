using DiffPlex;

namespace Heartstopper.Wiki.Content.Comparing;

/// <summary>Cuts a text into lines, each with its own end: joined they are the text again.</summary>
internal sealed class LineCutter : IChunker
{
    public static LineCutter Instance { get; } = new();

    public static IReadOnlyList<string> Cut(string text) => Instance.Chunk(text);

    public IReadOnlyList<string> Chunk(string text)
    {
        var lines = new List<string>();
        for (int at = 0; at < text.Length;)
        {
            int end = text.IndexOf('\n', at) + 1;
            if (end == 0)
                end = text.Length;
            lines.Add(text[at..end]);
            at = end;
        }

        return lines;
    }
}
