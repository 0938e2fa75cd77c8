using System.CommandLine;
using Heartstopper.Wiki.Content.Formatting;
using Heartstopper.Wiki.Content.Seeding;

namespace Heartstopper.Wiki.Verbs;

/// <summary><c>format [DIR] [--check]</c>: brings seed files into house form, or lists those that are not in it.</summary>
internal sealed class FormatVerb : Command
{
    private readonly Usage usage;
    private readonly Argument<string?> folder = new("DIR") { Arity = ArgumentArity.ZeroOrOne, Description = "The folder; without it the one that is set as Wiki:Seeds." };
    private readonly Option<bool> check = new("--check") { Description = "Change nothing; list the files that would change." };

    public FormatVerb(Usage usage)
        : base("format", "Brings seed files into house form: blanks, CR and byte-order marks, and no word.")
    {
        Arguments.Add(folder);
        folder.Validators.Add(Folders.NoOption);
        Options.Add(check);
        this.usage = usage;
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        var seeds = new SeedFolder(parsed.GetValue(folder) ?? Workshop.ReadSettings(usage.Settings).Seeds);
        if (!seeds.Exists)
            return Exit.Refused($"There is no folder {seeds.Path}: name one with seed files in it.");

        try
        {
            bool isCheck = parsed.GetValue(check);
            return Tell(Format.Run(seeds, write: !isCheck), isCheck);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Exit.Refused($"The folder {seeds.Path} could not be written ({e.Message.TrimEnd('.')}): mend that and format again; no file is half there.");
        }
    }

    private static int Tell(FormatReport report, bool isCheck)
    {
        foreach (var problem in report.Changed)
        {
            if (isCheck)
                Console.Error.WriteLine(problem);
            else
                Console.WriteLine(problem.File);
        }

        if (report.Unreadable > 0)
            Console.Error.WriteLine($"{report.Unreadable} {(report.Unreadable == 1 ? "file" : "files")} can't be read: run the verb check, mend what it says, and format again.");
        if (!isCheck)
            Console.WriteLine($"{report.Changed.Count} changed, {report.Unchanged} unchanged");
        return report.Unreadable > 0 || (isCheck && report.Changed.Count > 0) ? Exit.Problems : Exit.Done;
    }
}
