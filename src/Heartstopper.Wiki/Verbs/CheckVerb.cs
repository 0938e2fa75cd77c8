using System.CommandLine;
using Heartstopper.Wiki.Content.Seeding;
using Heartstopper.Wiki.Content.Text;

namespace Heartstopper.Wiki.Verbs;

/// <summary><c>check [DIR] [--gaps] [--format FORMAT]</c>: checks seed files without a database; silent when all is well.</summary>
internal sealed class CheckVerb : Command
{
    private readonly Usage usage;
    private readonly Argument<string?> folder = new("DIR") { Arity = ArgumentArity.ZeroOrOne, Description = "The folder; without it the one that is set as Wiki:Seeds." };
    private readonly Option<bool> gaps = new("--gaps") { Description = "List what is missing too: sources, positions, pages that links lead to." };

    private readonly Option<string> format = new("--format") { Description = "For people, for a pull request on GitHub, or for a program.", DefaultValueFactory = _ => ProblemOutput.Text };

    public CheckVerb(Usage usage)
        : base("check", "Checks a folder of seed files without a database.")
    {
        Arguments.Add(folder);
        folder.Validators.Add(Folders.NoOption);
        Options.Add(gaps);
        format.AcceptOnlyFromAmong(ProblemOutput.Text, ProblemOutput.GitHub, ProblemOutput.Json);
        Options.Add(format);
        this.usage = usage;
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        var seeds = new SeedFolder(parsed.GetValue(folder) ?? Workshop.ReadSettings(usage.Settings).Seeds);
        if (!seeds.Exists)
            return Exit.Refused($"There is no folder {seeds.Path}: name one with seed files in it.");

        var problems = SeedCheck.Run(seeds, parsed.GetValue(gaps));
        ProblemOutput.Write(parsed.GetRequiredValue(format), seeds, problems);
        return problems.Any(p => p.Problem.Severity is Severity.Error) ? Exit.Problems : Exit.Done;
    }
}
