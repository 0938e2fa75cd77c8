using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Content.Merging;
using Heartstopper.Wiki.Content.Text;
using Heartstopper.Wiki.Content.Writing;

namespace Heartstopper.Wiki.Content.Seeding;

/// <summary>Keeps what becomes of each file of an import: unchanged, until the door says otherwise.</summary>
internal sealed class Sorting
{
    private readonly SortedDictionary<string, ImportedFile> files;
    private readonly List<FileProblem> problems;
    private readonly Dictionary<string, (string Path, string Text)> changed = new(StringComparer.Ordinal);

    public Sorting(IReadOnlyList<SeedFile> files)
    {
        this.files = new(files.ToDictionary(f => f.Path, f => new ImportedFile(f.Path, f.IsRefused ? Fate.Refused : Fate.Unchanged)), StringComparer.Ordinal);
        problems = [.. files.SelectMany(f => f.Problems.Select(p => new FileProblem(f.Path, p)))];
    }

    /// <summary>Addresses of the pages that will say something else, as they are called now.</summary>
    public IReadOnlyCollection<string> Changed => changed.Keys;

    /// <summary>Takes note of a file that does not get as far as the door.</summary>
    public void Refuse(SeedFile file, Problem problem)
    {
        files[file.Path] = new(file.Path, Fate.Refused);
        problems.Add(new(file.Path, problem));
    }

    public void Note(Draft draft, SaveOutcome outcome)
    {
        string path = draft.Path ?? $"{draft.Address}.md";
        files[path] = outcome switch
        {
            SaveOutcome.Saved when draft.Text == Revision.Gone => new(path, Fate.Deleted),
            SaveOutcome.Saved { Revision: 1 } => new(path, Fate.Added),
            SaveOutcome.Saved => new(path, Fate.Changed),
            SaveOutcome.Merged => new(path, Fate.Merged),
            SaveOutcome.Unchanged => new(path, Fate.Unchanged),
            SaveOutcome.Older => new(path, Fate.Older),
            SaveOutcome.Conflict conflict => new(path, Fate.Conflict, Places(conflict)),
            SaveOutcome.Refused => new(path, Fate.Refused),
            _ => throw new InvalidOperationException("The door gave an answer that nobody knows."),
        };
        if (files[path].Fate is Fate.Changed or Fate.Merged)
        {
            changed[(draft.RenamedFrom ?? draft.Address).ToString()] = (path, (outcome as SaveOutcome.Merged)?.Text ?? draft.Text);
            files[path] = files[path] with { What = Name(draft, path) };
        }

        problems.AddRange(ProblemsOf(draft, outcome).Select(p => new FileProblem(path, p)));
    }

    /// <summary>Names what changes in a page.</summary>
    public void Describe(string address, string before)
    {
        var (path, after) = changed[address];
        var kind = PageKinds.Find(address[..address.IndexOf('/', StringComparison.Ordinal)])!;
        string name = files[path].What;
        files[path] = files[path] with { What = $"{name}{(name.Length > 0 ? ": " : "")}{PageComparison.Of(kind, before, after).Summary}" };
    }

    public ImportReport Report(string? import, TimeSpan took) => new(import, [.. files.Values], problems, took);

    /// <summary>What is to be said of the page's name.</summary>
    private static string Name(Draft draft, string path) =>
        draft.RenamedFrom is { } from ? $"Renamed from {from}" : path == $"{draft.Address}.md" ? "" : $"Now called {draft.Address}";

    private static string Places(SaveOutcome.Conflict conflict) => string.Join(", ", conflict.Places.Select(p => p.Label));

    private static IEnumerable<Problem> ProblemsOf(Draft draft, SaveOutcome outcome) => outcome switch
    {
        SaveOutcome.Conflict when draft.Text == Revision.Gone =>
            [new("gone-file", 1, 1, $"the file is gone, but its page was changed in the wiki since: delete it at /{draft.Address}/delete, or export to have the file back")],
        SaveOutcome.Refused refused => refused.Problems.Where(p => p.Severity is Severity.Error),
        SaveOutcome.Older => [new("older-file", 1, 1, "an earlier import brought this, and a later one changed it: bring the file up to date, or import with --allow-older")],
        SaveOutcome.Conflict conflict =>
            [new("in-conflict", 1, 1, $"the page was changed too, and the two don't fit in {Places(conflict)}: the page stays as it is, and the conflict waits at /problems until somebody settles it there or in the file")],
        _ => [],
    };
}
