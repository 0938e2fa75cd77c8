using System.Text.Encodings.Web;
using System.Text.Json;
using Heartstopper.Wiki.Content.Seeding;
using Heartstopper.Wiki.Content.Text;

namespace Heartstopper.Wiki.Verbs;

/// <summary>Problems as people, GitHub or a program want to read them.</summary>
internal static class ProblemOutput
{
    public const string Text = "text";
    public const string GitHub = "github";
    public const string Json = "json";

    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        // It goes to a program or a terminal, never into a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Write(string format, SeedFolder folder, IReadOnlyList<FileProblem> problems)
    {
        if (format == Json)
        {
            Console.WriteLine(JsonSerializer.Serialize(
                problems.Select(p => new { p.File, p.Problem.Line, p.Problem.Column, p.Problem.Code, Severity = Name(p.Problem), p.Problem.Message }), Readable));
            return;
        }

        foreach (var problem in problems)
        {
            if (format == GitHub)
                Console.WriteLine(Annotation(folder, problem));
            else
                Console.Error.WriteLine(problem);
        }
    }

    /// <summary>A workflow command, which GitHub shows at that line of the pull request: it knows files by their path in the repository.</summary>
    private static string Annotation(SeedFolder folder, FileProblem found)
    {
        string file = Path.GetRelativePath(Directory.GetCurrentDirectory(), Path.Combine(folder.Path, found.File)).Replace('\\', '/');
        var problem = found.Problem;
        string level = problem.Severity is Severity.Error ? "error" : "warning";
        return $"::{level} file={Property(file)},line={problem.Line},col={problem.Column},title={Property(problem.Code)}::{Data(problem.Message)}";
    }

    private static string Data(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);

    private static string Name(Problem problem) => problem.Severity is Severity.Error ? "error" : "gap";
}
