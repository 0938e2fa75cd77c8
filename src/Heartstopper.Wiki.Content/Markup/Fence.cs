namespace Heartstopper.Wiki.Content.Markup;

/// <summary>Follows the code blocks of a prose line by line, since nothing inside of one is a heading or a block.</summary>
internal sealed class Fence
{
    private char sign;
    private int length;

    /// <summary>The line of the block that is open; 0 while none is.</summary>
    public int OpenedOn { get; private set; }

    /// <summary>Whether the line belongs to a code block, its first and last line included.</summary>
    public bool Holds(ReadOnlySpan<char> text, int line)
    {
        if (OpenedOn == 0)
        {
            if (!Begins(text))
                return false;

            (sign, length, OpenedOn) = (text[0], Run(text), line);
        }
        else if (Ends(text))
        {
            OpenedOn = 0;
        }

        return true;
    }

    public static bool Begins(ReadOnlySpan<char> text) =>
        Run(text) >= 3 && (text[0] == '~' || !text[Run(text)..].Contains('`'));

    private bool Ends(ReadOnlySpan<char> text)
    {
        var indented = text.TrimStart(' ');
        return text.Length - indented.Length < 4 && indented.Length > 0 && indented[0] == sign
            && Run(indented) >= length && indented[Run(indented)..].IsWhiteSpace();
    }

    private static int Run(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text[0] is not ('`' or '~'))
            return 0;

        var end = text.IndexOfAnyExcept(text[0]);
        return end < 0 ? text.Length : end;
    }
}
