using Heartstopper.Wiki.Content.Seeding;

namespace Heartstopper.Wiki.Verbs;

/// <summary>What an import, its plan or its undoing says to whoever started it.</summary>
internal static class ImportOutput
{
    public static int Tell(ImportReport report, bool isPlan)
    {
        foreach (var problem in report.Problems)
            Console.Error.WriteLine(problem);
        foreach (var file in report.Files.Where(f => isPlan && f.Fate is not (Fate.Unchanged or Fate.Refused)))
            Console.WriteLine(Line(file));
        Console.WriteLine(isPlan ? $"{report.Numbers}; nothing was done" : $"{report.Numbers}, in {report.Took.TotalSeconds:0.0} s");
        if (report.Import is not null)
            Console.WriteLine($"import --undo {report.Import} takes this back");
        return report.IsClean ? Exit.Done : Exit.Problems;
    }

    public static int Tell(string import, UndoReport? report)
    {
        if (report is null)
            return Exit.Refused($"There is no import {import} to take back: each import says its name when it has ended, and is taken back once.");

        foreach (var page in report.Left)
            Console.Error.WriteLine($"{page.Address}.md: {page.Why?.Message ?? $"the page was changed since in the same place: take revision {page.Revision} back at /{page.Address}/history, and choose"}");
        Console.WriteLine($"{report.TakenBack} taken back, {report.Left.Count} left as they are");
        return report.Left.Count == 0 ? Exit.Done : Exit.Problems;
    }

    public static string Line(ImportedFile file) => $"{Word(file.Fate),-8} {file.Path}{(file.What.Length > 0 ? $": {file.What}" : "")}";

    private static string Word(Fate fate) => fate switch
    {
        Fate.Added => "add",
        Fate.Changed => "change",
        Fate.Merged => "merge",
        Fate.Deleted => "delete",
        Fate.Conflict => "conflict",
        _ => "older",
    };
}
