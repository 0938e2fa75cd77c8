namespace Heartstopper.Wiki.Content.Text;

/// <summary>Finds the bounds of one value in its line, and refuses what the house subset of YAML leaves out.</summary>
/// <remarks>It runs before the YAML parser, so that the parser, quadratic on depth, never sees a nested bracket.</remarks>
internal sealed class ValueScanner(string line, int lineNumber, ProblemList problems)
{
    /// <summary>The value after the colon before <paramref name="from"/>; null when it was refused.</summary>
    public ValueSpan? Scan(int from)
    {
        var start = SkipSpaces(from);
        if (start == line.Length || line[start] == '#')
            return new ValueSpan(from, from);

        return line[start] switch
        {
            '[' => ScanList(start),
            '"' or '\'' => ScanQuoted(start) is { } quoted && IsFollowedByNothing(quoted.End) ? new ValueSpan(start, quoted.End, Quoted: true) : null,
            _ => ScanPlain(start),
        };
    }

    private ValueSpan? ScanPlain(int start)
    {
        if (Indicators.Refusal(line, start) is { } refusal)
            return Refuse(refusal.Code, start, refusal.Message);

        var comment = line.IndexOf(" #", start, StringComparison.Ordinal);
        var end = TrimEnd(start, comment < 0 ? line.Length : comment);
        for (var i = start; i < end; i++)
            if (line[i] == ':' && (i + 1 == end || line[i + 1] == ' '))
                return Refuse("colon-in-value", i, "A value with a colon and a space in it needs quotes: key: \"one: two\".");

        return new ValueSpan(start, end);
    }

    private ValueSpan? ScanList(int start)
    {
        var items = new List<ScalarSpan>();
        for (var i = SkipSpaces(start + 1); i < line.Length && line[i] != '#'; i = SkipSpaces(i))
        {
            if (line[i] == ']')
                return IsFollowedByNothing(i + 1) ? new ValueSpan(start, i + 1, Items: items) : null;
            if ((line[i] is '"' or '\'' ? ScanQuoted(i) : ScanPlainItem(i)) is not { } item)
                return null;

            items.Add(item);
            i = SkipSpaces(item.End);
            if (i < line.Length && line[i] == ',')
                i++;
            else if (i < line.Length && line[i] is not (']' or '#'))
                return Refuse("text-after-value", i, "Between the items of a list stands a comma: [a, b].");
        }

        return Refuse("multi-line-value", start, "A list is written on one line and closed there: key: [a, b].");
    }

    private ScalarSpan? ScanPlainItem(int start)
    {
        if (Indicators.RefusalInList(line, start) is { } refusal)
            return RefuseItem(refusal.Code, start, refusal.Message);

        var end = start;
        for (; end < line.Length && line[end] is not (',' or ']'); end++)
        {
            if (line[end] is '[' or '{' or '}')
                return RefuseItem("bracket-in-value", end, "A text with brackets in it needs quotes inside a list: [\"a [b]\"].");
            if (line[end] == '#' && line[end - 1] == ' ')
                break;
            if (line[end] == ':' && (end + 1 == line.Length || line[end + 1] is ' ' or ',' or ']'))
                return RefuseItem("flow-mapping", end, "A list on one line holds texts only; a text with a colon needs quotes: [\"one: two\"].");
        }

        return new ScalarSpan(start, TrimEnd(start, end), Quoted: false);
    }

    private ScalarSpan? ScanQuoted(int start)
    {
        var quote = line[start];
        for (var i = start + 1; i < line.Length; i++)
        {
            if (quote == '"' && line[i] == '\\')
                i++;
            else if (line[i] == quote && quote == '\'' && i + 1 < line.Length && line[i + 1] == quote)
                i++;
            else if (line[i] == quote)
                return new ScalarSpan(start, i + 1, Quoted: true);
        }

        return RefuseItem("unclosed-quote", start, $"The quote opened here must be closed on the same line with {quote}.");
    }

    private bool IsFollowedByNothing(int end)
    {
        var rest = SkipSpaces(end);
        if (rest == line.Length || (line[rest] == '#' && rest > end))
            return true;

        Refuse("text-after-value", rest, "Nothing may follow the value but a space and a # comment; put quotes around the whole value.");
        return false;
    }

    private int SkipSpaces(int i)
    {
        while (i < line.Length && line[i] == ' ')
            i++;
        return i;
    }

    private int TrimEnd(int start, int end)
    {
        while (end > start && line[end - 1] == ' ')
            end--;
        return end;
    }

    private ValueSpan? Refuse(string code, int column, string message)
    {
        problems.Add(code, lineNumber, column + 1, message);
        return null;
    }

    private ScalarSpan? RefuseItem(string code, int column, string message)
    {
        problems.Add(code, lineNumber, column + 1, message);
        return null;
    }
}
