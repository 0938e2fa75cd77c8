namespace Heartstopper.Wiki.Content.Text;

/// <summary>The problems found so far; it takes a hundred, which nobody reads to the end, and no million.</summary>
internal sealed class ProblemList
{
    private const int Most = 100;
    private readonly List<Problem> found = [];

    public bool IsEmpty => found.Count == 0;

    public bool Has(string code) => found.Exists(problem => problem.Code == code);

    public void Add(string code, int line, int column, string message)
    {
        if (found.Count < Most)
            found.Add(new Problem(code, line, column, message));
    }

    public IReadOnlyList<Problem> InOrder() => [.. found.OrderBy(problem => problem.Line).ThenBy(problem => problem.Column)];
}
